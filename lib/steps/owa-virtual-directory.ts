import { defineStep } from "@/lib/plan/define-step";
import { instantMessagingState } from "@/lib/plan/instant-messaging";
import { ps } from "@/lib/powershell/ps";

const read = (desired: "on" | "off") => ps`
function Get-OwaDirectory {
    param([string]$Target)
    # One server at a time: another server that is down does not matter, and no empty name can mean all of them.
    $All = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop)
    $Found = @($All | Where-Object { $null -ne $_ -and [string]$_.Name -eq 'owa (Default Web Site)' })
    if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
    return $Found[0]
}

function Get-OwaDirectoryState {
    param([hashtable]$Run, [string]$Target)
    $State = Get-ImState -InputObject (Get-OwaDirectory -Target $Target)
    Write-RunLog -Run $Run -Step 'owa-virtual-directory' -Target $Target -Action 'read' -After $State
    return $State
}

function Test-OwaDirectory {
    param([hashtable]$Run, [hashtable]$Step)
    $Servers = @(Get-ExchangeServer -ErrorAction Stop)
    foreach ($Target in $Run.Plan.ClientAccessServer) {
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Target)) { continue }
        $Known = @($Servers | Where-Object { (Get-Text -InputObject $_ -Name 'Fqdn') -eq $Target })
        $Message = ''
        if ($Known.Count -ne 1) {
            $Message = 'Exchange knows ' + $Known.Count + ' servers of this name instead of one.'
        } else {
            $Version = Get-Text -InputObject $Known[0] -Name 'AdminDisplayVersion'
            $Role = Get-Text -InputObject $Known[0] -Name 'IsClientAccessServer'
            if ($Version -and $Version -notmatch '^(Version )?15\.0\b') {
                $Message = 'This is no Exchange 2013 server: ' + $Version + '.'
            } elseif ($Role -eq 'False') {
                $Message = 'This server has no Client Access role.'
            }
        }
        if ($Message) {
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $Message
            continue
        }
        Add-Item -Run $Run -Step $Step -Target $Target -Desired (Get-ImDesired)
        foreach ($Other in @(Get-OwaVirtualDirectory -Server $Target -ErrorAction SilentlyContinue)) {
            if ($null -eq $Other -or [string]$Other.Name -eq 'owa (Default Web Site)') { continue }
            $Message = 'The directory ' + [string]$Other.Name + ' is left as it is.'
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Target -Message $Message
        }
    }
}

function Get-OwaDirectoryFact {
    param([hashtable]$Run)
    $Directories = foreach ($Target in $Run.Plan.ClientAccessServer) {
        if (-not (Test-InScope -Run $Run -Step @{} -Target $Target)) { continue }
        try {
            foreach ($Directory in @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop)) {
                if ($null -eq $Directory) { continue }
                [ordered]@{
                    server = $Target
                    name = [string]$Directory.Name
                    enabled = Get-Text -InputObject $Directory -Name 'InstantMessagingEnabled'
                    type = Get-Text -InputObject $Directory -Name 'InstantMessagingType'
                }
            }
        } catch {
            [ordered]@{ server = $Target; error = $_.Exception.Message }
        }
    }
    return [ordered]@{ virtualDirectories = @($Directories) }
}

${instantMessagingState(desired)}
`;

const setOn = ps`
        # Microsoft: Set-OwaVirtualDirectory -InstantMessagingEnabled $True -InstantMessagingType OCS
        $null = Set-OwaVirtualDirectory -Identity $Identity @Values -Confirm:$false -ErrorAction Stop
`;
const setOff = ps`
        # Microsoft: Set-OwaVirtualDirectory -InstantMessagingEnabled $False
        $null = Set-OwaVirtualDirectory -Identity $Identity @Values -Confirm:$false -ErrorAction Stop
`;

const change = (desired: "on" | "off") => ps`
function Set-OwaDirectory {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $Identity = (Get-OwaDirectory -Target $Item.Target).Identity.ToString()
    $Values = ConvertTo-ImParameter -State $Item.Desired
    if ($PSCmdlet.ShouldProcess($Identity, 'Set-OwaVirtualDirectory')) {
${desired === "on" ? setOn : setOff}    }
}
`;

export const step = defineStep({
  id: "owa-virtual-directory",
  title: "Set instant messaging on the OWA virtual directories",
  why: "The front-end directory decides whether Outlook Web App offers instant messaging at all. Only the named servers are touched: Microsoft's own command changes the whole organisation.",
  phase: "directories",
  place: "exchange",
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
  targets: (topology) =>
    topology.clientAccessServers.map((name) => ({
      name,
      change:
        topology.goal === "turn-off"
          ? "set InstantMessagingEnabled to False"
          : "set InstantMessagingEnabled to True and InstantMessagingType to Ocs",
    })),
  documentedCommands: (topology) =>
    topology.clientAccessServers.map((fqdn) =>
      topology.goal === "turn-off"
        ? `Set-OwaVirtualDirectory -Identity "${fqdn}\\owa (Default Web Site)" -InstantMessagingEnabled $False`
        : `Set-OwaVirtualDirectory -Identity "${fqdn}\\owa (Default Web Site)" -InstantMessagingEnabled $True -InstantMessagingType OCS`,
    ),
  undo: () => ({ kind: "script", summary: "Put the recorded values of each directory back." }),
  checklist: (topology) => [
    {
      id: "owa-directory-shown",
      when: "after",
      where: "Exchange Management Shell",
      action: "Read the settings of the directories.",
      command:
        "Get-OwaVirtualDirectory -Server <server> | Format-List Identity,InstantMessagingEnabled,InstantMessagingType",
      expected:
        topology.goal === "turn-off"
          ? "InstantMessagingEnabled: False"
          : "InstantMessagingEnabled: True, InstantMessagingType: Ocs",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  ],
  script: (topology) => {
    const desired = topology.goal === "turn-off" ? "off" : "on";
    return {
      read: read(desired),
      change: change(desired),
      row: {
        check: "Test-OwaDirectory",
        read: "Get-OwaDirectoryState",
        fact: "Get-OwaDirectoryFact",
        apply: "Set-OwaDirectory",
        undo: "Set-OwaDirectory",
      },
      needs: { read: ["Get-ExchangeServer", "Get-OwaVirtualDirectory"], change: ["Set-OwaVirtualDirectory"] },
    };
  },
  literals: (topology) => ({ ClientAccessServer: topology.clientAccessServers }),
});
