import { defineStep } from "@/lib/plan/define-step";
import { noWebConfigReason } from "@/lib/plan/no-web-config";
import { sources } from "@/lib/powershell/sources.gen";
import { bare, fragments } from "@/lib/text/fragments";

export const step = defineStep({
  id: "owa-web-config",
  title: "Write the two instant messaging keys into web.config",
  why: "Outlook Web App learns from these keys which pool to connect to and which certificate to show. Every Cumulative Update replaces the file, so this step is the one to run again.",
  phase: "configuration",
  script: { family: "owa-im-config", source: sources.steps["owa-web-config"] },
  who: "Local administrator of each Mailbox server",
  impact: "user-visible-outage",
  minutes: { once: 0, each: 3 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Add IMCertificateThumbprint and IMServerName under appSettings on the back-end servers only.",
    },
    { title: "Exchange 2013 Cumulative Updates", says: "Customised web.config files are replaced by an update." },
  ],
  skip: (topology) => noWebConfigReason(topology, "leaves web.config as it is."),
  targets: (topology) =>
    topology.mailboxServers.map((server) => ({
      name: server.fqdn,
      change: `set IMServerName to ${topology.poolFqdn ?? ""} and IMCertificateThumbprint to ${server.thumbprint}`,
    })),
  documentedCommands: (topology) =>
    topology.mailboxServers.flatMap((server) => [
      fragments`<add key="IMCertificateThumbprint" value="${bare(server.thumbprint)}"/>`,
      fragments`<add key="IMServerName" value="${bare(topology.poolFqdn ?? "")}"/>`,
    ]),
  undo: () => ({
    kind: "script",
    summary: "Put the file back byte for byte if nobody changed it since; with -KeysOnly just the two keys.",
  }),
  checklist: () => [
    {
      id: "web-config-neighbours",
      when: "before",
      where: "Each Mailbox server, Windows PowerShell as administrator",
      action: "Look at the other instant messaging keys of web.config: they decide too.",
      command:
        "Select-String -LiteralPath ([IO.Path]::Combine($env:ExchangeInstallPath, 'ClientAccess\\Owa\\web.config')) -Pattern 'EnableIMForOwaPremium|LyncIMSyncLog|IMPortNumber'",
      expected:
        "EnableIMForOwaPremium is false or missing, and there is no IMPortNumber. LyncIMSyncLogEnabled says whether a log folder will appear.",
      ifDifferent:
        "EnableIMForOwaPremium true keeps instant messaging off: set it to false. For an IMPortNumber, ask who set it and allow that port as well.",
    },
    {
      id: "web-config-after-update",
      when: "after",
      where: "Your update procedure for Exchange",
      action:
        "Note that mailbox-server/Set-OwaImConfig.ps1 is to be run on each Mailbox server after every Cumulative Update.",
      expected: "The note stands in the procedure.",
      ifDifferent: "Without it instant messaging stops at the next update.",
    },
    {
      id: "pool-answers",
      when: "after",
      where: "Each Mailbox server, command prompt",
      action: "Look whether Outlook Web App holds a connection to the pool.",
      command: "netstat -ano | findstr :5061",
      expected: "A line ESTABLISHED to the address of the pool, after somebody signed in.",
      ifDifferent: "Ask the network team for TCP 5061 from each Mailbox server to the pool.",
    },
  ],
  literals: (topology) => ({ PoolFqdn: topology.poolFqdn ?? "" }),
});
