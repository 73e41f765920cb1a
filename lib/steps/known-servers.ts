import { defineStep, type StepWords } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { knownServers, trustedServers } from "@/lib/plan/trust-tables";
import type { ChecklistRow } from "@/lib/plan/types";
import { text } from "@/lib/powershell/plan-literals";
import { sources } from "@/lib/powershell/sources.gen";
import { isRenewal } from "@/lib/topology/previous-certificates";
import { notPart } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

export const step = defineStep({
  id: "known-servers",
  phase: "prepare",
  role: "lyncReader",
  script: {
    family: "lync-trust",
    source: sources.steps["known-servers"],
    parameters: [
      {
        ...{ purpose: "apply", name: "NotDiscovered", type: "string[]" },
        help: [
          "Names that Lync no longer discovers although an event still lists them: you vouch for it.",
          "Each is noted in the result.",
        ],
        isUseful: ({ trustedPools }) => trustedPools.length > 0,
      },
    ],
  },
  impact: "none",
  minutes: { once: 3, each: 0 },
  skip: (topology) => (topology.duplicates.length > 0 ? undefined : notPart(topology, "trust")),
  targets: (topology, words, { trust }) => [
    ...topology.values.duplicates.map((name) => ({ ...named(name), change: words.change(trust.reasons.discovered) })),
    ...topology.trustDecisions.map(({ certificateName, rule }, row) => ({
      ...named(topology.values.trustDecisions[row]?.certificateName ?? certificateName),
      change: words.change(trust.reasons[rule]),
    })),
  ],
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  // Servers that Lync is to discover through dial plans of this plan are looked for when they are in them.
  checklist: (topology, words) =>
    topology.dialPlans.length > 0 && topology.trustedPools.length === 0
      ? []
      : [
          {
            id: "lync-known-servers",
            when: "before",
            ...words.rows.lyncKnownServers,
            ...expectedOf(topology, words),
          },
        ],
  variants: ({ trustedPools }) => (trustedPools.length > 0 ? ["Trusted"] : []),
  literals: (topology) => ({
    PoolFqdn: text("hostName", topology.values.poolFqdn),
    ...knownServers(topology),
    ...trustedServers(topology),
  }),
});

function expectedOf(
  topology: Topology,
  words: StepWords<"known-servers">,
): Pick<ChecklistRow, "expected" | "ifDifferent"> {
  if (topology.duplicates.length > 0) return words.withDuplicates;
  if (topology.trustedPools.length > 0) return words.withTrust;
  return isRenewal(topology) ? words.kept : words.withoutTrust;
}
