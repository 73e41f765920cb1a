import { defineStep } from "@/lib/plan/define-step";
import { noTrustReason } from "@/lib/plan/no-trust";
import { number, text } from "@/lib/powershell/plan-literals";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { bare, fragments } from "@/lib/text/fragments";

export const step = defineStep({
  id: "trusted-application",
  phase: "trust",
  script: { family: "lync-trust", source: sources.steps["trusted-application"] },
  after: ["trusted-application-pool"],
  impact: "none",
  minutes: { once: 1, each: 1 },
  skip: (topology, _words, all) => noTrustReason(topology, all),
  targets: (topology, words) =>
    topology.trustedPools.map(({ fqdn }) => ({
      name: fqdn,
      object: `${fqdn}/urn:application:${topology.trustedApplication?.applicationId ?? ""}`,
      change: words.change(topology.trustedApplication?.applicationId ?? "", topology.trustedApplication?.port ?? 0),
    })),
  documentedCommands: (topology) =>
    topology.trustedPools.map(
      ({ fqdn }) =>
        fragments`New-CsTrustedApplication -ApplicationId ${argument(topology.trustedApplication?.applicationId ?? "")} -TrustedApplicationPoolFqdn ${argument(fqdn)} -Port ${bare(topology.trustedApplication?.port ?? "")}`,
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "lync-application-shown",
      when: "after",
      command: `Get-CsTrustedApplication | Where-Object { $_.Identity -like '*/urn:application:${topology.trustedApplication?.applicationId ?? ""}' }`,
      ...words.rows.lyncApplicationShown,
      expected: words.rows.lyncApplicationShown.expected(topology.trustedApplication?.port ?? 0),
    },
  ],
  literals: (topology) => ({
    ApplicationId: text("alphanumeric", topology.trustedApplication?.applicationId ?? ""),
    Port: number(1, 65535, topology.trustedApplication?.port ?? 0),
  }),
});
