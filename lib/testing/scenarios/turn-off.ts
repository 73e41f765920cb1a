/** Instant messaging is turned off again; only Exchange changes. */
export const turnOff: unknown = {
  schema: 1,
  goal: "turn-off",
  exchange: { version: "2013" },
  clientAccessServers: ["cas01.contoso.com", "cas02.contoso.com"],
  mailboxPolicies: { scope: "named", names: ["Default", "Contractors"] },
  recordsDirectory: "C:\\ProgramData\\OwaIm",
  change: {
    reference: "CHG0031299",
    reason: "Lync is being retired",
    requestedBy: "Messaging team",
    windowStart: "2026-12-05T22:00+01:00",
    windowMinutes: 60,
    testUser: "im.test@fabrikam.com",
    notes: "",
  },
};
