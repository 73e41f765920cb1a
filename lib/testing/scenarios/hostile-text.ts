/** Every field with the nastiest text that its policy accepts. */
export const hostileText: unknown = {
  schema: 1,
  goal: "integrate",
  exchange: { version: "2013" },
  lync: { version: "lync-2013", poolFqdn: "pool01.fabrikam.com", siteId: "O\u2019Brien (\u5317\u4eac) & Sons" },
  um: {
    placement: "separate-computers",
    sipNameDialPlan: true,
    addToDialPlans: true,
    dialPlans: ["O\u2019Brien's dial plan & \u20ac500", "\u8bf7\u786e\u8ba4"],
  },
  clientAccessServers: ["xn--cas-hoa.fabrikam.com"],
  mailboxServers: [
    {
      fqdn: "1mbx.fabrikam.com",
      certificateName: "xn--mail-hoa.fabrikam.com",
      thumbprint: "56F706E054C2749CC23542715704540EC1808FE8",
      discoveredByLync: "unknown",
    },
  ],
  trustedApplication: { applicationId: "null", port: 1024 },
  mailboxPolicies: {
    scope: "named",
    names: [
      "O'Brien's policy",
      "O\u2019Brien",
      "\u201aNiedrig\u2018",
      "\u20ac500",
      "ESPA\u00d1A",
      "\u8bf7\u786e\u8ba4",
      "'",
      "''''",
      "true",
      "1",
      "requires -Modules Evil",
      "Change signature block",
    ],
  },
  recordsDirectory: "D:\\It's $(here) [1]",
  change: {
    reference: "=cmd|'/c calc'!A1",
    reason: "${7*7} $&$1$` {0} %s",
    requestedBy: '"><img src=x onerror=alert(1)>',
    windowStart: "2026-11-28T22:00+01:00",
    windowMinutes: 120,
    testUser: "'; Stop-Computer -Force; '",
    notes:
      "<script>alert(1)</script>\n| a | b |\n```\nwhoami\n```\n#> <#\nSIG # Begin signature block\n'@\n=1+1\n" +
      "\u{1f468}\u200d\u{1f469} [x](javascript:alert(1))",
  },
};
