import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";

const read = ps`
function Get-TrustedPool {
    param([string]$Target)
    $Identity = 'TrustedApplicationPool:' + $Target
    return @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object {
        [string]$_.Identity -eq $Identity -or (Get-Text -InputObject $_ -Name 'PoolFqdn') -eq $Target
    })
}

function Get-KnownServerEvent {
    # 44024 lists the servers that Lync discovered by itself, 14492 the whole table of known servers.
    $Filter = @{ LogName = 'Lync Server'; Id = 44024, 14492 }
    try {
        return @(Get-WinEvent -FilterHashtable $Filter -MaxEvents 200 -ErrorAction Stop)
    } catch {
        if ($_.FullyQualifiedErrorId -like 'NoMatchingEventsFound*') { return @() }
        throw
    }
}

function Get-EventText {
    param($LogEvent)
    $Text = Get-Text -InputObject $LogEvent -Name 'Message'
    if ($Text) { return $Text }
    # Without the publisher's texts the names still stand in the event's own data.
    $Properties = $LogEvent.PSObject.Properties['Properties']
    if ($null -eq $Properties) { return '' }
    $Values = @($Properties.Value | ForEach-Object { [string]$_.Value })
    return [string]::Join([string][char]10, [string[]]$Values)
}

function Test-VersionZero {
    param([string]$Text, [string]$Name)
    # The layout is not documented: an entry is what stands between this name and the next, first on its own line.
    $Word = '(?<![\w.-])[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*(?![\w-]|\.\w)'
    $Number = '(?<![\w.])\d+(?![\w]|\.\d)'
    $Hits = @([regex]::Matches($Text, $Word) | ForEach-Object {
        @{ Name = $_.Value; Start = $_.Index; End = $_.Index + $_.Length }
    })
    for ($Index = 0; $Index -lt $Hits.Count; $Index++) {
        if ($Hits[$Index].Name -ne $Name) { continue }
        $Stop = $Text.Length
        $Begin = 0
        if ($Index + 1 -lt $Hits.Count) { $Stop = $Hits[$Index + 1].Start }
        if ($Index -gt 0) { $Begin = $Hits[$Index - 1].End }
        $After = $Text.Substring($Hits[$Index].End, $Stop - $Hits[$Index].End)
        $Before = $Text.Substring($Begin, $Hits[$Index].Start - $Begin)
        $Places = @(
            ($After -split '[\r\n]')[0]
            @($Before -split '[\r\n]')[-1]
            ($After -split '\n\s*\n')[0]
            @($Before -split '\n\s*\n')[-1]
        )
        foreach ($Place in $Places) {
            $Found = @([regex]::Matches($Place, $Number) | ForEach-Object { $_.Value })
            if ($Found.Count -eq 0) { continue }
            if ($Found -contains '0' -and $Found -notcontains '5' -and $Found -notcontains '6') { return $true }
            break
        }
    }
    return $false
}

function Test-Discovered {
    param([array]$LogEvent, [string]$Name)
    $Word = '(?<![\w.-])' + [regex]::Escape($Name) + '(?![\w-]|\.\w)'
    foreach ($One in $LogEvent) {
        $Text = Get-EventText -LogEvent $One
        if (-not [regex]::IsMatch($Text, $Word, 'IgnoreCase, CultureInvariant')) { continue }
        if ($One.Id -eq 44024 -or (Test-VersionZero -Text $Text -Name $Name)) { return $true }
    }
    return $false
}

function Confirm-KnownServer {
    param([hashtable]$Run, [hashtable]$Step)
    $Events = @(Get-KnownServerEvent)
    $Planned = @($Run.Plan.TrustedPool | ForEach-Object { $_.Fqdn })
    foreach ($Name in @($Run.Plan.KnownName | Where-Object { $Planned -notcontains $_ })) {
        $Discovered = Test-Discovered -LogEvent $Events -Name $Name
        $Trusted = @(Get-TrustedPool -Target $Name).Count -gt 0
        if ($Discovered -and $Trusted) {
            $Message = 'Lync discovered this server, and a trusted application pool names it as well. The duplicate '
            $Message += 'breaks instant messaging: use the goal repair-duplicate of the wizard.'
            Add-Finding -Run $Run -Kind 'failed' -Step $Step.Id -Target $Name -Message $Message
        } elseif (-not $Discovered -and -not $Trusted) {
            $Message = 'Neither event 44024 nor 14492 shows this server yet. Check its SIP URI dial plan and the '
            $Message += 'name in its certificate.'
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Name -Message $Message
        } else {
            Add-Outcome -Run $Run -Step $Step.Id -Target $Name -State 'holds'
        }
    }
}

function Get-KnownServerFact {
    param([hashtable]$Run)
    $Events = @(Get-KnownServerEvent)
    return [ordered]@{
        pool = $Run.Plan.PoolFqdn
        events = $Events.Count
        discovered = @($Run.Plan.KnownName | Where-Object { Test-Discovered -LogEvent $Events -Name $_ })
        trustedPools = @(Get-CsTrustedApplicationPool -ErrorAction Stop | ForEach-Object {
            [ordered]@{ identity = [string]$_.Identity; registrar = Get-Text -InputObject $_ -Name 'Registrar' }
        })
    }
}
`;

export const step = defineStep({
  id: "known-servers",
  title: "Look which servers Lync knows already",
  why: "A server that Lync discovered by itself must not get a trusted application pool as well: the second entry breaks instant messaging. The event log decides, not the questionnaire.",
  phase: "prepare",
  place: "lync",
  who: "Lync administrator",
  impact: "none",
  minutes: { once: 3, each: 0 },
  sources: [
    { title: "Integrating Lync Server 2013 and Outlook Web App 2013", says: "Servers that host a SipName dial plan are discovered; a manual entry for them stops the integration." },
    { title: "When to have a Lync Trusted Application Pool for Exchange OWA IM Integration", says: "Event 44024 lists discovered Exchange servers; 14492 lists all known servers, version 0 meaning discovered." },
  ],
  skip: (topology) => (topology.poolFqdn === undefined ? "Turning instant messaging off asks nothing of Lync." : undefined),
  targets: (topology) => topology.trustDecisions.map(({ certificateName, reason }) => ({ name: certificateName, change: `check only: ${reason}` })),
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: (topology) => [
    {
      id: "lync-known-servers",
      when: "before",
      where: "Event Viewer of a Front End, Applications and Services Logs, Lync Server",
      action: "Open the newest events 44024 and 14492 and look for the certificate names of the plan.",
      expected:
        topology.trustedPools.length > 0
          ? "None of the planned trusted pools is listed in 44024, nor with version 0 in 14492."
          : "Each Mailbox server of the plan is listed in 44024, and no trusted application pool names it.",
      ifDifferent:
        topology.trustedPools.length > 0
          ? "Stop: a trusted application pool would break instant messaging. Answer \"yes\" to \"Does Lync know it already\" for this server."
          : "Check that the server hosts a SIP URI dial plan and that the certificate carries its name.",
    },
  ],
  script: () => ({
    read,
    row: { confirm: "Confirm-KnownServer", fact: "Get-KnownServerFact" },
    needs: { read: ["Get-CsPool", "Get-CsTrustedApplicationPool"], change: [] },
  }),
  literals: (topology) => ({
    KnownName: [...new Set(topology.trustDecisions.map(({ certificateName }) => certificateName))],
    PoolFqdn: topology.poolFqdn ?? "",
    TrustedPool: topology.trustedPools.map(({ fqdn, servers }) => ({ Fqdn: fqdn, Servers: servers })),
  }),
});
