import { defineStep } from "@/lib/plan/define-step";
import { mailboxServerTable } from "@/lib/plan/place-values";
import { named } from "@/lib/plan/named-target";
import { table } from "@/lib/powershell/plan-literals";
import { quotedText } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { abandonedNames, isRenewal } from "@/lib/topology/previous-certificates";
import { unsaid } from "@/lib/topology/left-out";
import type { Topology } from "@/lib/topology/types";

export const step = defineStep({
  id: "previous-certificate",
  phase: "prepare",
  role: "mailboxServers",
  script: { family: "owa-im-config", source: sources.steps["previous-certificate"] },
  after: ["im-certificate"],
  impact: "none",
  minutes: { once: 0, each: 1 },
  skip: (topology) => (isRenewal(topology) ? undefined : unsaid),
  targets: ({ values }, words) =>
    values.mailboxServers.map(({ fqdn, previousThumbprint, previousCertificateName }) => ({
      ...named(fqdn),
      change: words.change(previousThumbprint.value, previousCertificateName.value),
    })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: (topology, words) => [
    { id: "certificate-lifetime", when: "before", ...words.rows.certificateLifetime },
    { id: "old-certificate-stays", when: "before", ...words.rows.oldCertificateStays },
    ...(abandonedNames(topology).length === 0
      ? []
      : [
          { id: "old-trust-look", when: "once-proven" as const, command: look(topology), ...words.rows.oldTrustLook },
          {
            id: "old-trust-removed",
            when: "once-proven" as const,
            command: removal(topology),
            ...words.rows.oldTrustRemoved,
          },
        ]),
  ],
  literals: (topology) => {
    const { mailboxServers } = topology.values;
    return {
      MailboxServer: mailboxServerTable(topology),
      PreviousName: table(
        ["hostName", "hostName"],
        mailboxServers.map(({ fqdn, previousCertificateName }) => [fqdn, previousCertificateName] as const),
      ),
      PreviousThumbprint: table(
        ["hostName", "thumbprint"],
        mailboxServers
          .filter(({ previousThumbprint }) => previousThumbprint.value !== "")
          .map(({ fqdn, previousThumbprint }) => [fqdn, previousThumbprint] as const),
      ),
    };
  },
});

const listOf = (topology: Topology) => abandonedNames(topology).map(quotedText).join(", ");

const look = (topology: Topology) =>
  `$names = ${listOf(topology)}; Get-CsTrustedApplicationPool | Where-Object { $names -contains $_.PoolFqdn } | Format-List Identity, Registrar; Get-CsTrustedApplication | Where-Object { $names -contains $_.TrustedApplicationPoolFqdn } | Format-List Identity, Port`;

/** Microsoft's three commands; the application goes first, so that the log names it. */
function removal(topology: Topology): string {
  const id = topology.trustedApplication?.applicationId;
  const application = id === undefined ? "" : `Remove-CsTrustedApplication -Identity "$name/urn:application:${id}"; `;
  return `foreach ($name in ${listOf(topology)}) { ${application}Remove-CsTrustedApplicationPool -Identity $name }; Enable-CsTopology`;
}
