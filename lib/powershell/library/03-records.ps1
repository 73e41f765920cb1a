# ==== Records: log, result and undo record; everything that a run leaves on disk ====

# .SYNOPSIS
#     A path in the records folder that no file has yet: prefix, time, suffix.
function Get-OwaImFreePath([string]$Prefix, [string]$Suffix) {
    # Two runs within one second must not share a file, so the second in the name moves on until it is free.
    $Time = [DateTime]::UtcNow
    do {
        $Stamp = $Time.ToString('yyyyMMdd''T''HHmmss''Z''', [System.Globalization.CultureInfo]::InvariantCulture)
        $Path = [System.IO.Path]::Combine($Run.Directory, $Prefix + $Stamp + $Suffix)
        $Time = $Time.AddSeconds(1)
    } while ([System.IO.File]::Exists($Path))
    return $Path
}
function Write-AllByte([string]$Path, [byte[]]$Bytes) {
    # Flushed to the disk, so that a power cut cannot leave an empty file behind a finished change.
    $Stream = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, 'Create', 'Write'
    try { $Stream.Write($Bytes, 0, $Bytes.Length); $Stream.Flush($true) }
    finally { $Stream.Dispose() }
}
# A power cut leaves the old file or the new one, and none that is half written.
function Save-AllByte([string]$Path, [byte[]]$Bytes) {
    $Temporary = $Path + '.tmp'
    Write-AllByte -Path $Temporary -Bytes $Bytes
    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::Replace($Temporary, $Path, [NullString]::Value) }
    else { [System.IO.File]::Move($Temporary, $Path) }
}
# .SYNOPSIS
#     Writes a table as one line of JSON: whole, or not at all. Answers the text.
function Save-OwaImJson([string]$Path, $Data) {
    $Text = ConvertTo-Json -InputObject $Data -Depth 10 -Compress
    Save-AllByte -Path $Path -Bytes ([System.Text.Encoding]::UTF8.GetBytes($Text))
    return $Text
}
function Write-RunLog([string]$Action, $Outcome) {
    if (-not $Run.Directory) { return }
    $Entry = [ordered]@{ time = Get-OwaImTime; script = $Run.About.Name; action = $Action }
    foreach ($Name in $Outcome.Keys) { $Entry[$Name] = $Outcome[$Name] }
    $Path = [System.IO.Path]::Combine($Run.Directory, 'log-' + $Run.About.Name + '.jsonl')
    try {
        $Line = ConvertTo-Json -InputObject $Entry -Depth 6 -Compress
        [System.IO.File]::AppendAllText($Path, $Line + [Environment]::NewLine)
    } catch { Write-Warning -Message ('The log could not be written: ' + $_.Exception.Message) }
}
function Add-Outcome([string]$Step, [string]$Target, [string]$State, $Before, $After, [string]$Message) {
    $Row = [ordered]@{ step = $Step; target = $Target; state = $State; before = $Before; after = $After }
    $Row['message'] = $Message
    $null = $Run.Outcome.Add($Row)
    Write-RunLog -Action $Run.Mode -Outcome $Row
}
function Save-Result {
    if (-not $Run.Directory) { return }
    $Result = [ordered]@{ schema = 1; planHash = $Run.Plan.PlanHash; script = $Run.About.Name; host = $Run.Computer }
    $Result['shell'] = $Run.About.Shell + ', PowerShell ' + $PSVersionTable.PSVersion.ToString()
    $Result['mode'], $Result['start'], $Result['end'] = $Run.Mode, $Run.Start, (Get-OwaImTime)
    if ($Run.Given['NewThumbprint']) { $Result['newThumbprint'] = $Run.Given.NewThumbprint }
    $Result['targets'], $Result['exitCode'] = $Run.Outcome.ToArray(), $Run.ExitCode
    try {
        $Path = Get-OwaImFreePath -Prefix ('result-' + $Run.About.Name + '-') -Suffix '.json'
        $null = Save-OwaImJson -Path $Path -Data $Result
    } catch { Write-Warning -Message ('The result file could not be written: ' + $_.Exception.Message) }
}
function Get-RecordText {
    if ([System.IO.File]::Exists($Run.RecordPath)) { return [System.IO.File]::ReadAllText($Run.RecordPath) }
}
function Get-EmptyRecord {
    $Record = [ordered]@{ schema = 1; planHash = $Run.Plan['PlanHash']; host = $Run.Computer }
    foreach ($Name in 'entries', 'pending') { $Record[$Name] = New-Object -TypeName System.Collections.ArrayList }
    return $Record
}
# .SYNOPSIS
#     An undo record of this plan and this computer, from its text. Throws when it is none.
function Read-OwaImRecord([string]$Text) {
    $Record = Get-EmptyRecord
    $Data = ConvertFrom-Json -InputObject $Text
    foreach ($Name in $Record.Keys) { if ($null -eq $Data.PSObject.Properties[$Name]) { throw ('it has no ' + $Name) } }
    if ($Data.schema -ne 1) { throw 'it was written by another version of the wizard' }
    if ($Data.planHash -ne $Run.Plan.PlanHash) { throw ('it belongs to plan ' + $Data.planHash) }
    if ($Data.host -ne $Run.Computer) { throw ('it belongs to computer ' + $Data.host) }
    foreach ($Row in @($Data.entries | Where-Object { $null -ne $_ })) {
        $Entry = ConvertTo-State -InputObject $Row
        foreach ($Name in 'prior', 'intended') { $Entry[$Name] = ConvertTo-State -InputObject $Row.$Name }
        $null = $Record['entries'].Add($Entry)
    }
    foreach ($Row in @($Data.pending | Where-Object { $null -ne $_ })) {
        $null = $Record['pending'].Add((ConvertTo-State -InputObject $Row))
    }
    return $Record
}
function Save-Record {
    # Two runs at once would each write over what the other has to undo: the later one stops before its change.
    if ((Get-RecordText) -cne $Run.RecordText) {
        throw 'Another run of this plan is at work on this computer: the undo record was written meanwhile.'
    }
    $Run.RecordText = Save-OwaImJson -Path $Run.RecordPath -Data $Run.Record
}
# Sets the record of this run; true when there is one of this plan. A record that cannot be used is a refusal.
function Open-Record {
    $Run.Record = Get-EmptyRecord
    try {
        $Run.RecordText = Get-RecordText
        if ($null -ne $Run.RecordText) { $Run.Record = Read-OwaImRecord -Text $Run.RecordText }
        return ($null -ne $Run.RecordText)
    } catch {
        $Message = 'The undo record cannot be used: ' + $_.Exception.Message + '.'
        Add-Finding -Kind 'refused' -Step 'undo-record' -Target $Run.RecordPath -Message $Message
        return $false
    }
}
# .SYNOPSIS
#     What the undo record says about a target: prior, intended, started, finished; nothing when it is silent.
function Get-OwaImEntry([string]$Step, [string]$Target) {
    foreach ($Entry in $Run.Record.entries) {
        if ($Entry.step -eq $Step -and $Entry.target -eq $Target) { return $Entry }
    }
}
function Add-Pending([hashtable]$Step) {
    foreach ($Target in @(& $Step.Targets)) {
        $Known = @($Run.Record.pending | Where-Object { $_.step -eq $Step.Id -and $_.target -eq $Target })
        if ($Known.Count -eq 0) { $null = $Run.Record.pending.Add([ordered]@{ step = $Step.Id; target = $Target }) }
    }
}
function Open-Transcript {
    $Path = Get-OwaImFreePath -Prefix ('transcript-' + $Run.About.Name + '-') -Suffix '.txt'
    try {
        $null = Start-Transcript -LiteralPath $Path -WhatIf:$false -Confirm:$false -ErrorAction Stop
        $Run.Transcript = $true
    } catch { Write-Warning -Message ('This host keeps no transcript, only the log. ' + $_.Exception.Message) }
}
function Close-Transcript {
    # Newer PowerShell would leave it open in a rehearsal; -WhatIf:$false is a parameter that 5.1 does not have here.
    $WhatIfPreference = $false
    try { if ($Run.Transcript) { $null = Stop-Transcript -ErrorAction Stop } }
    catch { Write-Warning -Message ('The transcript could not be closed: ' + $_.Exception.Message) }
}
