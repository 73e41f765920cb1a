/**
 * Answers with `count` Client Access and `count` Mailbox servers, each with a certificate of its own: on separate
 * computers, or both roles on each of `count` computers that Lync discovers by their dial plan.
 */
export function manyServers(
  count: number,
  placement: "separate-computers" | "same-computer" = "separate-computers",
): unknown {
  const cas = placement === "same-computer" ? "mbx" : "cas";
  const number = (index: number) => String(index + 1).padStart(4, "0");
  return {
    schema: 1,
    goal: "integrate",
    exchange: { version: "2013" },
    lync: { version: "lync-2013", poolFqdn: "lyncpool01.contoso.com", siteId: "Dublin" },
    um: { placement, sipNameDialPlan: placement === "same-computer", addToDialPlans: false, dialPlans: [] },
    clientAccessServers: Array.from({ length: count }, (_, index) => `${cas}${number(index)}.contoso.com`),
    mailboxServers: Array.from({ length: count }, (_, index) => ({
      fqdn: `mbx${number(index)}.contoso.com`,
      certificateName: `mbx${number(index)}.contoso.com`,
      thumbprint: pseudoThumbprint(index + 1),
      discoveredByLync: "unknown",
    })),
    trustedApplication: { applicationId: "OutlookWebApp", port: 5199 },
    mailboxPolicies: { scope: "named", names: ["Default"] },
    recordsDirectory: "C:\\ProgramData\\OwaIm",
  };
}

/** Forty digits that do not compress, like a real thumbprint, and are the same in every run. */
function pseudoThumbprint(seed: number): string {
  let state = seed * 2_654_435_761;
  let digits = "";
  while (digits.length < 40) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    digits += state.toString(16).padStart(8, "0").slice(0, 5);
  }
  return digits.slice(0, 40).toUpperCase();
}
