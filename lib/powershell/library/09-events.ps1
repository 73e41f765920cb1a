# ==== Events: what the newest events of this computer say, and which servers Lync discovered ====

# .SYNOPSIS
#     Events of the log, newest first; none where the log has none.
function Get-OwaImEvent([hashtable]$Filter, [int]$Most) {
    try { Get-WinEvent -FilterHashtable $Filter -MaxEvents $Most -ErrorAction Stop }
    catch {
        $None = 'No events were found that match the specified selection criteria.'
        $Id = $_.FullyQualifiedErrorId
        if ($Id -notmatch '^NoMatching(Events|Providers)Found' -and $_.Exception.Message -ne $None) { throw }
    }
}
# .SYNOPSIS
#     The newest start events and what came or went since, in order of time (Event), and what is missing (Gap).
function Get-OwaImEvidence {
    if ($null -ne $Run.Evidence) { return $Run.Evidence }
    $Events, $Gap, $Age = @(), @(), @()
    foreach ($Id in 44024, 14492) {
        $Start = @(Get-OwaImEvent -Filter @{ LogName = 'Lync Server'; Id = $Id } -Most 1)
        if ($Start.Count -eq 0) { $Gap += 'there is no event ' + $Id; continue }
        $Age += 'event ' + $Id + ' of ' + (Get-OwaImTime -Time $Start[0].TimeCreated)
        # A table that ends in dots, or shows no name, does not tell who is not in it. A list of nobody may be true.
        $Text = (Get-OwaImText -InputObject $Start[0] -Name 'Message').TrimEnd()
        $Blank = $Text -eq '' -or ($Id -eq 14492 -and $Text -notmatch '[A-Za-z0-9]\.[A-Za-z]')
        if ($Blank -or $Text -match '(\.\.\.|\u2026)\z') { $Gap += 'event ' + $Id + ' is cut, or shows no name' }
        $Filter = @{ LogName = 'Lync Server'; StartTime = $Start[0].TimeCreated }
        if ($Id -eq 14492) { $Filter.Id = @(14493, 14495) }
        else { $Filter.ProviderName = 'LS Exchange Unified Messaging Routing' }
        $Events += $Start + @(Get-OwaImEvent -Filter $Filter -Most 20000 | Where-Object { $_.Id -ne 44024 })
    }
    $Events = @($Events | Sort-Object -Property TimeCreated)
    $Run.Evidence = @{ Event = $Events; Gap = $Gap; Age = [string]::Join(', ', [string[]]$Age) }
    return $Run.Evidence
}
# Lines that hold a name as a whole word, each with the version that plainly belongs to it, or none.
function Find-Mention($LogEvent, [string]$Name) {
    $End = '(?![A-Za-z0-9_-]|\.[A-Za-z0-9_])'
    $Word = '(?<![A-Za-z0-9_.-])' + [regex]::Escape($Name) + $End
    $AnyName = '(?<![A-Za-z0-9_.-])[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*' + $End
    # The word "version" in the languages of Lync, and a number behind it.
    $Labelled = '(?i:vers\p{L}*|\u0432\u0435\u0440\u0441\p{L}*|\u7248\u672C|'
    $Labelled += '\u30D0\u30FC\u30B8\u30E7\u30F3|\uBC84\uC804)[^\p{L}\p{N}]*([0-9]+)'
    # Without that word only one digit right behind the name counts: others are ports, types and running numbers.
    $Behind = $Word + '[\s,;:=(\[]+([0-9])(?![\p{L}\p{N}.])[^0-9]*\z'
    $Any = 'IgnoreCase, CultureInvariant'
    foreach ($Line in @((Get-OwaImText -InputObject $LogEvent -Name 'Message') -split '\n')) {
        if (-not [regex]::IsMatch($Line, $Word, $Any)) { continue }
        $Numbers = [regex]::Matches([regex]::Replace($Line, $AnyName, ' '), $Labelled)
        if ($Numbers.Count -eq 0) { $Numbers = [regex]::Matches($Line, $Behind, $Any) }
        $Version = ''
        # Several names or several numbers in one line: nobody knows which belongs to which.
        $Plain = $Numbers.Count -eq 1 -and [regex]::Matches($Line, $AnyName).Count -eq 1
        if ($Plain) { $Version = $Numbers[0].Groups[1].Value }
        $Shown = ($Line -replace '\p{C}', ' ').Trim()
        @{ Line = $Shown.Substring(0, [Math]::Min(160, $Shown.Length)); Version = $Version }
    }
}
# .SYNOPSIS
#     Whether Lync discovered a name: Status discovered, vouched, known (only as trust that was created), absent
#     or unknown, with the evidence and its time. Doubt: an event holds the name, and its version cannot be read.
#     Noted: when an event told of the change whose record is the Entry; empty where none did.
function Get-OwaImDiscovery([string]$Name, $Entry) {
    $Evidence = Get-OwaImEvidence
    $Answer = @{ Status = 'absent'; Text = $Evidence.Age; Doubt = $false; Time = '' }
    # The event of what this plan does: it creates trust, or removes what was there.
    $Own, $Noted = 14493, ''
    if ($null -ne $Entry -and $null -ne $Entry['prior']) { $Own = 14495 }
    foreach ($One in $Evidence.Event) {
        $Time = Get-OwaImTime -Time $One.TimeCreated
        foreach ($Mention in @(Find-Mention -LogEvent $One -Name $Name)) {
            $New = @{ Status = 'discovered'; Doubt = $false; Time = $Time }
            $New.Text = 'event ' + $One.Id + ' of ' + $Time + ': ' + $Mention.Line
            # Events of the routing component tell of discoveries only; a number in them is no version.
            $Other = @(14492, 14493, 14495) -contains $One.Id -and $Mention.Version -notmatch '^0*\z'
            # An entry without a version that came, or went, after the change is the trust of this plan.
            $Ours = $One.Id -eq $Own -and $Mention.Version -notmatch '^0+\z' -and $Entry -and $Time -ge $Entry.started
            if ($Ours) { $Noted = $Time }
            if ($One.Id -eq 14495) { $New.Status = 'absent' }
            elseif ($Other -or $Ours) { $New.Status = 'known' }
            elseif ($One.Id -eq 14492 -and -not $Mention.Version) { $New.Status, $New.Doubt = 'unknown', $true }
            # Trust that someone made, or removed, says nothing about a discovery.
            $Seen = $Answer.Status -eq 'discovered' -or $Answer.Doubt
            if ($Seen -and ($New.Status -eq 'known' -or $Other -or $Ours)) { continue }
            if ($Answer.Status -eq 'discovered' -and $New.Status -eq 'unknown') { continue }
            $Answer = $New
        }
    }
    $Answer.Noted = $Noted
    # What is missing might have told of a discovery: never a "no".
    if ($Evidence.Gap.Count -gt 0 -and 'absent', 'known' -contains $Answer.Status) {
        $Answer.Status, $Answer.Text = 'unknown', [string]::Join(', ', [string[]]$Evidence.Gap)
    }
    if ($Answer.Status -ne 'discovered' -and -not $Answer.Doubt) { return $Answer }
    # Trust that this plan made although an older event says so: someone vouched for it then.
    $Older = $null -ne $Entry -and $Own -eq 14493 -and $Answer.Time -lt $Entry.started
    if ($Older -or $Run.Vouched -contains $Name) { $Answer.Status, $Answer.Doubt = 'vouched', $false }
    return $Answer
}
# .SYNOPSIS
#     Whether trust may be created for a name, as outcomes of checks: a discovered server must not get a second entry.
function Test-OwaImDiscovery([string]$Name, $Entry, [bool]$Exists) {
    $Found = Get-OwaImDiscovery -Name $Name -Entry $Entry
    $Told = 'Lync discovered ' + $Name + ': ' + $Found.Text + '. '
    $Vouch = 'If that is out of date, add -NotDiscovered ' + $Name + '. A restart of the Front End service writes the '
    $Vouch += 'events again (one Front End Server at a time).'
    $Unknown = 'It is not known whether Lync discovered ' + $Name + ' (' + $Found.Text + '). ' + $Vouch
    if ($Found.Status -eq 'vouched') { return (Write-OwaImCheck -Warns ('You vouch against this: ' + $Found.Text)) }
    if ($Found.Doubt -and -not $Exists) { return (Write-OwaImCheck -Refuses $Unknown) }
    if ($Found.Status -eq 'unknown') { return (Write-OwaImCheck -Warns $Unknown) }
    $Holds = 'not discovered by Lync (' + $Found.Text + ')'
    if ($Found.Status -ne 'discovered') { return (Write-OwaImCheck -Holds $Holds) }
    if ($Exists) {
        $Message = $Told + 'The trusted application pool is a second entry for it, which breaks instant messaging. '
        return (Write-OwaImCheck -Fails ($Message + 'The goal "Remove duplicate trust" removes it.'))
    }
    $Message = $Told + 'Trust would be a second entry for it and break instant messaging. In the wizard, set "Lync '
    Write-OwaImCheck -Refuses ($Message + 'has discovered it" to Yes, and make the bundle again. ' + $Vouch)
}
