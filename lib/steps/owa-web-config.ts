import { forServer } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { named } from "@/lib/plan/named-target";
import { noWebConfigReason } from "@/lib/plan/no-web-config";
import { mailboxServerTable } from "@/lib/plan/place-values";
import { text } from "@/lib/powershell/plan-literals";
import { sources } from "@/lib/powershell/sources.gen";
import { bare, fragments } from "@/lib/text/fragments";

export const step = defineStep({
  id: "owa-web-config",
  phase: "configuration",
  role: "mailboxServers",
  script: {
    family: "owa-im-config",
    source: sources.steps["owa-web-config"],
    renewal: true,
    parameters: [
      {
        ...{ purpose: "undo", name: "KeysOnly", type: "switch" },
        help: ["Puts back just the two keys when someone else changed web.config since."],
      },
    ],
  },
  impact: "user-visible-outage",
  minutes: { once: 0, each: 3 },
  skip: (topology, words, all) => noWebConfigReason(topology, words.skip, all),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn, thumbprint, previousThumbprint }) => ({
      ...named(fqdn),
      object: words.object(fqdn.value),
      change: topology.restores
        ? words.restored(topology.values.poolFqdn.value, thumbprint.value)
        : words.change(topology.values.poolFqdn.value, thumbprint.value, previousThumbprint.value),
    })),
  documentedCommands: (topology) =>
    topology.values.mailboxServers.map(({ fqdn, thumbprint }) =>
      forServer(fqdn, [
        fragments`<add key="IMCertificateThumbprint" value="${bare(thumbprint)}"/>`,
        fragments`<add key="IMServerName" value="${bare(topology.values.poolFqdn)}"/>`,
      ]),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (_topology, words) => [
    {
      id: "web-config-neighbours",
      when: "before",
      onEach: "mailbox",
      command:
        "Select-String -LiteralPath ([IO.Path]::Combine($env:ExchangeInstallPath, 'ClientAccess\\Owa\\web.config')) -Pattern 'EnableIMForOwaPremium|LyncIMSyncLog|IMPortNumber'",
      ...words.rows.webConfigNeighbours,
    },
    {
      id: "web-config-after-update",
      when: "after",
      ...words.rows.webConfigAfterUpdate,
    },
    {
      id: "pool-answers",
      when: "signed-in",
      onEach: "mailbox",
      command: "netstat -ano | findstr :5061",
      ...words.rows.poolAnswers,
    },
  ],
  variants: ({ renews }) => (renews ? ["OrRenewed"] : []),
  literals: (topology) => ({
    MailboxServer: mailboxServerTable(topology),
    PoolFqdn: text("hostName", topology.values.poolFqdn),
  }),
});
