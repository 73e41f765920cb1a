import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { table, text } from "@/lib/powershell/plan-literals";
import { sources } from "@/lib/powershell/sources.gen";
import { leftOut } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "known-servers",
  phase: "prepare",
  role: "lync",
  script: {
    family: "lync-trust",
    source: sources.steps["known-servers"],
    parameters: [
      {
        ...{ purpose: "apply", name: "NotDiscovered", type: "string[]" },
        help: [
          "Names of which you vouch that Lync does not discover them any more, although an event says so.",
          "Each is noted in the result.",
        ],
      },
    ],
  },
  impact: "none",
  minutes: { once: 3, each: 0 },
  skip: (topology, words, all) => leftOut(topology, "trust", words.skip, all),
  targets: (topology, words, { trust }) =>
    topology.trustDecisions.map(({ certificateName, rule }, row) => ({
      ...named(topology.values.trustDecisions[row]?.certificateName ?? certificateName),
      change: words.change(trust.reasons[rule]),
    })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (topology, words) => [
    {
      id: "lync-known-servers",
      when: "before",
      ...words.rows.lyncKnownServers,
      ...(topology.trustedPools.length > 0 ? words.withTrust : words.withoutTrust),
    },
  ],
  literals: ({ trustedPools, values }) => {
    const trusted = new Set(trustedPools.map(({ fqdn }) => fqdn));
    const servers = (wanted: boolean) =>
      table(
        ["hostName", "hostName"],
        values.trustDecisions
          .filter(({ certificateName }) => trusted.has(certificateName.value) === wanted)
          .map(({ server, certificateName }) => [server, certificateName] as const),
      );
    return { PoolFqdn: text("hostName", values.poolFqdn), KnownServer: servers(false), TrustedServer: servers(true) };
  },
});
