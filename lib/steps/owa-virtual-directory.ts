import { defineStep } from "@/lib/plan/define-step";
import { quoted } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";
import { leftOut } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "owa-virtual-directory",
  title: "Set instant messaging on the OWA virtual directories",
  why: "The front-end directory decides whether Outlook Web App offers instant messaging at all. Only the named servers are touched: Microsoft's own command changes the whole organisation.",
  phase: "directories",
  script: { family: "owa-messaging", source: sources.steps["owa-virtual-directory"] },
  who: "Exchange administrator (Organization Management or Server Management)",
  impact: "none",
  minutes: { once: 1, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Enable instant messaging on the front-end virtual directories only; the type is None by default.",
    },
    {
      title: "Get-OwaVirtualDirectory",
      says: "An empty identity returns every directory; back-end ones are shown only on request.",
    },
  ],
  skip: (topology) => leftOut(topology, "directories", "leaves the virtual directories as they are."),
  targets: (topology) =>
    topology.clientAccessServers.map((name) => ({
      name,
      change:
        topology.messaging === "off"
          ? "set InstantMessagingEnabled to False"
          : "set InstantMessagingEnabled to True and InstantMessagingType to Ocs",
    })),
  documentedCommands: (topology) =>
    topology.clientAccessServers.map((fqdn) => {
      const identity = quoted(fqdn, "\\owa (Default Web Site)");
      const setting =
        topology.messaging === "off"
          ? "-InstantMessagingEnabled $False"
          : "-InstantMessagingEnabled $True -InstantMessagingType Ocs";
      return fragments`Set-OwaVirtualDirectory -Identity ${identity} ${setting}`;
    }),
  undo: () => ({ kind: "script", summary: "Put the recorded values of each directory back." }),
  checklist: (topology) => [
    {
      id: "owa-directory-shown",
      when: "after",
      where: "Exchange Management Shell",
      action: "Read the settings of the directories.",
      command:
        "Get-OwaVirtualDirectory | Format-Table Server, Name, InstantMessagingEnabled, InstantMessagingType -AutoSize",
      expected:
        topology.messaging === "off"
          ? "InstantMessagingEnabled False for owa (Default Web Site) on each planned Client Access server."
          : "InstantMessagingEnabled True and InstantMessagingType Ocs for owa (Default Web Site) on each planned Client Access server.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  ],
  variants: (topology) => (topology.messaging === "off" ? ["Off"] : []),
  literals: (topology) => ({ ClientAccessServer: topology.clientAccessServers }),
});
