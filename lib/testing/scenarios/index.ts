import { bothRoles, change, clientAccessServers, common, mailboxServer, mailboxServers, trusted } from "./base";
import { hostileText } from "./hostile-text";

const pool = { version: trusted.lync.version, poolFqdn: trusted.lync.poolFqdn };

const sipName = { ...trusted.um, placement: "same-computer", sipNameDialPlan: true };

const renewal = {
  schema: 1,
  goal: "renew-certificate",
  exchange: common.exchange,
  recordsDirectory: common.recordsDirectory,
  change: { ...change, reason: "The certificates expire in December" },
};

const { clientAccessServers: _, ...withoutClientAccess } = common;

const repair = {
  schema: 1,
  goal: "repair-duplicate",
  exchange: common.exchange,
  lync: pool,
  trustedApplication: trusted.trustedApplication,
  recordsDirectory: common.recordsDirectory,
  change: { ...change, reason: "Chat stopped when trust was made" },
};

/** A server that Lync discovered; the certificate itself does not matter. */
const duplicated = ({ thumbprint: _, ...server }: ReturnType<typeof mailboxServer>) => ({
  ...server,
  discoveredByLync: "yes",
});

const retired = {
  ...common,
  goal: "turn-off",
  mailboxPolicies: { scope: "named", names: ["Default", "Contractors"] },
  change: {
    ...change,
    reference: "CHG0031299",
    reason: "Lync is being retired",
    windowStart: "2026-12-05T22:00+01:00",
    windowMinutes: 60,
    testUser: "im.test@fabrikam.com",
  },
};

/** Named example answers, valid for `parseAnswers`: golden files, documents, tests and the demonstration all use these. */
export const scenarios: Record<string, unknown> = {
  /** One server with both roles, which hosts a SipName dial plan: Lync discovers it and no trust is made (rule A). */
  "same-computer": {
    ...common,
    ...bothRoles,
    goal: "integrate",
    lync: { version: "lync-2013", poolFqdn: trusted.lync.poolFqdn },
    um: { ...trusted.um, placement: "same-computer", sipNameDialPlan: true },
  },
  "split-1": trusted,
  /** Three Client Access and three Mailbox servers, each with a certificate of its own (rule C). */
  "split-3": separate(3, 180),
  /** Twelve Client Access and twelve Mailbox servers (rule C). */
  "split-12": separate(12, 360),
  /** One server with both roles and no SipName dial plan: nothing discovers it, so trust is made (rule B). */
  "no-sip-dial-plan": { ...trusted, ...bothRoles, um: { ...trusted.um, placement: "same-computer" } },
  /** Three Mailbox servers that present one certificate name: one trusted pool for all three (rule C). */
  "shared-certificate": {
    ...separate(3, 180),
    clientAccessServers: clientAccessServers(2),
    mailboxServers: mailboxServers(3).map(({ fqdn }) =>
      mailboxServer(fqdn, "1D6E1CF70EC6F9AB28D3EA4B27A49A77654D370E", "mail.contoso.com"),
    ),
  },
  /** Separate computers that are also added to two SIP URI dial plans, which may make Lync discover them. */
  "dial-plans": {
    ...separate(2, 180),
    um: {
      ...trusted.um,
      sipNameDialPlan: true,
      addToDialPlans: true,
      dialPlans: ["Munich SIP Dial Plan", "Dublin SIP Dial Plan"],
    },
  },
  /** One server with both roles that is added to a SIP URI dial plan, through which Lync is to discover it (rule A). */
  "same-computer-dial-plans": {
    ...common,
    ...bothRoles,
    goal: "integrate",
    lync: pool,
    um: { ...sipName, addToDialPlans: true, dialPlans: ["Munich SIP Dial Plan"] },
  },
  /** Every mailbox policy that exists when the script runs. */
  "all-policies": { ...trusted, mailboxPolicies: { scope: "all", names: [] } },
  /** Two Client Access servers of Exchange 2010 that present the name of their array: one trusted pool (rule E). */
  "exchange-2010": {
    ...withoutClientAccess,
    goal: "integrate",
    exchange: { version: "2010" },
    lync: trusted.lync,
    um: { ...trusted.um, placement: "same-computer" },
    trustedApplication: trusted.trustedApplication,
    mailboxServers: [
      mailboxServer("cas01.contoso.com", "7B0F5A2C94E1D36880AB1F47C5D2E9306F4B8A1D", "casarray.contoso.com"),
      mailboxServer("cas02.contoso.com", "5C92E60D17AF43B8926E0D4FA1B7C385E2690D7F", "casarray.contoso.com"),
    ],
  },
  /** A Client Access server of Exchange 2010 gets a renewed certificate of the same name. */
  "renew-2010": {
    ...renewal,
    exchange: { version: "2010" },
    lync: pool,
    mailboxServers: renewed(1),
  },
  /** A Cumulative Update replaced web.config on three servers; directories and policies are looked at. */
  reapply: {
    ...common,
    goal: "reapply",
    lync: pool,
    clientAccessServers: clientAccessServers(3),
    mailboxServers: mailboxServers(3),
    change: { ...change, reason: "A Cumulative Update was installed" },
  },
  /** The same on one computer with both roles. */
  "reapply-same-computer": {
    ...common,
    ...bothRoles,
    goal: "reapply",
    lync: pool,
    change: { ...change, reason: "A Cumulative Update was installed" },
  },
  /** Three servers get a renewed certificate of the same name: nothing changes in Lync. */
  renew: { ...renewal, lync: pool, mailboxServers: renewed(3) },
  /** The same on one computer with both roles. */
  "renew-same-computer": {
    ...renewal,
    lync: pool,
    mailboxServers: bothRoles.mailboxServers.map(({ thumbprint, ...server }) => ({
      ...server,
      thumbprint: "2F6B90A4C7D1583E9E06B7A8140FD35C62E8917B",
      previousThumbprint: thumbprint,
      previousCertificateName: server.certificateName,
    })),
  },
  /** Three servers get a renewed certificate, two of them with another name, which Lync has to trust first. */
  "renew-renamed": {
    ...renewal,
    lync: trusted.lync,
    um: trusted.um,
    trustedApplication: trusted.trustedApplication,
    mailboxServers: renewed(3).map((server, row) =>
      row < 2 ? { ...server, certificateName: `owa${row + 1}.contoso.com` } : server,
    ),
  },
  /** Lync discovered three servers of which trusted application pools have the names as well. */
  repair: { ...repair, mailboxServers: mailboxServers(3).map(duplicated) },
  /** The same with one computer that has both roles. */
  "repair-same-computer": { ...repair, mailboxServers: bothRoles.mailboxServers.map(duplicated) },
  /** Instant messaging is turned off again; only Exchange changes. */
  "turn-off": { ...retired, clientAccessServers: clientAccessServers(2) },
  /** The same on one computer with both roles. */
  "turn-off-same-computer": { ...retired, clientAccessServers: bothRoles.clientAccessServers },
  /** Exchange 2016: each Mailbox server has every role, and Lync discovers it by its SipName dial plan (rule A). */
  "exchange-2016": later("2016", "skype-2015", 2, { um: sipName }),
  /** Exchange 2016 without a SipName dial plan (rule B). */
  "exchange-2016-trust": later("2016", "skype-2019", 1, { um: { ...sipName, sipNameDialPlan: false } }),
  /** Exchange 2019 has no Unified Messaging, so trust is always made (rule G). */
  "exchange-2019": later("2019", "skype-2019", 2),
  /** One override for the whole forest, whose servers share a certificate. */
  "forest-2019": forestWide(later("2019", "skype-2019", 2)),
  "exchange-se": later("se", "skype-se", 1),
  /** A renewed certificate of an Exchange that keeps its settings as overrides. */
  "renew-2019": {
    ...renewal,
    exchange: { version: "2019" },
    lync: { ...pool, version: "skype-2019" },
    mailboxServers: renewed(2),
  },
  /** The same where one override is for the whole forest. */
  "renew-forest": forestWide({
    ...renewal,
    exchange: { version: "2019" },
    lync: { ...pool, version: "skype-2019" },
    mailboxServers: renewed(2),
  }),
  "hostile-text": hostileText,
};

