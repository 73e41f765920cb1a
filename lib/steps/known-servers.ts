import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";

const read = ps`
function Get-TrustedPool {
    param([string]$Target)
    return @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ } | Where-Object {
        $Names = @((Get-ObjectName -InputObject $_.Identity), (Get-Text -InputObject $_ -Name 'PoolFqdn'))
        $Names -contains $Target
    })
}

function Get-KnownServerEvent {
    # 44024 lists the servers that Lync discovered by itself, 14492 the whole table of known servers. One question each,
    # because the table is written only when the service starts, and may be much older than the other.
    foreach ($Id in 44024, 14492) {
        $Filter = @{ LogName = 'Lync Server'; Id = $Id }
        try {
            Get-WinEvent -FilterHashtable $Filter -MaxEvents 200 -ErrorAction Stop
        } catch {
            $None = 'No events were found that match the specified selection criteria.'
            if ($_.FullyQualifiedErrorId -like 'NoMatchingEventsFound*' -or $_.Exception.Message -eq $None) { continue }
            throw
        }
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

function Get-VersionPattern {
    param([string]$Text, [int]$NameCount)
    # Bare version numbers: 0 discovered, 5 Lync 2010, 6 Lync 2013, 7 Skype for Business.
    $Number = '(?<![A-Za-z0-9_.#])[0567](?![A-Za-z0-9_]|\.[0-9])'
    # The word "version" in the languages of Lync. Where each name has such a number, other numbers are something else.
    $Word = '(?i:(?<!ser)vers|\u0432\u0435\u0440\u0441|\u7248\u672C|\u30D0\u30FC\u30B8\u30E7\u30F3|\uBC84\uC804)'
    $Labelled = '(?<=' + $Word + '\p{L}*[^\p{L}\p{N}\n]*)' + $Number
    if ([regex]::Matches($Text, $Labelled).Count -ge $NameCount) { return $Labelled }
    return $Number
}

function Test-VersionZero {
    param([string]$Part, [string]$Pattern, [switch]$Backward)
    # The line with a number that is nearest to the name; nothing when there is none. Which of several numbers on it is
    # the version nobody knows, so one 0 is enough: a needless refusal does less harm than a duplicate.
    $Lines = @($Part -split '\n' | Where-Object { [regex]::IsMatch($_, $Pattern) })
    if ($Lines.Count -eq 0) { return $null }
    $Line = $Lines[0]
    if ($Backward) { $Line = $Lines[-1] }
    return (@([regex]::Matches($Line, $Pattern) | ForEach-Object { $_.Value }) -contains '0')
}

function Get-DiscoveredName {
    param([string]$Text)
    # The layout of 14492 is not documented and its language differs. Letters of other scripts may touch a name.
    $Word = '(?<![A-Za-z0-9_.-])[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*(?![A-Za-z0-9_-]|\.[A-Za-z0-9_])'
    $Names = @([regex]::Matches($Text, $Word))
    if ($Names.Count -eq 0) { return }
    $Pattern = Get-VersionPattern -Text $Text -NameCount $Names.Count
    $Ends = @(0) + @($Names | ForEach-Object { $_.Index + $_.Length })
    $Starts = @($Names | ForEach-Object { $_.Index }) + @($Text.Length)
    # Part 0 stands before the first name, the last part behind the last name.
    $Parts = @(for ($Index = 0; $Index -le $Names.Count; $Index++) {
        $Text.Substring($Ends[$Index], $Starts[$Index] - $Ends[$Index])
    })
    $Before = [regex]::IsMatch($Parts[0], $Pattern)
    $After = [regex]::IsMatch($Parts[-1], $Pattern)
    # Numbers at one end only tell whether a version stands before its name or behind it. Otherwise either reading
    # counts. A name without a number of its own shares that of its neighbour.
    if ($Before -or -not $After) {
        $Zero = $false
        for ($Index = 0; $Index -lt $Names.Count; $Index++) {
            $Found = Test-VersionZero -Part $Parts[$Index] -Pattern $Pattern -Backward
            if ($null -ne $Found) { $Zero = $Found }
            if ($Zero) { $Names[$Index].Value }
        }
    }
    if ($After -or -not $Before) {
        $Zero = $false
        for ($Index = $Names.Count - 1; $Index -ge 0; $Index--) {
            $Found = Test-VersionZero -Part $Parts[$Index + 1] -Pattern $Pattern
            if ($null -ne $Found) { $Zero = $Found }
            if ($Zero) { $Names[$Index].Value }
        }
    }
}

function Test-Discovered {
    param([array]$LogEvent, [string]$Name)
    $Word = '(?<![A-Za-z0-9_.-])' + [regex]::Escape($Name) + '(?![A-Za-z0-9_-]|\.[A-Za-z0-9_])'
    foreach ($One in $LogEvent) {
        $Text = Get-EventText -LogEvent $One
        if (-not [regex]::IsMatch($Text, $Word, 'IgnoreCase, CultureInvariant')) { continue }
        if ($One.Id -eq 44024) { return $true }
        if (@(Get-DiscoveredName -Text $Text) -contains $Name) { return $true }
    }
    return $false
}

function Get-RepairAdvice {
    $Advice = 'The duplicate breaks instant messaging. Goal repair-duplicate: Remove-CsTrustedApplication, '
    return $Advice + 'Remove-CsTrustedApplicationPool, then Enable-CsTopology.'
}

function Confirm-KnownServer {
    param([hashtable]$Run, [hashtable]$Step)
    $Events = @(Get-KnownServerEvent)
    $Planned = @($Run.Plan.TrustedPool | ForEach-Object { $_.Fqdn })
    foreach ($Name in @($Run.Plan.KnownName | Where-Object { $Planned -notcontains $_ })) {
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Name)) { continue }
        $Discovered = Test-Discovered -LogEvent $Events -Name $Name
        $Trusted = @(Get-TrustedPool -Target $Name).Count -gt 0
        if ($Discovered -and $Trusted) {
            $Message = 'Lync discovered this server, and a trusted application pool names it as well. '
            $Message += Get-RepairAdvice
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
    $Pools = @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })
    return [ordered]@{
        pool = $Run.Plan.PoolFqdn
        events = $Events.Count
        discovered = @($Run.Plan.KnownName | Where-Object { Test-Discovered -LogEvent $Events -Name $_ })
        trustedPools = @($Pools | ForEach-Object {
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
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Servers that host a SipName dial plan are discovered; a manual entry for them stops the integration.",
    },
    {
      title: "When to have a Lync Trusted Application Pool for Exchange OWA IM Integration",
      says: "Event 44024 lists discovered Exchange servers; 14492 lists all known servers, version 0 meaning discovered.",
    },
  ],
  skip: (topology) =>
    topology.poolFqdn === undefined ? "Turning instant messaging off asks nothing of Lync." : undefined,
  targets: (topology) =>
    topology.trustDecisions.map(({ certificateName, reason }) => ({
      name: certificateName,
      change: `check only: ${reason}`,
    })),
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
          ? 'Stop: a trusted application pool would break instant messaging. Answer "yes" to "Does Lync know it already" for this server.'
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
