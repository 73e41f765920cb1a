import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";
import type { Topology } from "@/lib/topology/types";

const read = ps`
function Get-UmObject {
    param([string]$Target)
    $Name = $Target.Split(' ')[0]
    if ($Target.EndsWith('(Call Router)')) { return @(Get-UMCallRouterSettings -Server $Name -ErrorAction Stop) }
    return @(Get-UMService -Identity $Name -ErrorAction Stop)
}

function Get-DialPlanName {
    param($DialPlan)
    # A dial plan of a server is shown as its name, as an object, as its place, or as its distinguished name.
    $Name = Get-ObjectName -InputObject $DialPlan
    if ($Name -match '^CN=((\\.|[^\\,])+)') { return ($Matches[1] -replace '\\(.)', '$1') }
    return $Name.Split('/')[-1]
}

function Get-DialPlanState {
    param([hashtable]$Run, [string]$Target)
    $Found = @(Get-UmObject -Target $Target | Where-Object { $null -ne $_ })
    if ($Found.Count -ne 1) { throw ('Exchange shows ' + $Found.Count + ' UM settings instead of one.') }
    $Has = @($Found[0].DialPlans | Where-Object { $null -ne $_ } | ForEach-Object { Get-DialPlanName -DialPlan $_ })
    $Planned = @($Run.Plan.DialPlan | Where-Object { $Has -contains $_ })
    return [ordered]@{
        DialPlans = [string]::Join(' | ', [string[]]$Planned)
        UMStartupMode = Get-Text -InputObject $Found[0] -Name 'UMStartupMode'
    }
}

function Test-DialPlan {
    param([hashtable]$Run, [hashtable]$Step)
    if ($Run.Server.Count -gt 0) { return }
    $All = @(Get-UMDialPlan -ErrorAction Stop | Where-Object { $null -ne $_ })
    foreach ($Name in $Run.Plan.DialPlan) {
        $Found = @($All | Where-Object { [string]$_.Name -eq $Name })
        $Message = ''
        if ($Found.Count -ne 1) {
            $Message = 'Exchange has ' + $Found.Count + ' dial plans of this name instead of one.'
        } elseif ((Get-Text -InputObject $Found[0] -Name 'URIType') -ne 'SipName') {
            $Message = 'This is not a SIP URI dial plan.'
        }
        if ($Message) { Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Name -Message $Message }
    }
    $Targets = @($Run.Plan.UmServer | ForEach-Object { $_ + ' (UM service)' })
    $Targets += @($Run.Plan.UmCallRouter | ForEach-Object { $_ + ' (Call Router)' })
    foreach ($Target in $Targets) {
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Target)) { continue }
        try {
            $Mode = (Get-DialPlanState -Run $Run -Target $Target).UMStartupMode
        } catch {
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message
            continue
        }
        if ($Mode -eq 'TCP') { $Mode = 'Dual' }
        $Planned = [string]::Join(' | ', [string[]]@($Run.Plan.DialPlan))
        $Desired = [ordered]@{ DialPlans = $Planned; UMStartupMode = $Mode }
        Add-Item -Run $Run -Step $Step -Target $Target -Desired $Desired
    }
}

function Get-DialPlanFact {
    param([hashtable]$Run)
    $Plans = @(Get-UMDialPlan -ErrorAction Stop | Where-Object { $null -ne $_ } | ForEach-Object {
        [ordered]@{ name = [string]$_.Name; uriType = Get-Text -InputObject $_ -Name 'URIType' }
    })
    return [ordered]@{ planned = @($Run.Plan.DialPlan); dialPlans = $Plans }
}
`;

const change = ps`
function Set-DialPlan {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $Target = $Item.Target
    $From = Get-DialPlanState -Run $Run -Target $Target
    $To = $Item.Desired
    $Split = [string[]]@(' | ')
    $Old = @($From.DialPlans.Split($Split, 'RemoveEmptyEntries'))
    $New = @($To.DialPlans.Split($Split, 'RemoveEmptyEntries'))
    $Change = @{}
    $Add = @($New | Where-Object { $Old -notcontains $_ })
    $Remove = @($Old | Where-Object { $New -notcontains $_ })
    # Microsoft: -DialPlans @{Add="<name>"}; a plain list would overwrite the dial plans that are there.
    if ($Add.Count -gt 0) { $Change.DialPlans = @{ Add = $Add } }
    if ($Remove.Count -gt 0) { $Change.DialPlans = @{ Remove = $Remove } }
    if ($From.UMStartupMode -ne $To.UMStartupMode) { $Change.UMStartupMode = $To.UMStartupMode }
    $Name = $Target.Split(' ')[0]
    if ($Target.EndsWith('(Call Router)')) {
        if ($PSCmdlet.ShouldProcess($Target, 'Set-UMCallRouterSettings')) {
            $null = Set-UMCallRouterSettings -Server $Name @Change -Confirm:$false -ErrorAction Stop
        }
    } elseif ($PSCmdlet.ShouldProcess($Target, 'Set-UMService')) {
        $null = Set-UMService -Identity $Name @Change -Confirm:$false -ErrorAction Stop
    }
}
`;

