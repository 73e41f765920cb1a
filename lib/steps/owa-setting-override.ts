import { forServer } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { exchangeBuild } from "@/lib/plan/exchange-build";
import { named } from "@/lib/plan/named-target";
import { noOverrideReason } from "@/lib/plan/no-override";
import { forEachServer } from "@/lib/plan/look-up-commands";
import { overrideName, overrideServer } from "@/lib/plan/override-name";
import { table, text } from "@/lib/powershell/plan-literals";
import { bare, fragments } from "@/lib/text/fragments";
import { sources } from "@/lib/powershell/sources.gen";
import type { PlanWords } from "@/lib/messages/words";
import { isRenewal } from "@/lib/topology/previous-certificates";
import type { Topology } from "@/lib/topology/types";

export const step = defineStep({
  id: "owa-setting-override",
  phase: "configuration",
  role: "exchangeOrganization",
  script: { family: "owa-im-override", source: sources.steps["owa-setting-override"] },
  impact: "none",
  minutes: { once: 2, each: 1 },
  skip: (topology, words, all) => noOverrideReason(topology, words.skip, all),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn, thumbprint, previousThumbprint }) => ({
      ...named(fqdn),
      object: words.object(overrideName(fqdn.value), fqdn.value),
      change: words.change(topology.values.poolFqdn.value, thumbprint.value, previousThumbprint.value),
    })),
  documentedCommands: (topology) =>
    topology.values.mailboxServers.map(({ fqdn, thumbprint }) => {
      const name = bare({ ...fqdn, value: overrideName(fqdn.value) });
      const pool = bare(topology.values.poolFqdn);
      const values = fragments`-Parameters @("IMServerName=${pool}","IMCertificateThumbprint=${bare(thumbprint)}") -Reason "Instant messaging"`;
      const server = bare({ ...fqdn, value: overrideServer(fqdn.value) });
      return forServer(fqdn, [
        isRenewal(topology)
          ? [...fragments`Set-SettingOverride -Identity "${name}" `, ...values]
          : [
              ...fragments`New-SettingOverride -Name "${name}" -Component OwaServer -Section IMSettings `,
              ...values,
              ...fragments` -Server ${server}`,
            ],
        // The server keeps what it knew until it is asked to read the overrides again.
        fragments`Get-ExchangeDiagnosticInfo -Server ${server} -Process Microsoft.Exchange.Directory.TopologyService -Component VariantConfiguration -Argument Refresh`,
      ]);
    }),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "overrides-looked-at",
      when: "before",
      command:
        "Get-SettingOverride | Where-Object { $_.ComponentName -eq 'OwaServer' } | Format-List Name, Server, Parameters, Status, ModifiedBy",
      ...words.rows.overridesLookedAt,
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
      topology.values.mailboxServers.map(
        ({ fqdn, thumbprint, previousThumbprint }) =>
          [fqdn, overrideName(fqdn.value), thumbprint, previousThumbprint] as const,
      ),
    ),
  }),
});

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
