import { forServer, together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { exchangeBuild } from "@/lib/plan/exchange-build";
import { named } from "@/lib/plan/named-target";
import { noOverrideReason } from "@/lib/plan/no-override";
import { forEachServer } from "@/lib/plan/look-up-commands";
import { forestOverrideName, overrideName, overrideServer } from "@/lib/plan/override-name";
import { table, text } from "@/lib/powershell/plan-literals";
import type { Answered } from "@/lib/text/answered";
import { bare, fragments, type Fragments } from "@/lib/text/fragments";
import { sources } from "@/lib/powershell/sources.gen";
import type { PlanWords } from "@/lib/messages/words";
import { isRenewal } from "@/lib/topology/previous-certificates";
import { isForestWide } from "@/lib/topology/override-scope";
import type { Topology } from "@/lib/topology/types";

export const step = defineStep({
  id: "owa-setting-override",
  phase: "configuration",
  role: "exchangeOrganization",
  script: { family: "owa-im-override", source: sources.steps["owa-setting-override"] },
  impact: "none",
  minutes: { once: 2, each: 1 },
  skip: (topology, words, all) => noOverrideReason(topology, words.skip, all),
  variants: (topology) => (isForestWide(topology) ? ["Forest"] : []),
  risk: (words, topology) => (isForestWide(topology) ? { level: "medium", reason: words.forest.risk } : undefined),
  targets: (topology, words) =>
    overridesOf(topology).map(({ fqdn, name, thumbprint, previousThumbprint }) => ({
      ...named(fqdn ?? name),
      object: fqdn ? words.object(name.value, fqdn.value) : words.forest.object(name.value),
      change: words.change(topology.values.poolFqdn.value, thumbprint.value, previousThumbprint.value),
    })),
  documentedCommands: (topology) =>
    overridesOf(topology).flatMap((override) => {
      const { fqdn } = override;
      return fqdn
        ? [forServer(fqdn, [change(topology, override), refresh(fqdn)])]
        : [
            ...together([change(topology, override)]),
            ...topology.values.mailboxServers.map((server) => forServer(server.fqdn, [refresh(server.fqdn)])),
          ];
    }),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "overrides-looked-at",
      when: "before",
      command:
        "Get-SettingOverride | Where-Object { $_.ComponentName -eq 'OwaServer' } | Format-List Name, Server, Parameters, Status, ModifiedBy",
      ...words.rows.overridesLookedAt,
      ...(isForestWide(topology) ? { expected: words.forest.lookedAt } : {}),
    },
    {
      id: "override-in-effect",
      when: "after",
      command: inEffect(topology.mailboxServers.map(({ fqdn }) => overrideServer(fqdn))),
      ...overrideInEffect(topology, words.rows.overrideInEffect),
    },
    {
      id: "pool-answers-override",
      when: "signed-in",
      onEach: "mailbox",
      command: "netstat -ano | findstr :5061",
      ...words.rows.poolAnswers,
    },
  ],
  literals: (topology) => ({
    ...exchangeBuild(topology),
    PoolFqdn: text("hostName", topology.values.poolFqdn),
    // The override of each server, its certificate, and where it is renewed the one in use so far.
    SettingOverride: table(
      ["hostName", "objectName", "thumbprint", "thumbprintOrNone"],
      overridesOf(topology).flatMap(({ fqdn, name, thumbprint, previousThumbprint }) =>
        (fqdn ? [fqdn] : topology.values.mailboxServers.map((server) => server.fqdn)).map(
          (server) => [server, name.value, thumbprint, previousThumbprint] as const,
        ),
      ),
    ),
  }),
});

interface Override {
  /** The server that it is for; undefined where it is for the whole forest. */
  readonly fqdn: Answered | undefined;
  readonly name: Answered;
  readonly thumbprint: Answered;
  readonly previousThumbprint: Answered;
}

/** One for each server, or one for the whole forest, whose servers have one certificate. */
function overridesOf(topology: Topology): readonly Override[] {
  const { mailboxServers } = topology.values;
  const [first] = mailboxServers;
  if (!first || !isForestWide(topology))
    return mailboxServers.map((server) => ({
      ...server,
      name: { ...server.fqdn, value: overrideName(server.fqdn.value) },
    }));
  const before = mailboxServers.map(({ previousThumbprint }) => previousThumbprint);
  return [
    {
      fqdn: undefined,
      name: { value: forestOverrideName, paths: ["exchange.overrideScope"] },
      thumbprint: first.thumbprint,
      previousThumbprint: before.find(({ value }) => value !== "") ?? first.previousThumbprint,
    },
  ];
}

/** Microsoft's command that makes an override, or changes that of an earlier plan. */
function change(topology: Topology, { fqdn, name, thumbprint }: Override): Fragments {
  const pool = bare(topology.values.poolFqdn);
  const values = fragments`-Parameters @("IMServerName=${pool}","IMCertificateThumbprint=${bare(thumbprint)}") -Reason "Instant messaging"`;
  if (isRenewal(topology)) return [...fragments`Set-SettingOverride -Identity "${bare(name)}" `, ...values];
  const make = fragments`New-SettingOverride -Name "${bare(name)}" -Component OwaServer -Section IMSettings `;
  return [...make, ...values, ...(fqdn ? fragments` -Server ${shortName(fqdn)}` : [])];
}

/** The server keeps what it knew until it is asked to read the overrides again. */
const refresh = (fqdn: Answered): Fragments =>
  fragments`Get-ExchangeDiagnosticInfo -Server ${shortName(fqdn)} -Process Microsoft.Exchange.Directory.TopologyService -Component VariantConfiguration -Argument Refresh`;

const shortName = (fqdn: Answered) => bare({ ...fqdn, value: overrideServer(fqdn.value) });

/** The row about what is in effect; Exchange 2016 up to Cumulative Update 3 tells it by another process (domain section 3). */
function overrideInEffect(
  { exchange }: Topology,
  { older, ...row }: PlanWords["steps"]["owa-setting-override"]["rows"]["overrideInEffect"],
) {
  return exchange.olderBuildsTellElsewhere
    ? { ...row, ifDifferent: `${row.ifDifferent} ${older(exchange.shortName)}` }
    : row;
}

/** Microsoft's own look at what is in effect, for each server. */
const inEffect = (servers: readonly string[]): string =>
  forEachServer(
    servers,
    "([xml](Get-ExchangeDiagnosticInfo -Server $server -Process MSExchangeMailboxAssistants -Component VariantConfiguration -Argument 'Config,Component=OwaServer').Result).Diagnostics.Components.VariantConfiguration.Configuration.OwaServer.IMSettings | Format-List IMServerName, IMCertificateThumbprint",
  );
