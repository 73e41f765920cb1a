import { change, mailboxServer, trusted } from "./base";

/** Every field with the nastiest text that its policy accepts. */
export const hostileText: unknown = {
  ...trusted,
  lync: { ...trusted.lync, poolFqdn: "pool01.fabrikam.com", siteId: "O\u2019Brien (\u5317\u4eac) & Sons" },
  um: {
    ...trusted.um,
    sipNameDialPlan: true,
    addToDialPlans: true,
    dialPlans: ["O\u2019Brien's dial plan & \u20ac500", "\u8bf7\u786e\u8ba4"],
  },
  clientAccessServers: ["xn--cas-hoa.fabrikam.com"],
  mailboxServers: [
    mailboxServer("1mbx.fabrikam.com", "56F706E054C2749CC23542715704540EC1808FE8", "xn--mail-hoa.fabrikam.com"),
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
    ...change,
    reference: "=cmd|'/c calc'!A1",
    reason: "${7*7} $&$1$` {0} %s",
    requestedBy: '"><img src=x onerror=alert(1)>',
    testUser: "'; Stop-Computer -Force; '",
    notes:
      "<script>alert(1)</script>\n| a | b |\n```\nwhoami\n```\n#> <#\nSIG # Begin signature block\n'@\n=1+1\n" +
      "\u{1f468}\u200d\u{1f469} [x](javascript:alert(1))",
  },
};
