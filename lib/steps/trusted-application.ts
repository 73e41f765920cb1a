import { defineStep } from "@/lib/plan/define-step";
import { noTrustReason } from "@/lib/plan/no-trust";
import { argument } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { bare, fragments } from "@/lib/text/fragments";

export const step = defineStep({
  id: "trusted-application",
  title: "Create the trusted application",
  why: "The pool alone opens nothing: an application with a name and a port ties it to Outlook Web App.",
  phase: "trust",
  script: { family: "lync-trust", source: sources.steps["trusted-application"] },
  who: "Lync administrator (RTCUniversalServerAdmins)",
  after: ["trusted-application-pool"],
  impact: "none",
  minutes: { once: 1, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Configure an application identity and a port for Outlook Web App.",
    },
    {
      title: "New-CsTrustedApplication",
      says: "Id and port are unique within the pool; the id is stored as urn:application:<id>.",
    },
  ],
  skip: noTrustReason,
  targets: (topology) =>
    topology.trustedPools.map(({ fqdn }) => ({
      name: fqdn,
      change: `create application ${topology.trustedApplication?.applicationId ?? ""} on port ${topology.trustedApplication?.port ?? ""}`,
    })),
  documentedCommands: (topology) =>
    topology.trustedPools.map(
      ({ fqdn }) =>
        fragments`New-CsTrustedApplication -ApplicationId ${argument(topology.trustedApplication?.applicationId ?? "")} -TrustedApplicationPoolFqdn ${argument(fqdn)} -Port ${bare(topology.trustedApplication?.port ?? "")}`,
    ),
  undo: () => ({ kind: "script", summary: "Remove each application that this plan created." }),
  checklist: (topology) => [
    {
      id: "lync-application-shown",
      when: "after",
      where: "Lync Server Management Shell on a Front End",
      action: "List the trusted application.",
      command: `Get-CsTrustedApplication | Where-Object { $_.Identity -like '*/urn:application:${topology.trustedApplication?.applicationId ?? ""}' }`,
      expected: `One application for each planned pool, port ${topology.trustedApplication?.port ?? ""}.`,
      ifDifferent: "Run lync/Set-LyncTrust.ps1 again and read its table.",
    },
  ],
  literals: (topology) => ({
    ApplicationId: topology.trustedApplication?.applicationId ?? "",
    Port: topology.trustedApplication?.port ?? 0,
  }),
});
