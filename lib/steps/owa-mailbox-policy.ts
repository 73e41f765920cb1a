import { defineStep } from "@/lib/plan/define-step";
import { ps, type PsScript } from "@/lib/powershell/ps";
import type { Topology } from "@/lib/topology/types";

const named = ps`
function Find-PlannedPolicy {
    param([hashtable]$Run, [hashtable]$Step, [array]$All)
    foreach ($Name in $Run.Plan.MailboxPolicy) {
        $Found = @($All | Where-Object { [string]$_.Name -eq $Name })
        if ($Found.Count -eq 1) {
            $Found[0]
        } else {
            $Message = 'Exchange has ' + $Found.Count + ' mailbox policies of this name instead of one.'
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Name -Message $Message
        }
    }
}
`;

const every = ps`
function Find-PlannedPolicy {
    param([hashtable]$Run, [hashtable]$Step, [array]$All)
    if ($All.Count -eq 0) {
        $Message = 'Exchange has no mailbox policies.'
        Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Run.Computer -Message $Message
    }
    return $All
}
`;

const read = (find: PsScript) => ps`
function Get-Policy {
    param([string]$Target)
    $Found = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ -and [string]$_.Name -eq $Target })
    if ($Found.Count -ne 1) { throw ('Exchange has ' + $Found.Count + ' policies ' + $Target + ' instead of one.') }
    return $Found[0]
}

function Get-PolicyState {
    param([hashtable]$Run, [string]$Target)
    $State = Get-ImState -InputObject (Get-Policy -Target $Target)
    Write-RunLog -Run $Run -Step 'owa-mailbox-policy' -Target $Target -Action 'read' -After $State
    return $State
}

${find}
function Test-MailboxPolicy {
    param([hashtable]$Run, [hashtable]$Step)
    if ($Run.Server.Count -gt 0) { return }
    $All = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ })
    foreach ($Policy in @(Find-PlannedPolicy -Run $Run -Step $Step -All $All)) {
        $Target = [string]$Policy.Name
        Add-Item -Run $Run -Step $Step -Target $Target -Desired (Get-ImDesired)
        $Now = Get-Text -InputObject $Policy -Name 'InstantMessagingEnabled'
        if ($Now -eq 'False' -and (Get-ImDesired).InstantMessagingEnabled -eq 'True') {
            $Message = 'Instant messaging is off in this policy, perhaps on purpose; the plan turns it on.'
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Target -Message $Message
        }
    }
}

function Get-PolicyFact {
    param([hashtable]$Run)
    $Policies = foreach ($Policy in @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ })) {
        [ordered]@{
            name = [string]$Policy.Name
            enabled = Get-Text -InputObject $Policy -Name 'InstantMessagingEnabled'
            type = Get-Text -InputObject $Policy -Name 'InstantMessagingType'
        }
    }
    return [ordered]@{ scope = $Run.Plan.PolicyScope; mailboxPolicies = @($Policies) }
}
`;

const change = ps`
function Set-MailboxPolicy {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $Identity = (Get-Policy -Target $Item.Target).Identity.ToString()
    $Values = ConvertTo-ImParameter -State $Item.Desired
    # Microsoft: Set-OwaMailboxPolicy -Identity "Default" -InstantMessagingEnabled ... -InstantMessagingType ...
    if ($PSCmdlet.ShouldProcess($Identity, 'Set-OwaMailboxPolicy')) {
        $null = Set-OwaMailboxPolicy -Identity $Identity @Values -Confirm:$false -ErrorAction Stop
    }
}
`;

const policyNames = (topology: Topology) =>
  topology.mailboxPolicies.scope === "all"
    ? ["every mailbox policy there is at run time"]
    : topology.mailboxPolicies.names;
const changeOf = (topology: Topology) =>
  topology.goal === "turn-off"
    ? "set InstantMessagingEnabled to False"
    : "set InstantMessagingEnabled to True and InstantMessagingType to Ocs";
const setting = (topology: Topology) =>
  topology.goal === "turn-off"
    ? "-InstantMessagingEnabled $False"
    : '-InstantMessagingEnabled $True -InstantMessagingType "OCS"';

export const step = defineStep({
  id: "owa-mailbox-policy",
  title: "Set instant messaging in the mailbox policies",
  why: "A policy on a mailbox overrides the virtual directory, so both have to say the same. Only the named policies are touched, unless you chose all of them.",
  phase: "policies",
  place: "exchange",
  who: "Exchange administrator (Organization Management or Recipient Management)",
  impact: "none",
  minutes: { once: 1, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Configure instant messaging on the appropriate mailbox policies.",
    },
    {
      title: "Outlook Web App mailbox policies",
      says: "A policy that is applied to a mailbox overrides the settings of the virtual directory.",
    },
  ],
  targets: (topology) => policyNames(topology).map((name) => ({ name, change: changeOf(topology) })),
  documentedCommands: (topology) =>
    topology.mailboxPolicies.scope === "all"
      ? [`Get-OwaMailboxPolicy | Set-OwaMailboxPolicy ${setting(topology)}`]
      : topology.mailboxPolicies.names.map((name) => `Set-OwaMailboxPolicy -Identity "${name}" ${setting(topology)}`),
  undo: () => ({ kind: "script", summary: "Put the recorded values of each policy back." }),
  checklist: (topology) => [
    {
      id: "mailbox-policy-shown",
      when: "after",
      where: "Exchange Management Shell",
      action: "Read the settings of the policies.",
      command: "Get-OwaMailboxPolicy | Format-Table Name,InstantMessagingEnabled,InstantMessagingType",
      expected:
        topology.goal === "turn-off"
          ? "InstantMessagingEnabled False for the planned policies."
          : "InstantMessagingEnabled True and InstantMessagingType Ocs for the planned policies.",
      ifDifferent: "Run exchange/Test-OwaMessaging.ps1 and follow what it names.",
    },
  ],
  script: (topology) => ({
    read: read(topology.mailboxPolicies.scope === "all" ? every : named),
    change,
    row: {
      check: "Test-MailboxPolicy",
      read: "Get-PolicyState",
      fact: "Get-PolicyFact",
      apply: "Set-MailboxPolicy",
      undo: "Set-MailboxPolicy",
      organisation: true,
    },
    needs: { read: ["Get-OwaMailboxPolicy"], change: ["Set-OwaMailboxPolicy"] },
  }),
  literals: (topology) => ({
    MailboxPolicy: topology.mailboxPolicies.names,
    PolicyScope: topology.mailboxPolicies.scope,
  }),
});
