import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import { forEachServer } from "@/lib/plan/look-up-commands";
import { named } from "@/lib/plan/named-target";
import { mailboxServerTable } from "@/lib/plan/place-values";
import { notPart } from "@/lib/topology/left-out";
import { renewalRows } from "./im-certificate.rows";

const rootsCommand =
  "Get-ChildItem -LiteralPath Cert:\\LocalMachine\\Root | Sort-Object Subject | Format-Table NotAfter, Subject -AutoSize -Wrap";

export const step = defineStep({
  id: "im-certificate",
  phase: "prepare",
  role: "mailboxServers",
  script: { family: "owa-im-config", source: sources.steps["im-certificate"], renewal: true },
  after: ["ucma-runtime"],
  impact: "none",
  minutes: { once: 0, each: 2 },
  skip: (topology) => notPart(topology, "configuration"),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn, certificateName, thumbprint }) => ({
      ...named(fqdn),
      change: words.change(thumbprint.value, certificateName.value),
    })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist: ({ renews, recordsDirectory, mailboxServers }, words) => [
    {
      id: "certificate-list",
      when: "before",
      command: forEachServer(
        mailboxServers.map(({ fqdn }) => fqdn),
        "Get-ExchangeCertificate -Server $server | Format-List Thumbprint, Services, Subject, Issuer, CertificateDomains, NotAfter, Status, IsSelfSigned, HasPrivateKey",
      ),
      ...words.rows.certificateList,
    },
    {
      id: "certificate-trusted-by-lync",
      when: "before",
      onEach: "unnamed",
      command: rootsCommand,
      ...words.rows.certificateTrustedByLync,
    },
    {
      id: "front-end-issuer",
      when: "before",
      command: "Get-CsCertificate -Type Default | Format-List Subject, Issuer, NotAfter",
      ...words.rows.frontEndIssuer,
    },
    {
      id: "front-end-trusted-by-exchange",
      when: "before",
      onEach: "mailbox",
      command: rootsCommand,
      ...words.rows.frontEndTrustedByExchange,
    },
    ...(renews ? renewalRows(words.rows, recordsDirectory) : []),
  ],
  variants: ({ renews }) => (renews ? ["OrRenewed"] : []),
  literals: (topology) => ({ MailboxServer: mailboxServerTable(topology) }),
});
