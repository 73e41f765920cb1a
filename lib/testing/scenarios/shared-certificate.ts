/** Three Mailbox servers that present one certificate name: one trusted pool for all three (rule C). */
export const sharedCertificate: unknown = {
  schema: 1,
  goal: "integrate",
  exchange: { version: "2013" },
  lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: "Munich" },
  um: { placement: "separate-computers", sipNameDialPlan: false, addToDialPlans: false, dialPlans: [] },
  clientAccessServers: ["cas01.contoso.com", "cas02.contoso.com"],
  mailboxServers: [
    {
      fqdn: "mbx01.contoso.com",
      certificateName: "mail.contoso.com",
      thumbprint: "1D6E1CF70EC6F9AB28D3EA4B27A49A77654D370E",
      discoveredByLync: "unknown",
    },
    {
      fqdn: "mbx02.contoso.com",
      certificateName: "mail.contoso.com",
      thumbprint: "1D6E1CF70EC6F9AB28D3EA4B27A49A77654D370E",
      discoveredByLync: "unknown",
    },
    {
      fqdn: "mbx03.contoso.com",
      certificateName: "mail.contoso.com",
      thumbprint: "1D6E1CF70EC6F9AB28D3EA4B27A49A77654D370E",
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