const umTargets = (topology: Topology) => [
  ...topology.mailboxServers.map(({ fqdn }) => ({
    name: `${fqdn} (UM service)`,
    command: `Set-UMService -Identity ${fqdn}`,
  })),
  ...topology.clientAccessServers.map((fqdn) => ({
    name: `${fqdn} (Call Router)`,
    command: `Set-UMCallRouterSettings -Server ${fqdn}`,
  })),
];

export const step = defineStep({
  id: "sip-dial-plans",
  title: "Add the servers to the SIP URI dial plans",
  why: "Microsoft's page asks for it: a server that hosts a SipName dial plan is a trusted SIP peer of Lync. It touches voice mail, so it is done only because you asked for it.",
  phase: "voice-mail",
  place: "exchange",
  who: "Exchange administrator (UM Management)",
  impact: "none",
  minutes: { once: 2, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Add the Client Access and Mailbox servers to all SIP URI dial plans.",
    },
    {
      title: "Set-UMService, Set-UMCallRouterSettings",
      says: "-DialPlans @{Add=...} adds without losing others; the start-up mode change needs a restart of the service.",
    },
  ],
  skip: (topology) => {
    if (topology.goal === "turn-off") return "Turning instant messaging off leaves voice mail as it is.";
    return topology.dialPlans.length === 0
      ? "You did not ask for it; it changes voice mail and is optional."
      : undefined;
  },
  targets: (topology) =>
    umTargets(topology).map(({ name }) => ({
      name,
      change: `add to ${topology.dialPlans.join(", ")}; start-up mode TCP becomes Dual`,
    })),
  documentedCommands: (topology) =>
    umTargets(topology).map(
      ({ command }) =>
        `${command} -DialPlans @{Add=${topology.dialPlans.map((name) => `"${name}"`).join(",")}} -UMStartupMode Dual`,
    ),
  undo: () => ({
    kind: "script",
    summary: "Remove only the dial plans that were added, and put the start-up mode back.",
  }),
  checklist: () => [
    {
      id: "um-service-restart",
      when: "after",
      where: "Each Mailbox and Client Access server, Windows PowerShell as administrator",
      action:
        "Restart the UM services in a quiet hour if the start-up mode changed. It drops calls in progress, so no script does it.",
      command: "Restart-Service -Name MSExchangeUM, MSExchangeUMCR",
      expected: "Both services are running again; a test call reaches voice mail.",
      ifDifferent:
        "Look for a UM certificate: the start-up mode Dual needs one that is assigned to UM and UMCallRouter.",
    },
    {
      id: "um-discovered-since",
      when: "after",
      where: "Event Viewer of a Front End, Lync Server log",
      action: "Look whether a new event 14493 or 44024 names one of these servers.",
      expected: "None of the trusted pools is named.",
      ifDifferent:
        "Lync discovered the server through the dial plan. Its trusted pool is now a duplicate: use the goal repair-duplicate.",
    },
  ],
  script: () => ({
    read,
    change,
    row: {
      check: "Test-DialPlan",
      read: "Get-DialPlanState",
      fact: "Get-DialPlanFact",
      apply: "Set-DialPlan",
      undo: "Set-DialPlan",
      organisation: true,
    },
    needs: {
      read: ["Get-UMDialPlan", "Get-UMService", "Get-UMCallRouterSettings"],
      change: ["Set-UMService", "Set-UMCallRouterSettings"],
    },
  }),
  literals: (topology) => ({
    DialPlan: topology.dialPlans,
    UmCallRouter: topology.clientAccessServers,
    UmServer: topology.mailboxServers.map(({ fqdn }) => fqdn),
  }),
});
