import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import { leftOut } from "@/lib/topology/left-out";

const download = "https://www.microsoft.com/download/details.aspx?id=34992";

export const step = defineStep({
  id: "ucma-runtime",
  title: "Check the UCMA 4.0 runtime",
  why: "Outlook Web App speaks to Lync through this runtime. Exchange setup demands it, so a missing one means damage.",
  phase: "prepare",
  script: { family: "owa-im-config", source: sources.steps["ucma-runtime"] },
  who: "Local administrator of each Mailbox server",
  impact: "none",
  minutes: { once: 0, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Verify that the UCMA 4.0 Runtime is installed on the back-end server.",
    },
    {
      title: "Troubleshooting OWA.Protocol.DEP Health Set",
      says: "ImplementationDLLPath is the full path of Microsoft.Rtc.Internal.Ucweb.dll.",
    },
  ],
  skip: (topology) => leftOut(topology, "configuration", "needs no runtime."),
  targets: (topology) => topology.mailboxServers.map(({ fqdn }) => ({ name: fqdn, change: "check only" })),
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: () => [
    {
      id: "ucma-runtime-installed",
      when: "before",
      where: "Each Mailbox server, Windows PowerShell as administrator",
      action: "Look up where Outlook Web App loads the UCMA runtime from.",
      command:
        "Get-ItemProperty -LiteralPath 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging' -Name ImplementationDLLPath",
      expected: "The full path of Microsoft.Rtc.Internal.Ucweb.dll, and the file is there.",
      ifDifferent: `Install the UCMA 4.0 runtime from ${download} and run mailbox-server/Test-OwaImConfig.ps1 again.`,
    },
  ],
});
