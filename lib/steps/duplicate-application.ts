import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { knownServers } from "@/lib/plan/trust-tables";
import { text } from "@/lib/powershell/plan-literals";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import { notPart } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "duplicate-application",
  phase: "trust",
  role: "lyncServerAdmins",
  script: { family: "lync-trust", source: sources.steps["duplicate-application"] },
  impact: "none",
  minutes: { once: 1, each: 1 },
  skip: (topology) => notPart(topology, "duplicates"),
  targets: ({ values: { duplicates, applicationId } }, words) =>
    duplicates.map((fqdn) => ({
      ...named(fqdn),
      object: `${fqdn.value}/urn:application:${applicationId.value}`,
      change: words.change(applicationId.value),
    })),
  documentedCommands: ({ values: { duplicates, applicationId } }) =>
    together(
      duplicates.map(
        (fqdn) =>
          fragments`Remove-CsTrustedApplication -Identity ${argument(fqdn)}/urn:application:${argument(applicationId)}`,
      ),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: ({ values: { applicationId } }, words) => [
    {
      id: "duplicate-applications",
      when: "before",
      command: "Get-CsTrustedApplication | Format-List Identity, Port, Protocol, LegacyApplicationName",
      ...words.rows.duplicateApplications,
    },
    {
      id: "no-duplicate-application",
      when: "after",
      command: `Get-CsTrustedApplication | Where-Object { $_.Identity -like '*/urn:application:${applicationId.value}' } | Format-List Identity, Port`,
      ...words.rows.noDuplicateApplication,
    },
  ],
  literals: (topology) => ({
    ApplicationId: text("alphanumeric", topology.values.applicationId),
    ...knownServers(topology),
  }),
});
