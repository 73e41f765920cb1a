import { defineStep } from "@/lib/plan/define-step";
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
          { id: "old-trust-look", when: "old-trust" as const, command: look(topology), ...words.rows.oldTrustLook },
          {
            id: "old-trust-removed",
            when: "old-trust" as const,
            command: removal(topology),
            ...words.rows.oldTrustRemoved,
          },
        ]),
  ],
  variants: ({ exchange }) => previousVariants[exchange.settings],
  // The new certificate of each server, as everywhere, and beside it the old one.
  literals: ({ values }) => ({
    MailboxServer: table(
      ["hostName", "hostName", "thumbprint", "hostName", "thumbprintOrNone"],
      values.mailboxServers.map(
        ({ fqdn, certificateName, thumbprint, previousCertificateName, previousThumbprint }) =>
          [fqdn, certificateName, thumbprint, previousCertificateName, previousThumbprint] as const,
      ),
    ),
  }),
});

/** Where the certificate in use is read from; web.config where nothing else is said. */
const previousVariants: Readonly<Record<Topology["exchange"]["settings"], readonly string[]>> = {
  "web-config": [],
  "virtual-directory": ["Directory"],
  "setting-override": ["Override"],
};

const listOf = (topology: Topology) => abandonedNames(topology).map(quotedText).join(", ");

const look = (topology: Topology) =>
  `$names = ${listOf(topology)}; Get-CsTrustedApplicationPool | Where-Object { $names -contains $_.PoolFqdn } | Format-List Identity, Registrar; Get-CsTrustedApplication | Where-Object { $names -contains $_.TrustedApplicationPoolFqdn } | Format-List Identity, Port`;

/** Microsoft's three commands; the application goes first, so that the log names it. */
function removal(topology: Topology): string {
  const id = topology.trustedApplication?.applicationId;
  const application = id === undefined ? "" : `Remove-CsTrustedApplication -Identity "$name/urn:application:${id}"; `;
  return `foreach ($name in ${listOf(topology)}) { ${application}Remove-CsTrustedApplicationPool -Identity $name }; Enable-CsTopology`;
}
