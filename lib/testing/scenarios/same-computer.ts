/** One server with both roles, which hosts a SipName dial plan: Lync discovers it and no trust is made (rule A). */
export const sameComputer: unknown = {
  schema: 1,
  goal: "integrate",
  exchange: { version: "2013" },
  lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com" },
  um: { placement: "same-computer", sipNameDialPlan: true, addToDialPlans: false, dialPlans: [] },
  clientAccessServers: ["ex01.contoso.com"],
  mailboxServers: [
    {
      fqdn: "ex01.contoso.com",
      certificateName: "ex01.contoso.com",
      thumbprint: "BB4BC0CAD8C9D0455AB39DFB34C425CE1C9522EF",
      discoveredByLync: "unknown",
    },
  ],
  mailboxPolicies: { scope: "named", names: ["Default"] },
  recordsDirectory: "C:\\ProgramData\\OwaIm",
  change: {
    reference: "CHG0031234",
    reason: "Presence and chat in Outlook Web App",
    requestedBy: "Messaging team",
    windowStart: "2026-11-28T22:00+01:00",
    windowMinutes: 120,
    testUser: "im.test@contoso.com",
    notes: "",
  },
};
