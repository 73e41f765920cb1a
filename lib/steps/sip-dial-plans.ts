import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { exchangeServerRows, exchangeServerTable } from "@/lib/plan/exchange-server-table";
import { list } from "@/lib/powershell/plan-literals";
import { argument, quoted } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import type { Answered } from "@/lib/text/answered";
import { fragments, type Fragments } from "@/lib/text/fragments";
import type { Topology } from "@/lib/topology/types";
import { leftOut, unsaid } from "@/lib/topology/left-out";

/** In the order of the script, which goes through its servers once for each service. */
function umTargets({ values }: Topology) {
  const rows = exchangeServerRows(values);
  const having = (role: string) => rows.flatMap(([fqdn, roles]) => (roles.includes(role) ? [fqdn] : []));
  return [
    ...having("Mailbox").map((fqdn) => ({
      ...onServer(fqdn, "UM service"),
      command: fragments`Set-UMService -Identity ${argument(fqdn)}`,
    })),
    ...having("Client Access").map((fqdn) => ({
      ...onServer(fqdn, "Call Router"),
      command: fragments`Set-UMCallRouterSettings -Server ${argument(fqdn)}`,
    })),
  ];
}

const onServer = ({ value, paths }: Answered, service: string) => ({
  ...{ name: `${value} (${service})`, server: value },
  paths,
});

const names = (all: readonly Answered[]): Fragments =>
  all.flatMap((name, index) => [...(index === 0 ? [] : [","]), ...quoted(name)]);

export const step = defineStep({
  id: "sip-dial-plans",
  phase: "voice-mail",
  role: "exchangeVoiceMail",
  script: { family: "sip-dial-plans", source: sources.steps["sip-dial-plans"] },
  impact: "none",
  minutes: { once: 2, each: 2 },
  skip: (topology, words, all) =>
    (topology.exchange.unifiedMessaging ? undefined : unsaid) ??
    leftOut(topology, "voice-mail", words.skip, all) ??
    (topology.dialPlans.length === 0 ? words.skipNotAsked : undefined),
  targets: (topology, words) =>
    umTargets(topology).map(({ command: _command, ...target }) => ({
      ...target,
      change: words.change(topology.dialPlans),
    })),
  documentedCommands: (topology) =>
    together(
      umTargets(topology).map(
        ({ command }) =>
          fragments`${command} -DialPlans @{Add=${names(topology.values.dialPlans)}} -UMStartupMode Dual`,
      ),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "um-discovered-since",
      when: "later",
      ...words.rows.umDiscoveredSince[topology.trustedPools.length > 0 ? "withTrust" : "withoutTrust"],
    },
  ],
  literals: ({ values }) => ({
    DialPlan: list("objectName", values.dialPlans),
    PlannedServer: exchangeServerTable(exchangeServerRows(values)),
  }),
});
