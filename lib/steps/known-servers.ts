import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { knownServers, trustedServers } from "@/lib/plan/trust-tables";
import { text } from "@/lib/powershell/plan-literals";
import { sources } from "@/lib/powershell/sources.gen";
import { isRenewal } from "@/lib/topology/previous-certificates";
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
        isUseful: ({ trustedPools }) => trustedPools.length > 0,
      },
    ],
  },
  impact: "none",
  minutes: { once: 3, each: 0 },
  skip: (topology, words, all) =>
    topology.duplicates.length > 0 ? undefined : leftOut(topology, "trust", words.skip, all),
  targets: (topology, words, { trust }) => [
    ...topology.values.duplicates.map((name) => ({ ...named(name), change: words.change(trust.reasons.discovered) })),
    ...topology.trustDecisions.map(({ certificateName, rule }, row) => ({
      ...named(topology.values.trustDecisions[row]?.certificateName ?? certificateName),
      change: words.change(trust.reasons[rule]),
    })),
  ],
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (topology, words) => [
    {
      id: "lync-known-servers",
      when: "before",
      ...words.rows.lyncKnownServers,
      ...(topology.trustedPools.length > 0 ? words.withTrust : isRenewal(topology) ? words.kept : words.withoutTrust),
    },
  ],
  variants: ({ trustedPools }) => (trustedPools.length > 0 ? ["Trusted"] : []),
  literals: (topology) => ({
    PoolFqdn: text("hostName", topology.values.poolFqdn),
    ...knownServers(topology),
    ...trustedServers(topology),
  }),
});
