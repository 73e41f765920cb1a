import { trusted } from "./scenarios/base";

const servers = trusted.mailboxServers ?? [];
const [server] = servers;
const um = { placement: "separate-computers", sipNameDialPlan: true };
const none = { placement: "none", sipNameDialPlan: false };
const thumbprint = "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94";

/** Answers that are wrong as a whole, or that contradict each other: at least one for each problem that no field has. */
export const wrongAnswers: Readonly<Record<string, unknown>> = {
  "no object": [],
  "no JSON": { goal: () => "integrate" },
  "too deep": { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } },
  "too many values": { a: Array.from({ length: 3000 }, () => 1) },
  "a key of prototypes": JSON.parse('{ "__proto__": 1 }') as unknown,
  nothing: { schema: 1 },
  "unknown keys": { ...trusted, gaol: 1, "<b>": 2, lync: { ...trusted.lync, pool: 1 } },
  "wrong types": { ...trusted, goal: 7, clientAccessServers: "a", mailboxServers: [1], change: { windowMinutes: "x" } },
  "wrong choices": { ...trusted, goal: "off", mailboxPolicies: { scope: 1 } },
  "a server of another version": {
    ...trusted,
    exchange: { version: "2013", otherServers: [trusted.mailboxServers[0]?.fqdn ?? ""] },
  },
  "two servers with one short name": {
    ...trusted,
    exchange: { version: "2019" },
    lync: { ...trusted.lync, version: "skype-2019" },
    mailboxServers: [
      { ...server, fqdn: "mbx61.fabrikam.net" },
      { ...server, fqdn: "mbx61.munich.fabrikam.net" },
    ],
  },
  "one override for servers with several certificates": {
    ...trusted,
    exchange: { version: "2019", overrideScope: "forest" },
    lync: { ...trusted.lync, version: "skype-2019" },
    mailboxServers: ["A", "B", "C", "D", "E", "F"].map((digit, row) => ({
      ...server,
      fqdn: `mbx7${row}.fabrikam.net`,
      certificateName: `mbx7${row}.fabrikam.net`,
      thumbprint: digit.repeat(39) + "0",
    })),
  },
  "a refused pair": { ...trusted, exchange: { version: "2016" } },
  "a goal for which nothing has to be done": { ...trusted, goal: "reapply", exchange: { version: "2019" } },
  "empty lists": { ...trusted, clientAccessServers: [], mailboxPolicies: { scope: "named", names: [] } },
  "long lists": { ...trusted, clientAccessServers: Array.from({ length: 201 }, (_, row) => `c${row}.fabrikam.net`) },
  "the same name": { ...trusted, clientAccessServers: ["ex01.fabrikam.net", "EX01.fabrikam.net"] },
  "a dial plan without Unified Messaging": { ...trusted, um: { ...none, sipNameDialPlan: true } },
  "dial plans without Unified Messaging": { ...trusted, um: { ...none, addToDialPlans: true, dialPlans: ["A"] } },
  "dial plans that are not hosted": {
    ...trusted,
    um: { ...um, sipNameDialPlan: false, addToDialPlans: true, dialPlans: ["A"] },
  },
  "one certificate of two names": {
    ...trusted,
    mailboxServers: [
      { ...server, thumbprint },
      { ...server, fqdn: "mbx77.fabrikam.net", certificateName: "mail.fabrikam.net", thumbprint },
    ],
  },
  "the name of the pool": { ...trusted, clientAccessServers: [trusted.lync.poolFqdn] },
  "a pool that trusts itself": {
    ...trusted,
    mailboxServers: [{ ...server, certificateName: trusted.lync.poolFqdn }],
  },
  "trust for a server that is discovered": {
    ...trusted,
    um: { ...um, placement: "same-computer" },
    mailboxServers: [
      { fqdn: "mbx71.fabrikam.net", thumbprint },
      { fqdn: "mbx72.fabrikam.net", certificateName: "mbx71.fabrikam.net", thumbprint },
    ],
  },
  "an old certificate as the new one": {
    ...trusted,
    goal: "renew-certificate",
    mailboxServers: [{ ...server, thumbprint, previousThumbprint: thumbprint }],
  },
  "the old certificate of another server as the new one": {
    ...trusted,
    goal: "renew-certificate",
    mailboxServers: [
      { ...server, thumbprint, previousThumbprint: "AB".repeat(20) },
      { ...server, fqdn: "mbx02.contoso.com", certificateName: "mbx02.contoso.com", thumbprint: "AB".repeat(20) },
    ],
  },
  "a repair of a server that is not discovered": {
    ...trusted,
    goal: "repair-duplicate",
    mailboxServers: [{ ...server, discoveredByLync: "no" }],
  },
  "a port that is taken": { ...trusted, trustedApplication: { port: 5061 } },
};
