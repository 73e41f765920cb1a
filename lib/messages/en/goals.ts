import { counted, number, plural } from "./locale";

/** What a plan does, as far as a sentence depends on it: counted in its steps, and never taken from the goal. */
export interface Done {
  /** The version of Lync. */
  readonly lync: string;
  /** The one Mailbox server of the plan; undefined where there are several. */
  readonly server: string | undefined;
  readonly servers: number;
  /** SIP URI dial plans that get the servers. */
  readonly dialPlans: number;
  /** Servers whose certificate has another name than before. */
  readonly renamed: number;
  /** Servers for whose certificate name trust is created. */
  readonly trusted: number;
  /** Names for which it is: fewer, where servers share one. */
  readonly trustedNames: number;
  /** Whether Lync has not discovered a server yet that needs no trust. */
  readonly awaits: boolean;
}

interface GoalTexts {
  /** A text, or one that names the version of Lync. */
  readonly summary: string | ((lync: string) => string);
  /** The same, with what the plan does. */
  readonly what: string | ((done: Done) => string);
  readonly effectOfNotDoing: string;
}

/** What changes in Lync, and in voice mail before that. */
function inLync(done: Done): readonly string[] {
  const joins = `The servers are added to ${counted(done.dialPlans, "SIP URI dial plan")}, which changes voice mail.`;
  return [...(done.dialPlans > 0 ? [joins] : []), trustIn(done)];
}

function trustIn({ servers, dialPlans, trusted, trustedNames, awaits }: Done): string {
  if (trusted === 0) {
    const discovers = awaits ? "should discover" : "discovers";
    return dialPlans > 0
      ? `Through them Lync ${discovers} each Mailbox server; no trust is created in Lync.`
      : `Lync ${discovers} each Mailbox server without help, so nothing changes in Lync.`;
  }
  if (trusted < servers)
    return `Lync gets a trust entry for ${number(trusted)} of the ${counted(servers, "Mailbox server")}; it discovers the others without help.`;
  if (trustedNames === trusted) return "Lync gets a trust entry for each Mailbox server.";
  return trustedNames === 1
    ? "Lync gets one trust entry for the certificate name that all Mailbox servers share."
    : `Lync gets ${number(trustedNames)} trust entries for the certificate names of the Mailbox servers.`;
}

/** `settings` is what each server gets, by the place where its Exchange keeps it. */
export const connected = (done: Done, settings: string): string =>
  [
    `Users of Outlook Web App see presence and send instant messages through ${done.lync}.`,
    ...inLync(done),
    settings,
  ].join(" ");

/** `settings` as above. A name that is kept is known to Lync. */
export const renewed = (done: Done, settings: string): string =>
  ["The certificate that Outlook Web App shows to Lync was renewed.", ...newNames(done), settings].join(" ");

function newNames({ renamed, trusted }: Done): readonly string[] {
  if (renamed === 0) return ["Its name stays, so nothing changes in Lync."];
  const have = `${counted(renamed, "certificate has", "certificates have")} a new name`;
  const them = plural(renamed, { one: "it", other: "them" });
  if (trusted === 0) return [`${have}. Lync discovers ${them} without help, so nothing changes in Lync.`];
  return trusted < renamed
    ? [`${have}. Trust for ${number(trusted)} of them is created in Lync first; it discovers the others without help.`]
    : [`${have}. Trust for ${them} is created in Lync first.`];
}

/** What a change of each goal does, and what happens without it. `summary` is the beginning of one line; the counts follow. */
const texts = {
  integrate: {
    summary: (lync: string) => `Connect Outlook Web App to ${lync} for instant messaging`,
    what: (done: Done) =>
      connected(
        done,
        "Each Mailbox server gets the name of the pool and its certificate. Exchange then turns instant messaging on.",
      ),
    effectOfNotDoing:
      "Outlook Web App stays without presence and instant messages; where it is half configured, users see blank presence icons or an error at sign-in.",
  },
  reapply: {
    summary: "Write the instant messaging settings of Outlook Web App again after an update",
    what: "A Cumulative Update replaced web.config, and the two instant messaging settings were lost. The change writes them again on each Mailbox server that lost them; the others are not changed and not restarted. Directories and policies are only checked.",
    effectOfNotDoing: "Instant messaging in Outlook Web App stays broken on the updated servers.",
  },
  "renew-certificate": {
    summary: (lync: string) => `Give Outlook Web App the renewed certificate for instant messaging with ${lync}`,
    what: (done: Done) => renewed(done, "Each Mailbox server gets the new thumbprint."),
    effectOfNotDoing: "Instant messaging in Outlook Web App stops when the old certificate expires or is removed.",
  },
  "repair-duplicate": {
    summary: (lync: string) => `Remove the duplicate trust in ${lync} that breaks instant messaging in Outlook Web App`,
    what: ({ server }: Done) =>
      `Lync has discovered ${server ?? "each server of this plan"}, and a trusted application pool names it a second time. The change removes that second entry; Lync keeps its own.`,
    effectOfNotDoing: "Instant messaging in Outlook Web App stays broken.",
  },
  "turn-off": {
    summary: "Turn instant messaging off in Outlook Web App",
    what: "Instant messaging is turned off on the named virtual directories and in the mailbox policies. Nothing else is changed: trust in Lync and web.config stay.",
    effectOfNotDoing:
      "Outlook Web App continues to offer instant messaging; once Lync is gone, users see an error at each sign-in.",
  },
} satisfies Readonly<Record<string, GoalTexts>>;

/** What one line about a change says besides its goal; what there is none of is not spoken of. */
interface SummaryParts {
  readonly goal: string;
  readonly mailboxServers: number;
  readonly clientAccessServers: number;
  readonly policies: number;
  readonly allPolicies: boolean;
  readonly pool: string | undefined;
}

export const goals = {
  texts: texts as Readonly<Record<keyof typeof texts, GoalTexts>>,
  /** Where the answers name no version. */
  anyLync: "Lync",
  summary: ({ goal, mailboxServers, clientAccessServers, policies, allPolicies, pool }: SummaryParts) => {
    const sizes = [
      ...(mailboxServers > 0 ? [counted(mailboxServers, "Mailbox server")] : []),
      ...(clientAccessServers > 0 ? [counted(clientAccessServers, "Client Access server")] : []),
      ...(allPolicies ? ["all mailbox policies"] : []),
      ...(policies > 0 ? [counted(policies, "mailbox policy", "mailbox policies")] : []),
    ];
    const about = [...sizes, ...(pool === undefined ? [] : [`pool ${pool}`])];
    return [goal, ...(about.length === 0 ? [] : [about.join(", ")])].join(": ");
  },
};
