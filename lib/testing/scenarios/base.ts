const thumbprints = [
  "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
  "8416B8EEE40AA81E327716E97797D4B22424F48A",
  "0574E253D7E6832EA447C70F654410ABF6E3202F",
  "8979F10F7AD8AF967AA11CA47BB70D2F6D98F9B0",
  "1E27F6FB057611AE929D0EA9B909E8060D265F18",
  "E629269E295C5817780014C6052D7C574826AE89",
  "C1BBD408C383C1B556AC9087F08B9E0E4E7C0287",
  "3948F0D5B9423C191096808B312F9ABE62C4EC6B",
  "6DB9AFD023D98D15A2A938C7C3BCBCA35F02643E",
  "E56F189E24F8DD7C3E7FC4025FDC387D67EC27C7",
  "73B29E9E9704AF88639B528C1B3BDF0022D48A94",
  "B04900411B6FEEB29863E1E2B4E49EC1264EF0CB",
];

/** What nearly every scenario says about its change. */
export const change = {
  reference: "CHG0031234",
  reason: "Presence and chat in Outlook Web App",
  requestedBy: "Messaging team",
  windowStart: "2026-11-28T22:00+01:00",
  windowMinutes: 120,
  testUser: "im.test@contoso.com",
  notes: "",
};

/** The answers that every goal needs. */
export const common = {
  schema: 1,
  exchange: { version: "2013" },
  clientAccessServers: ["cas01.contoso.com"],
  mailboxPolicies: { scope: "named", names: ["Default"] },
  recordsDirectory: "C:\\ProgramData\\OwaIm",
  change,
};

/** One Client Access and one Mailbox server: the smallest installation that needs trust (rule C). */
export const trusted = {
  ...common,
  goal: "integrate",
  lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: "Munich" },
  um: { placement: "separate-computers", sipNameDialPlan: false, addToDialPlans: false, dialPlans: [] as string[] },
  mailboxServers: mailboxServers(1),
  trustedApplication: { applicationId: "OutlookWebApp", port: 5199 },
};

/** Where one computer has both roles: its name, and its certificate as Exchange shows it. */
export const bothRoles = {
  clientAccessServers: ["ex01.contoso.com"],
  mailboxServers: [mailboxServer("ex01.contoso.com", "BB4BC0CAD8C9D0455AB39DFB34C425CE1C9522EF")],
};

/** `cas01.contoso.com` up to the number given. */
export function clientAccessServers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `cas${twoDigits(index)}.contoso.com`);
}

/** `mbx01.contoso.com` up to the number given (at most 12), each with a certificate of its own. */
export function mailboxServers(count: number): readonly ReturnType<typeof mailboxServer>[] {
  return thumbprints
    .slice(0, count)
    .map((thumbprint, index) => mailboxServer(`mbx${twoDigits(index)}.contoso.com`, thumbprint));
}

/** One row of the table of Mailbox servers; the certificate has the name of its server unless another is given. */
export function mailboxServer(fqdn: string, thumbprint: string, certificateName = fqdn) {
  return { fqdn, certificateName, thumbprint, discoveredByLync: "unknown" };
}

function twoDigits(index: number): string {
  return String(index + 1).padStart(2, "0");
}
