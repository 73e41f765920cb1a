import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";
import { noTrustReason } from "@/lib/plan/no-trust";

const read = ps`
function Get-PlannedSite {
    param([hashtable]$Run)
    return @(Get-CsSite -ErrorAction Stop | Where-Object {
        $null -ne $_ -and (Get-Text -InputObject $_ -Name 'SiteId') -replace '^site:' -eq $Run.Plan.SiteId
    })
}

function Get-TrustedPoolState {
    param([hashtable]$Run, [string]$Target)
    $Pools = @(Get-TrustedPool -Target $Target)
    if ($Pools.Count -eq 0) { return $null }
    if ($Pools.Count -gt 1) { throw ('Lync shows more than one trusted application pool ' + $Target) }
    $Site = Get-Text -InputObject $Pools[0] -Name 'SiteId', 'Site'
    # Lync shows the site as "site:<name>"; the name may be the Identity of the site or its SiteId.
    $Names = @($Run.Plan.SiteId, ('site:' + $Run.Plan.SiteId))
    $Names += @(Get-PlannedSite -Run $Run | ForEach-Object { [string]$_.Identity })
    if ($Names -contains $Site) { $Site = $Run.Plan.SiteId }
    $Registrar = (Get-Text -InputObject $Pools[0] -Name 'Registrar') -replace '^Registrar:'
    return [ordered]@{ Registrar = $Registrar; Site = $Site }
}

function Test-TrustedPool {
    param([hashtable]$Run, [hashtable]$Step)
    $Sites = @(Get-PlannedSite -Run $Run)
    if ($Sites.Count -ne 1) {
        $Message = 'Lync has no site with the SiteId ' + $Run.Plan.SiteId
        $Message += '. Run Get-CsSite and copy the SiteId, not the DisplayName.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Run.Plan.PoolFqdn -Message $Message
    }
    $Events = @(Get-KnownServerEvent)
    if ($Events.Count -eq 0) {
        $Message = 'The event log holds no list of known servers (44024, 14492); so far Lync discovered none.'
        Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Run.Plan.PoolFqdn -Message $Message
    }
    foreach ($Pool in $Run.Plan.TrustedPool) {
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Pool.Fqdn)) { continue }
        $Desired = [ordered]@{ Registrar = $Run.Plan.PoolFqdn; Site = $Run.Plan.SiteId }
        $Present = Get-TrustedPoolState -Run $Run -Target $Pool.Fqdn
        if (Test-Discovered -LogEvent $Events -Name $Pool.Fqdn) {
            $Message = 'Lync discovered ' + $Pool.Fqdn + ' by itself (event 44024 or 14492). '
            if ($null -eq $Present) {
                $Message += 'A trusted application pool would be a second entry for it and break instant messaging.'
                Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Pool.Fqdn -Message $Message
            } else {
                $Message += Get-RepairAdvice
                Add-Finding -Run $Run -Kind 'failed' -Step $Step.Id -Target $Pool.Fqdn -Message $Message
            }
        }
        if ($null -ne $Present -and -not (Test-SameState -Left $Present -Right $Desired)) {
            $Message = 'This trusted application pool exists with ' + (Format-State -State $Present)
            $Message += '; the plan wants ' + (Format-State -State $Desired) + '. Nothing is overwritten.'
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Pool.Fqdn -Message $Message
        } else {
            Add-Item -Run $Run -Step $Step -Target $Pool.Fqdn -Desired $Desired
        }
    }
}

function Get-TrustedPoolFact {
    param([hashtable]$Run)
    return [ordered]@{
        pool = $Run.Plan.PoolFqdn
        sites = @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ } | ForEach-Object {
            [ordered]@{
                siteId = Get-Text -InputObject $_ -Name 'SiteId'
                displayName = Get-Text -InputObject $_ -Name 'DisplayName'
            }
        })
    }
}
`;

