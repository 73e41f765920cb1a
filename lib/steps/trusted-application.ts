import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { trustedServers } from "@/lib/plan/trust-tables";
import { noTrustReason } from "@/lib/plan/no-trust";
import { number, text } from "@/lib/powershell/plan-literals";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { bare, fragments } from "@/lib/text/fragments";

export const step = defineStep({
  id: "trusted-application",
  phase: "trust",
  role: "lyncServerAdmins",
  script: { family: "lync-trust", source: sources.steps["trusted-application"] },
  after: ["trusted-application-pool"],
  impact: "none",
  minutes: { once: 1, each: 1 },
  skip: (topology, _words, all) => noTrustReason(topology, all),
  targets: ({ values: { trustedPools, applicationId, port } }, words) =>
    trustedPools.map((fqdn) => ({
      ...named(fqdn),
      object: `${fqdn.value}/urn:application:${applicationId.value}`,
      change: words.change(applicationId.value, port.value),
    })),
  documentedCommands: ({ values: { trustedPools, applicationId, port } }) =>
    together(
      trustedPools.map(
        (fqdn) =>
          fragments`New-CsTrustedApplication -ApplicationId ${argument(applicationId)} -TrustedApplicationPoolFqdn ${argument(fqdn)} -Port ${bare(port)}`,
      ),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: ({ values: { applicationId, port } }, words) => [
    {
      id: "lync-application-shown",
      when: "after",
      command: `Get-CsTrustedApplication | Where-Object { $_.Identity -like '*/urn:application:${applicationId.value}' } | Format-List Identity, Port`,
      ...words.rows.lyncApplicationShown,
      expected: words.rows.lyncApplicationShown.expected(port.value),
    },
  ],
  literals: (topology) => ({
    ApplicationId: text("alphanumeric", topology.values.applicationId),
    Port: number(1, 65535, topology.values.port),
    ...trustedServers(topology),
  }),
});
