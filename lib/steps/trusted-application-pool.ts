import { together } from "@/lib/plan/command-block";
import { defineStep, type StepWords } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { keepTopologyCommand } from "@/lib/plan/look-up-commands";
import { trustedServers } from "@/lib/plan/trust-tables";
import { noTrustReason } from "@/lib/plan/no-trust";
import { text } from "@/lib/powershell/plan-literals";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import type { Topology } from "@/lib/topology/types";

export const step = defineStep({
  id: "trusted-application-pool",
  phase: "trust",
  role: "lyncServerAdmins",
  script: { family: "lync-trust", source: sources.steps["trusted-application-pool"] },
  impact: "none",
  minutes: { once: 3, each: 2 },
  skip: (topology, _words, all) => noTrustReason(topology, all),
  targets: (topology, words) =>
    topology.trustedPools.map(({ fqdn, servers }, row) => {
      // Most pools hold only the one server of their own name; then all of them get the same words.
      const others = servers.length === 1 && servers[0] === fqdn ? [] : servers;
      const { siteId, poolFqdn, trustedPools } = topology.values;
      return {
        ...named(trustedPools[row] ?? fqdn),
        change: words.change(others, siteId.value, poolFqdn.value),
      };
    }),
  documentedCommands: ({ values }) =>
    together(
      values.trustedPools.map(
        (fqdn) =>
          fragments`New-CsTrustedApplicationPool -Identity ${argument(fqdn)} -Registrar ${argument(values.poolFqdn)} -Site ${argument(values.siteId)} -RequiresReplication $False`,
      ),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "lync-topology-copy",
      when: "during",
      command: keepTopologyCommand(topology),
      ...words.rows.lyncTopologyCopy,
    },
    // Without Unified Messaging no server of the plan ever gets a dial plan.
    ...(topology.exchange.unifiedMessaging
      ? [{ id: "voice-mail-team-told", when: "after" as const, ...toldOf(topology, words) }]
      : []),
  ],
  literals: (topology) => ({ SiteId: text("siteId", topology.values.siteId), ...trustedServers(topology) }),
});

/** A plan that gives the servers dial plans itself cannot ask for their pools to go first. */
function toldOf({ dialPlans }: Topology, { rows }: StepWords<"trusted-application-pool">) {
  const { expectedOfJoined, ...told } = rows.voiceMailTeamTold;
  return dialPlans.length > 0 ? { ...told, expected: expectedOfJoined } : told;
}