const change = ps`
function Set-TrustedPool {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    # Microsoft: New-CsTrustedApplicationPool -Identity <name> -Registrar <pool> -Site <SiteID>
    #     -RequiresReplication $False
    $Pool = @{
        Identity = $Item.Target
        Registrar = $Run.Plan.PoolFqdn
        Site = $Run.Plan.SiteId
        RequiresReplication = $false
    }
    if ($PSCmdlet.ShouldProcess($Item.Target, 'New-CsTrustedApplicationPool')) {
        $null = New-CsTrustedApplicationPool @Pool -Confirm:$false -ErrorAction Stop
    }
}

function Test-TrustedPoolUndo {
    param([hashtable]$Run, [hashtable]$Item)
    $Ours = @()
    if ($null -ne (Find-Entry -Run $Run -Step 'trusted-application' -Target $Item.Target)) {
        $Ours = @('urn:application:' + $Run.Plan.ApplicationId)
    }
    $Others = @(Get-PoolApplication -Target $Item.Target | Where-Object {
        $Ours -notcontains (Get-ApplicationUrn -Application $_)
    })
    foreach ($Other in $Others) {
        $Message = 'The pool also holds ' + [string]$Other.Identity + ', which this plan did not make.'
        $Message += ' Removing the pool would remove it too.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Item.Step.Id -Target $Item.Target -Message $Message
    }
    foreach ($Pool in @(Get-TrustedPool -Target $Item.Target)) {
        $Property = $Pool.PSObject.Properties['Computers']
        if ($null -eq $Property) { continue }
        foreach ($Computer in @($Property.Value | Where-Object { $null -ne $_ })) {
            $Name = Get-ObjectName -InputObject $Computer
            if ($Name -eq $Item.Target) { continue }
            $Message = 'The pool also holds the computer ' + $Name + ', which this plan did not add.'
            Add-Finding -Run $Run -Kind 'refused' -Step $Item.Step.Id -Target $Item.Target -Message $Message
        }
    }
}

function Restore-TrustedPool {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    # Looked at once more: removing a pool removes every application in it.
    $Left = @(Get-PoolApplication -Target $Item.Target)
    if ($Left.Count -gt 0 -and $Run.Mode -ne 'dry-run') {
        throw ('The pool still holds ' + [string]$Left[0].Identity + '.')
    }
    if ($PSCmdlet.ShouldProcess($Item.Target, 'Remove-CsTrustedApplicationPool')) {
        $null = Remove-CsTrustedApplicationPool -Identity $Item.Target -Confirm:$false -ErrorAction Stop
    }
}
`;

export const step = defineStep({
  id: "trusted-application-pool",
  title: "Create the trusted application pool",
  why: "Lync talks only to servers that it knows. These servers are not discovered by Lync, so they need an entry; one for each certificate name.",
  phase: "trust",
  place: "lync",
  who: "Lync administrator (RTCUniversalServerAdmins)",
  impact: "none",
  minutes: { once: 3, each: 2 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "On separate computers a trusted application pool is required; for discovered servers a second entry stops the integration.",
    },
    {
      title: "New-CsTrustedApplicationPool",
      says: "-Site takes the SiteId; without -Registrar the pool cannot be removed later; -RequiresReplication is a Boolean.",
    },
  ],
  skip: noTrustReason,
  targets: (topology) =>
    topology.trustedPools.map(({ fqdn, servers }) => ({
      name: fqdn,
      change: `create the trusted application pool for ${servers.join(", ")}`,
    })),
  documentedCommands: (topology) =>
    topology.trustedPools.map(
      ({ fqdn }) =>
        `New-CsTrustedApplicationPool -Identity ${fqdn} -Registrar ${topology.poolFqdn ?? ""} -Site ${topology.siteId ?? ""} -RequiresReplication $False`,
    ),
  undo: () => ({ kind: "script", summary: "Remove each pool that this plan created, if it holds nothing else." }),
  checklist: (topology) => [
    {
      id: "lync-topology-copy",
      when: "before",
      where: "Lync Server Management Shell on a Front End",
      action: "Keep a copy of the topology as a last resort.",
      command: `(Get-CsTopology -AsXml).ToString() | Out-File -LiteralPath '${topology.recordsDirectory.replace(/['\u2018-\u201b]/g, (quote) => quote + quote)}\\topology-before.xml' -Encoding utf8`,
      expected: "A file of some hundred kilobytes.",
      ifDifferent: "Run the shell as a member of RTCUniversalServerAdmins.",
    },
  ],
  script: () => ({
    read,
    change,
    row: {
      check: "Test-TrustedPool",
      read: "Get-TrustedPoolState",
      fact: "Get-TrustedPoolFact",
      apply: "Set-TrustedPool",
      undo: "Restore-TrustedPool",
      undoCheck: "Test-TrustedPoolUndo",
      owes: "enable-topology",
      creates: true,
    },
    needs: {
      read: ["Get-CsSite", "Get-CsTrustedApplicationPool", "Get-CsTrustedApplication"],
      change: ["New-CsTrustedApplicationPool", "Remove-CsTrustedApplicationPool"],
    },
  }),
  literals: (topology) => ({ SiteId: topology.siteId ?? "" }),
});
