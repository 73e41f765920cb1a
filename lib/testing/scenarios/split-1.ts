/** One Client Access and one Mailbox server: the smallest installation that needs trust (rule C). */
export const split1: unknown = {
  schema: 1,
  goal: "integrate",
  exchange: { version: "2013" },
  lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: "Munich" },
  um: { placement: "separate-computers", sipNameDialPlan: false, addToDialPlans: false, dialPlans: [] },
  clientAccessServers: ["cas01.contoso.com"],
  mailboxServers: [
    {
      fqdn: "mbx01.contoso.com",
      certificateName: "mbx01.contoso.com",
      thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
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
