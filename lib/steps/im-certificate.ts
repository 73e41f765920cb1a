import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import { onMailboxServers } from "@/lib/plan/look-up-commands";
import { leftOut } from "@/lib/topology/left-out";

const rootsCommand =
  "Get-ChildItem -LiteralPath Cert:\\LocalMachine\\Root | Sort-Object Subject | Format-Table Subject, NotAfter -AutoSize";

export const step = defineStep({
  id: "im-certificate",
  title: "Check the certificate that Outlook Web App shows to Lync",
  why: "Lync recognises the Mailbox server by the subject name of this certificate, not by the machine name. A wrong, expired or CNG certificate is the most common cause of failure.",
  phase: "prepare",
  script: { family: "owa-im-config", source: sources.steps["im-certificate"] },
  who: "Local administrator of each Mailbox server",
  after: ["ucma-runtime"],
  impact: "none",
  minutes: { once: 0, each: 2 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "The certificate must be trusted by Lync; its subject name and SAN carry the name of the trusted pool.",
    },
    {
      title: "What FQDN to use when setting up OWA/Lync integration",
      says: "The peer is identified by the subject name of the certificate it presents.",
    },
    {
      title: "Troubleshooting OWA.Protocol.DEP Health Set",
      says: "Certificate not found, expired, not yet valid and without private key are failures of their own.",
    },
  ],
  skip: (topology) => leftOut(topology, "configuration", "uses no certificate."),
  targets: (topology) =>
    topology.mailboxServers.map((server) => ({
      name: server.fqdn,
      change: `check certificate ${server.thumbprint} for ${server.certificateName}`,
    })),
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: () => [
    {
      id: "certificate-trusted-by-lync",
      when: "before",
      where: "Each Front End Server, Windows PowerShell as administrator",
      who: "Lync administrator",
      action: "Look whether the root authority of the Exchange certificates is trusted there.",
      command: rootsCommand,
      expected: "The root authority of the Mailbox servers' certificates is listed, and has not expired.",
      ifDifferent:
        "Import the root certificate of the authority on every Front End, or use a certificate of an authority that Lync trusts.",
    },
    {
      id: "front-end-issuer",
      when: "before",
      where: "Lync Server Management Shell on a Front End",
      who: "Lync administrator",
      action: "Find out which authority issued the certificates of the Front End Servers.",
      command: "Get-CsCertificate -Type Default | Format-List Subject, Issuer, NotAfter",
      expected: "The issuer, to be looked for in the next row, and a date in the future.",
      ifDifferent: "Have the certificate renewed before this change.",
    },
    {
      id: "front-end-trusted-by-exchange",
      when: "before",
      where: "Each Mailbox server, Windows PowerShell as administrator",
      action: "Look whether the root authority of the Front Ends' certificates is trusted there.",
      command: rootsCommand,
      expected: "The root authority of the issuer in the row above is listed, and has not expired.",
      ifDifferent: "Import that root certificate on each Mailbox server; Outlook Web App refuses the pool without it.",
    },
    {
      id: "certificate-list",
      when: "before",
      where: "Exchange Management Shell",
      who: "Exchange administrator",
      action: "List the certificates of each Mailbox server and compare the thumbprint with the plan.",
      command: onMailboxServers(
        "Get-ExchangeCertificate -Server $server.Fqdn | Format-List Thumbprint, Services, Subject, CertificateDomains, NotAfter, Status, IsSelfSigned, HasPrivateKey",
      ),
      expected: "The planned thumbprint, IsSelfSigned False, HasPrivateKey True, Status Valid.",
      ifDifferent: "Correct the thumbprint in the wizard and make the bundle again.",
    },
  ],
  literals: (topology) => ({
    MailboxServer: {
      rows: topology.mailboxServers.map(
        ({ fqdn, certificateName, thumbprint }) => [fqdn, certificateName, thumbprint] as const,
      ),
    },
  }),
});
