import { forServer } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { forEachServer } from "@/lib/plan/look-up-commands";
import { named } from "@/lib/plan/named-target";
import { mailboxServerTable } from "@/lib/plan/place-values";
import { text } from "@/lib/powershell/plan-literals";
import { argument, quoted } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import { leftOut, notKeptIn } from "@/lib/topology/left-out";

const directory = "\\owa (Default Web Site)";

export const step = defineStep({
  id: "directory-settings",
  phase: "configuration",
  role: "mailboxServers",
  script: { family: "owa-im-config", source: sources.steps["directory-settings"] },
  after: ["owa-setting-override"],
  impact: "user-visible-outage",
  minutes: { once: 0, each: 3 },
  skip: (topology, words, all) =>
    notKeptIn("virtual-directory", topology) ?? leftOut(topology, "configuration", words.skip, all),
  targets: (topology, words) =>
    topology.values.mailboxServers.map(({ fqdn, thumbprint, previousThumbprint }) => ({
      ...named(fqdn),
      object: fqdn.value + directory,
      change: words.change(topology.values.poolFqdn.value, thumbprint.value, previousThumbprint.value),
    })),
  documentedCommands: ({ values }) =>
    values.mailboxServers.map(({ fqdn, thumbprint }) =>
      forServer(fqdn, [
        fragments`Set-OwaVirtualDirectory -Identity ${quoted(fqdn, directory)} -InstantMessagingType Ocs -InstantMessagingEnabled $True -InstantMessagingCertificateThumbprint ${argument(thumbprint)} -InstantMessagingServerName ${argument(values.poolFqdn)}`,
      ]),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: ({ mailboxServers }, words) => [
    {
      id: "directory-settings-shown",
      when: "after",
      command: forEachServer(
        mailboxServers.map(({ fqdn }) => fqdn),
        "Get-OwaVirtualDirectory -Server $server | Format-List Name, InstantMessagingEnabled, InstantMessagingType, InstantMessagingCertificateThumbprint, InstantMessagingServerName",
      ),
      ...words.rows.directorySettingsShown,
    },
    {
      id: "pool-answers-client-access",
      when: "signed-in",
      onEach: "mailbox",
      command: "netstat -ano | findstr :5061",
      ...words.rows.poolAnswers,
    },
  ],
  literals: (topology) => ({
    MailboxServer: mailboxServerTable(topology),
    PoolFqdn: text("hostName", topology.values.poolFqdn),
  }),
});
