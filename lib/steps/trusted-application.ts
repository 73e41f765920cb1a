import { defineStep } from "@/lib/plan/define-step";
import { noTrustReason } from "@/lib/plan/no-trust";
import { ps } from "@/lib/powershell/ps";

const read = ps`
function Get-ApplicationUrn {
    param($Application)
    return ([string]$Application.Identity).Split('/')[-1]
}

function Get-PoolApplication {
    param([string]$Target)
    return @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object {
        $null -ne $_ -and ([string]$_.Identity).Split('/')[0] -eq $Target
    })
}

function Get-TrustedApplicationState {
    param([hashtable]$Run, [string]$Target)
    $Urn = 'urn:application:' + $Run.Plan.ApplicationId
    $Found = @(Get-PoolApplication -Target $Target | Where-Object { (Get-ApplicationUrn -Application $_) -eq $Urn })
    if ($Found.Count -eq 0) { return $null }
    if ($Found.Count -gt 1) { throw ('Lync shows the application ' + $Urn + ' more than once in ' + $Target) }
    return [ordered]@{ Port = [string]$Found[0].Port }
}

function Test-TrustedApplication {
    param([hashtable]$Run, [hashtable]$Step)
    $Urn = 'urn:application:' + $Run.Plan.ApplicationId
    $Events = @(Get-KnownServerEvent)
    foreach ($Pool in $Run.Plan.TrustedPool) {
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Pool.Fqdn)) { continue }
        $Desired = [ordered]@{ Port = [string]$Run.Plan.Port }
        $Present = Get-TrustedApplicationState -Run $Run -Target $Pool.Fqdn
        $Others = @(Get-PoolApplication -Target $Pool.Fqdn | Where-Object {
            (Get-ApplicationUrn -Application $_) -ne $Urn -and [string]$_.Port -eq $Desired.Port
        })
        if ($null -ne $Present -and $Present.Port -ne $Desired.Port) {
            $Message = $Urn + ' exists with port ' + $Present.Port + '; the plan wants port ' + $Desired.Port + '.'
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Pool.Fqdn -Message $Message
        } elseif ($Others.Count -gt 0) {
            $Message = 'Port ' + $Desired.Port + ' for ' + $Urn + ' is used by ' + [string]$Others[0].Identity + '.'
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Pool.Fqdn -Message $Message
        } elseif ($null -eq $Present -and (Test-Discovered -LogEvent $Events -Name $Pool.Fqdn)) {
            $Message = 'Lync discovered this server by itself; no application is created for it. ' + (Get-RepairAdvice)
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Pool.Fqdn -Message $Message
        } else {
            Add-Item -Run $Run -Step $Step -Target $Pool.Fqdn -Desired $Desired
        }
    }
}

function Get-TrustedApplicationFact {
    param([hashtable]$Run)
    $Applications = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ } | ForEach-Object {
        [ordered]@{ identity = [string]$_.Identity; port = [string]$_.Port }
    })
    return [ordered]@{ pool = $Run.Plan.PoolFqdn; applications = $Applications }
}
`;

const change = ps`
function Set-TrustedApplication {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    # Microsoft: New-CsTrustedApplication -ApplicationId <id> -TrustedApplicationPoolFqdn <name> -Port <port>
    $Application = @{
        ApplicationId = $Run.Plan.ApplicationId
        TrustedApplicationPoolFqdn = $Item.Target
        Port = $Run.Plan.Port
    }
    if ($PSCmdlet.ShouldProcess($Item.Target, 'New-CsTrustedApplication')) {
        $null = New-CsTrustedApplication @Application -Confirm:$false -ErrorAction Stop
    }
}

function Restore-TrustedApplication {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $Identity = $Item.Target + '/urn:application:' + $Run.Plan.ApplicationId
    if ($PSCmdlet.ShouldProcess($Identity, 'Remove-CsTrustedApplication')) {
        $null = Remove-CsTrustedApplication -Identity $Identity -Confirm:$false -ErrorAction Stop
    }
}
`;

export const step = defineStep({
  id: "trusted-application",
  title: "Create the trusted application",
  why: "The pool alone opens nothing: an application with a name and a port ties it to Outlook Web App.",
  phase: "trust",
  place: "lync",
  who: "Lync administrator (RTCUniversalServerAdmins)",
  after: ["trusted-application-pool"],
  impact: "none",
  minutes: { once: 1, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Configure an application identity and a port for Outlook Web App.",
    },
    {
      title: "New-CsTrustedApplication",
      says: "Id and port are unique within the pool; the id is stored as urn:application:<id>.",
    },
  ],
  skip: noTrustReason,
  targets: (topology) =>
    topology.trustedPools.map(({ fqdn }) => ({
      name: fqdn,
      change: `create application ${topology.trustedApplication?.applicationId ?? ""} on port ${topology.trustedApplication?.port ?? ""}`,
    })),
  documentedCommands: (topology) =>
    topology.trustedPools.map(
      ({ fqdn }) =>
        `New-CsTrustedApplication -ApplicationId ${topology.trustedApplication?.applicationId ?? ""} -TrustedApplicationPoolFqdn ${fqdn} -Port ${topology.trustedApplication?.port ?? ""}`,
    ),
  undo: () => ({ kind: "script", summary: "Remove each application that this plan created." }),
  checklist: (topology) => [
    {
      id: "lync-application-shown",
      when: "after",
      where: "Lync Server Management Shell on a Front End",
      action: "List the trusted application.",
      command: `Get-CsTrustedApplication | Where-Object { $_.Identity -like '*/urn:application:${topology.trustedApplication?.applicationId ?? ""}' }`,
      expected: `One application for each planned pool, port ${topology.trustedApplication?.port ?? ""}.`,
      ifDifferent: "Run lync/Set-LyncTrust.ps1 again and read its table.",
    },
  ],
  script: () => ({
    read,
    change,
    row: {
      check: "Test-TrustedApplication",
      read: "Get-TrustedApplicationState",
      fact: "Get-TrustedApplicationFact",
      apply: "Set-TrustedApplication",
      undo: "Restore-TrustedApplication",
      owes: "enable-topology",
      creates: true,
    },
    needs: { read: ["Get-CsTrustedApplication"], change: ["New-CsTrustedApplication", "Remove-CsTrustedApplication"] },
  }),
  literals: (topology) => ({
    ApplicationId: topology.trustedApplication?.applicationId ?? "",
    Port: topology.trustedApplication?.port ?? 0,
  }),
});
