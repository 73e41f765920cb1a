/** One server with both roles and no SipName dial plan: nothing discovers it, so trust is made (rule B). */
export const noSipDialPlan: unknown = {
  schema: 1,
  goal: "integrate",
  exchange: { version: "2013" },
  lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: "Munich" },
  um: { placement: "same-computer", sipNameDialPlan: false, addToDialPlans: false, dialPlans: [] },
  clientAccessServers: ["ex01.contoso.com"],
  mailboxServers: [
    {
      fqdn: "ex01.contoso.com",
      certificateName: "ex01.contoso.com",
      thumbprint: "BB4BC0CAD8C9D0455AB39DFB34C425CE1C9522EF",
      discoveredByLync: "unknown",
    },
  ],
  trustedApplication: { applicationId: "OutlookWebApp", port: 5199 },
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
