/** Separate computers that are also added to two SIP URI dial plans, which may make Lync discover them. */
export const dialPlans: unknown = {
  schema: 1,
  goal: "integrate",
  exchange: { version: "2013" },
  lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: "Munich" },
  um: {
    placement: "separate-computers",
    sipNameDialPlan: true,
    addToDialPlans: true,
    dialPlans: ["Munich SIP Dial Plan", "Dublin SIP Dial Plan"],
  },
  clientAccessServers: ["cas01.contoso.com", "cas02.contoso.com"],
  mailboxServers: [
    {
      fqdn: "mbx01.contoso.com",
      certificateName: "mbx01.contoso.com",
      thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
      discoveredByLync: "unknown",
    },
    {
      fqdn: "mbx02.contoso.com",
      certificateName: "mbx02.contoso.com",
      thumbprint: "8416B8EEE40AA81E327716E97797D4B22424F48A",
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
    windowMinutes: 180,
    testUser: "im.test@contoso.com",
    notes: "",
  },
};
