const thumbprint = (index: number) => (0xabcdef0123 + index * 7919).toString(16).toUpperCase().padStart(40, "5");

/** Answers with as many Client Access as Mailbox servers, each Mailbox server with a certificate of its own. */
export function largeAnswers(servers: number): unknown {
  const name = (kind: string, index: number) => `${kind}${String(index + 1).padStart(4, "0")}.contoso.com`;
  return answers({
    clientAccessServers: Array.from({ length: servers }, (_, index) => name("cas", index)),
    mailboxServers: Array.from({ length: servers }, (_, index) => ({
      fqdn: name("mbx", index),
      thumbprint: thumbprint(index),
    })),
    poolFqdn: "pool01.contoso.com",
  });
}

/** Answers whose server names have 253 characters each, the longest that DNS knows. */
export function longNames(): unknown {
  const longest = (letter: string) => `${[63, 63, 63, 57].map((length) => letter.repeat(length)).join(".")}.com`;
  return answers({
    clientAccessServers: [longest("c")],
    mailboxServers: [{ fqdn: longest("m"), thumbprint: thumbprint(0) }],
    poolFqdn: longest("p"),
  });
}

function answers(servers: {
  readonly clientAccessServers: unknown;
  readonly mailboxServers: unknown;
  readonly poolFqdn: string;
}): unknown {
  const { poolFqdn, ...lists } = servers;
  return {
    schema: 1,
    goal: "integrate",
    exchange: { version: "2013" },
    lync: { version: "lync-2013", poolFqdn, siteId: "Munich" },
    um: { placement: "separate-computers", sipNameDialPlan: false },
    ...lists,
    trustedApplication: { applicationId: "OutlookWebApp", port: 5199 },
    mailboxPolicies: { scope: "named", names: ["Default"] },
    change: { windowStart: "2026-11-28T22:00+01:00", windowMinutes: 10_080 },
  };
}