interface WithServers {
  readonly exchange: object;
  readonly mailboxServers: readonly object[];
}

/** The same answers with one setting override for the whole forest, and so with the certificates of the first server. */
function forestWide<Given extends WithServers>(answers: Given) {
  const { fqdn: _, ...certificates } = answers.mailboxServers[0] as Readonly<Record<string, unknown>>;
  const named = { certificateName: "mail.contoso.com" };
  const before = "previousThumbprint" in certificates ? { previousCertificateName: "mail.contoso.com" } : {};
  return {
    ...answers,
    exchange: { ...answers.exchange, overrideScope: "forest" },
    mailboxServers: answers.mailboxServers.map((server) => ({ ...server, ...certificates, ...named, ...before })),
  };
}

/** Mailbox servers whose certificates are renewed; the new ones have the names of the old. */
function renewed(count: number) {
  const old = mailboxServers(count);
  return mailboxServers(count * 2)
    .slice(count)
    .map(({ thumbprint }, row) => ({
      ...mailboxServer(old[row]?.fqdn ?? "", thumbprint),
      previousThumbprint: old[row]?.thumbprint,
      previousCertificateName: old[row]?.certificateName,
    }));
}

/** An Exchange whose Mailbox servers have every role, with Skype for Business. */
function later(version: string, lync: string, count: number, { um }: { um?: typeof sipName } = {}) {
  const { clientAccessServers: _, um: _um, trustedApplication, lync: trustedLync, ...answers } = trusted;
  const { siteId, ...withoutSite } = trustedLync;
  const needsTrust = um?.sipNameDialPlan !== true;
  const discoveredByLync = "unknown";
  return {
    ...answers,
    exchange: { version },
    lync: { ...withoutSite, version: lync, ...(needsTrust ? { siteId } : {}) },
    ...(um ? { um } : {}),
    ...(needsTrust ? { trustedApplication } : {}),
    mailboxServers: mailboxServers(count).map((server) => ({ ...server, discoveredByLync })),
  };
}

/** As many Client Access as Mailbox servers, each role on computers of its own. */
function separate(count: number, windowMinutes: number) {
  return {
    ...trusted,
    clientAccessServers: clientAccessServers(count),
    mailboxServers: mailboxServers(count),
    change: { ...change, windowMinutes },
  };
}
