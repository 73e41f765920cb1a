/** Why a goal has no use for some answers, as a clause without a full stop. */
export const unneeded = {
  exchangeOnly: "Turning instant messaging off changes Exchange only",
  configurationOnly: "Writing the settings again leaves Lync as it is",
  certificateOnly: "A new certificate changes the Mailbox servers, and Lync only where its name is new",
  sameNames: "The new certificates have the names of the old ones, so Lync stays as it is",
  lyncOnly: "Removing a duplicate changes Lync only",
  notRenewed: "This change renews no certificate",
  noUnifiedMessaging: "This version of Exchange has no Unified Messaging, so Lync discovers none of its servers",
  oneRole: "In this version of Exchange each Mailbox server has every role",
  oneService: "In this version of Exchange Unified Messaging is one role",
  inTable: "In this version of Exchange the table of certificates names the Client Access servers",
  noOverrides: "This change makes no setting override",
  otherVoiceMail: "This version of Exchange has different commands for voice mail, so no server is added to dial plans",
};

/** The same beside the word “not needed”, where there is room for a few words. */
export const unneededInShort = {
  exchangeOnly: "only Exchange changes",
  configurationOnly: "Lync stays as it is",
  certificateOnly: "only certificates change",
  sameNames: "the names stay the same",
  lyncOnly: "only Lync changes",
  notRenewed: "no certificate is renewed",
  noUnifiedMessaging: "this version has none",
  oneRole: "every server has each role",
  oneService: "one role in this version",
  inTable: "named in the table",
  noOverrides: "no override is made",
  otherVoiceMail: "other commands in this version",
} satisfies Readonly<Record<keyof typeof unneeded, string>>;

/** Why a section is not asked, or only in part. */
export const journey = {
  unneeded: (why: string) => `${why}.`,
  onlyAsked: (why: string, names: readonly string[]) => `${why}. Only the ${names.join(" and the ")} is asked.`,
};

/** Why a goal is refused for a version of Exchange: nothing has to be done there. */
export const useless = {
  settingsStay:
    "updates do not touch its instant messaging settings, so there is nothing to write again; if it broke after an update, compare the certificate first",
  neverDiscovered:
    "it has no Unified Messaging, so Lync discovers none of its servers; trust is their only entry there, and never a duplicate",
};

const sentence = (why: string) => `${why}, so this answer is not needed.`;
const notNeeded = {
  exchangeOnly: sentence(unneeded.exchangeOnly),
  configurationOnly: sentence(unneeded.configurationOnly),
  certificateOnly: sentence(unneeded.certificateOnly),
  sameNames: sentence(unneeded.sameNames),
  lyncOnly: sentence(unneeded.lyncOnly),
  notRenewed: sentence(unneeded.notRenewed),
  noUnifiedMessaging: sentence(unneeded.noUnifiedMessaging),
  oneRole: sentence(unneeded.oneRole),
  oneService: sentence(unneeded.oneService),
  inTable: sentence(unneeded.inTable),
  noOverrides: sentence(unneeded.noOverrides),
  otherVoiceMail: sentence(unneeded.otherVoiceMail),
};

/** Why an answer that was given has no effect. */
export const dropped = {
  noTrust: "No server needs trust in Lync, so this answer is not needed.",
  noDialPlans: "No server is to be added to dial plans, so their names are not needed.",
  allPolicies: "All mailbox policies are changed, so single names are not needed.",
  ...notNeeded,
};
