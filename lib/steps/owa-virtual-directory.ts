import { together } from "@/lib/plan/command-block";
import { defineStep } from "@/lib/plan/define-step";
import { forEachServer } from "@/lib/plan/look-up-commands";
import { exchangeBuild } from "@/lib/plan/exchange-build";
import { exchangeServerRows, exchangeServerTable } from "@/lib/plan/exchange-server-table";
import { named } from "@/lib/plan/named-target";
import { quoted } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import { noExchangeReason } from "@/lib/plan/no-exchange";
import { settingChange } from "@/lib/plan/setting-change";
import { unsaid } from "@/lib/topology/left-out";

const directory = "\\owa (Default Web Site)";

export const step = defineStep({
  id: "owa-virtual-directory",
  phase: "directories",
  role: "exchangeServers",
  script: { family: "owa-messaging", source: sources.steps["owa-virtual-directory"] },
  impact: "none",
  impactOff: "messaging-ends",
  minutes: { once: 1, each: 1 },
  skip: (topology, words, all) =>
    // Written together with pool and certificate, where the directory has these as well.
    topology.exchange.settings === "virtual-directory" && topology.work.includes("configuration")
      ? unsaid
      : noExchangeReason(topology, "directories", words.skip, all),
  targets: (topology, words) =>
    topology.values.clientAccessServers.map((server) => ({
      ...named(server),
      object: server.value + directory,
      change: words.change[settingChange(topology, "directories")],
    })),
  documentedCommands: (topology) =>
    together(
      topology.values.clientAccessServers.map((server) => {
        const identity = quoted(server, directory);
        const setting =
          topology.messaging === "off"
            ? "-InstantMessagingEnabled $False"
            : "-InstantMessagingEnabled $True -InstantMessagingType Ocs";
        return fragments`Set-OwaVirtualDirectory -Identity ${identity} ${setting}`;
      }),
    ),
  undo: (_topology, words) => ({ kind: "script", summary: words.undo }),
  checklist: (topology, words) => [
    {
      id: "owa-directory-shown",
      when: "after",
      command: forEachServer(
        topology.clientAccessServers,
        "Get-OwaVirtualDirectory -Server $server | Format-List Name, InstantMessagingEnabled, InstantMessagingType",
      ),
      ...words.rows.owaDirectoryShown,
      expected: words.shown[topology.messaging],
    },
  ],
  variants: (topology) => (topology.messaging === "off" ? ["Off"] : []),
  literals: (topology) => ({
    ...exchangeBuild(topology),
    PlannedServer: exchangeServerTable(exchangeServerRows(topology.values).filter(([, roles]) => roles !== "Mailbox")),
  }),
});
