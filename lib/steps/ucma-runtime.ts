import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";

const download = "https://www.microsoft.com/download/details.aspx?id=34992";

const read = ps`
function Get-UcmaPath {
    # Microsoft: HKLM\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging\ImplementationDLLPath
    $Key = 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging'
    try {
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'ImplementationDLLPath' -ErrorAction Stop
    } catch {
        return ''
    }
    return (Get-Text -InputObject $Value -Name 'ImplementationDLLPath')
}

function Test-UcmaRuntime {
    param([hashtable]$Run, [hashtable]$Step)
    $Path = Get-UcmaPath
    $Message = ''
    if (-not $Path) { $Message = 'The registry value ImplementationDLLPath is missing.' }
    elseif (-not [System.IO.File]::Exists($Path)) { $Message = 'The file ' + $Path + ' is missing.' }
    if ($Message) {
        $Message += ' Install the Unified Communications Managed API 4.0 Runtime (Microsoft download 34992) first.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Run.Here.Fqdn -Message $Message
    } else {
        Add-Outcome -Run $Run -Step $Step.Id -Target $Run.Here.Fqdn -State 'holds' -Before $Path
    }
}

function Get-UcmaFact {
    param([hashtable]$Run)
    $Path = Get-UcmaPath
    return [ordered]@{ server = $Run.Here.Fqdn; path = $Path; exists = [System.IO.File]::Exists($Path) }
}
`;

export const step = defineStep({
  id: "ucma-runtime",
  title: "Check the UCMA 4.0 runtime",
  why: "Outlook Web App speaks to Lync through this runtime. Exchange setup demands it, so a missing one means damage.",
  phase: "prepare",
  place: "mailbox-server",
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
  skip: (topology) =>
    topology.mailboxServers.length === 0 ? "Turning instant messaging off needs no runtime." : undefined,
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
  script: () => ({
    read,
    row: { check: "Test-UcmaRuntime", fact: "Get-UcmaFact" },
    needs: { read: [], change: [] },
  }),
});
