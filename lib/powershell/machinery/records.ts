import { ps } from "../ps";

/** Log, result and undo record: everything that a run leaves on disk (script contract, "Files of a run"). */
export const records = ps`
function Get-IsoTime {
    $Format = 'yyyy-MM-dd''T''HH:mm:ss''Z'''
    return [DateTime]::UtcNow.ToString($Format, [System.Globalization.CultureInfo]::InvariantCulture)
}

function Get-FreePath {
    param([hashtable]$Run, [string]$Prefix, [string]$Suffix)
    # Two runs within one second must not share a file, so the second in the name moves on until it is free.
    $Time = [DateTime]::UtcNow
    do {
        $Stamp = $Time.ToString('yyyyMMdd''T''HHmmss''Z''', [System.Globalization.CultureInfo]::InvariantCulture)
        $Path = [System.IO.Path]::Combine($Run.Directory, $Prefix + $Stamp + $Suffix)
        $Time = $Time.AddSeconds(1)
    } while ([System.IO.File]::Exists($Path))
    return $Path
}

function Write-AllByte {
    param([string]$Path, [byte[]]$Bytes)
    # Flushed to the disk, so that a power cut cannot leave an empty file behind a finished change.
    $Stream = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, 'Create', 'Write'
    try {
        $Stream.Write($Bytes, 0, $Bytes.Length)
        $Stream.Flush($true)
    } finally {
        $Stream.Dispose()
    }
}

function Save-Text {
    param([string]$Path, [string]$Text)
    $Encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    $Temporary = $Path + '.tmp'
    Write-AllByte -Path $Temporary -Bytes $Encoding.GetBytes($Text)
    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::Replace($Temporary, $Path, [NullString]::Value) }
    else { [System.IO.File]::Move($Temporary, $Path) }
}

function Write-RunLog {
    param([hashtable]$Run, $Step, $Target, $Action, $Before, $After, $Result, [string]$Message)
    if (-not $Run.Directory) { return }
    $Entry = [ordered]@{
        time = Get-IsoTime
        script = $Run.About.Script
        step = $Step
        target = $Target
        action = $Action
        before = $Before
        after = $After
        result = $Result
        message = $Message
    }
    $Path = [System.IO.Path]::Combine($Run.Directory, 'log-' + $Run.About.Script + '.jsonl')
    $Encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    try {
        $Line = ConvertTo-Json -InputObject $Entry -Depth 6 -Compress
        [System.IO.File]::AppendAllText($Path, $Line + [Environment]::NewLine, $Encoding)
    } catch {
        Write-Warning -Message ('The log could not be written: ' + $_.Exception.Message)
    }
}

function Add-Outcome {
    param([hashtable]$Run, [string]$Step, [string]$Target, [string]$State, $Before, $After, [string]$Message)
    $Outcome = [ordered]@{
        step = $Step
        target = $Target
        state = $State
        before = $Before
        after = $After
        message = $Message
    }
    $null = $Run.Outcome.Add($Outcome)
    $Entry = @{
        Step = $Step
        Target = $Target
        Action = $Run.Mode
        Before = $Before
        After = $After
        Result = $State
        Message = $Message
    }
    Write-RunLog -Run $Run @Entry
}

function Add-ItemOutcome {
    param([hashtable]$Run, [hashtable]$Item, [string]$State, $After, [string]$Message)
    $Outcome = @{
        Step = $Item.Step.Id
        Target = $Item.Target
        State = $State
        Before = $Item.Present
        After = $After
        Message = $Message
    }
    Add-Outcome -Run $Run @Outcome
    if ($State -eq 'failed') { Write-Warning -Message ($Item.Step.Id + ', ' + $Item.Target + ': ' + $Message) }
}

function Add-Finding {
    param([hashtable]$Run, [ValidateSet('refused', 'failed', 'warning')][string]$Kind, $Step, $Target, $Message)
    # A failed check lets the change go on and fails the test script; a refusal stops both.
    $null = $Run.Finding.Add(@{ Kind = $Kind; Step = $Step; Target = $Target; Message = $Message })
    $State = $Kind
    if ($Kind -eq 'failed' -and $Run.Mode -ne 'verify') { $State = 'warning' }
    Add-Outcome -Run $Run -Step $Step -Target $Target -State $State -Message $Message
    Write-Warning -Message ($Step + ', ' + $Target + ': ' + $Message)
}

function Test-Finding {
    param([hashtable]$Run, [string[]]$Kind)
    foreach ($Finding in $Run.Finding) {
        if ($Kind -contains $Finding.Kind) { return $true }
    }
    return $false
}

function Get-RecordPath {
    param([hashtable]$Run)
    return [System.IO.Path]::Combine($Run.Directory, 'undo-' + $Run.About.Record + '.json')
}

function Get-RecordText {
    param([hashtable]$Run)
    $Path = Get-RecordPath -Run $Run
    if ([System.IO.File]::Exists($Path)) { return [System.IO.File]::ReadAllText($Path) }
}

function Read-Record {
    param([hashtable]$Run)
    $Run.RecordText = Get-RecordText -Run $Run
    if ($null -eq $Run.RecordText) { return $null }
    $Data = ConvertFrom-Json -InputObject $Run.RecordText
    $Names = @($Data.PSObject.Properties | ForEach-Object { $_.Name })
    foreach ($Name in 'schema', 'planHash', 'host', 'entries', 'pending') {
        if ($Names -notcontains $Name) { throw ('it has no ' + $Name) }
    }
    if ($Data.schema -ne 1) { throw 'it was written by another version of the wizard' }
    if ($Data.planHash -ne $Run.Plan.PlanHash) { throw ('it belongs to plan ' + $Data.planHash) }
    if ($Data.host -ne $Run.Computer) { throw ('it belongs to computer ' + $Data.host) }
    $Entries = New-Object -TypeName System.Collections.ArrayList
    foreach ($Item in @($Data.entries | Where-Object { $null -ne $_ })) {
        $null = $Entries.Add(@{
            Step = [string]$Item.step
            Target = [string]$Item.target
            Prior = ConvertTo-State -InputObject $Item.prior
            Intended = ConvertTo-State -InputObject $Item.intended
            Started = $Item.started
            Finished = $Item.finished
        })
    }
    $Pending = New-Object -TypeName System.Collections.ArrayList
    foreach ($Item in @($Data.pending | Where-Object { $null -ne $_ })) {
        $null = $Pending.Add(@{ Step = [string]$Item.step; Target = [string]$Item.target })
    }
    return @{ Entry = $Entries; Pending = $Pending }
}

function Save-Record {
    param([hashtable]$Run)
    $Entries = @(foreach ($Entry in $Run.Record.Entry) {
        [ordered]@{
            step = $Entry.Step
            target = $Entry.Target
            prior = $Entry.Prior
            intended = $Entry.Intended
            started = $Entry.Started
            finished = $Entry.Finished
        }
    })
    $Pending = @(foreach ($Item in $Run.Record.Pending) { [ordered]@{ step = $Item.Step; target = $Item.Target } })
    $Data = [ordered]@{
        schema = 1
        planHash = $Run.Plan.PlanHash
        host = $Run.Computer
        entries = $Entries
        pending = $Pending
    }
    # Two runs at once would each write over what the other has to take back: the later one stops before its change.
    if ((Get-RecordText -Run $Run) -cne $Run.RecordText) {
        throw 'Another run of this plan is at work on this computer: the undo record was written meanwhile.'
    }
    $Run.RecordText = ConvertTo-Json -InputObject $Data -Depth 6 -Compress
    Save-Text -Path (Get-RecordPath -Run $Run) -Text $Run.RecordText
}

function Find-Entry {
    param([hashtable]$Run, [string]$Step, [string]$Target)
    foreach ($Entry in $Run.Record.Entry) {
        if ($Entry.Step -eq $Step -and $Entry.Target -eq $Target) { return $Entry }
    }
    return $null
}

function Add-Pending {
    param([hashtable]$Run, [string]$Step, [string]$Target)
    foreach ($Item in $Run.Record.Pending) {
        if ($Item.Step -eq $Step -and $Item.Target -eq $Target) { return }
    }
    $null = $Run.Record.Pending.Add(@{ Step = $Step; Target = $Target })
}

function Save-Result {
    param([hashtable]$Run)
    if (-not $Run.Directory) { return }
    $Result = [ordered]@{
        schema = 1
        planHash = $Run.Plan.PlanHash
        script = $Run.About.Script
        host = $Run.Computer
        shell = $Run.About.Shell + ', PowerShell ' + $PSVersionTable.PSVersion.ToString()
        mode = $Run.Mode
        start = $Run.Start
        end = Get-IsoTime
        targets = $Run.Outcome.ToArray()
        exitCode = $Run.ExitCode
    }
    $Path = Get-FreePath -Run $Run -Prefix ('result-' + $Run.About.Script + '-') -Suffix '.json'
    try {
        Save-Text -Path $Path -Text (ConvertTo-Json -InputObject $Result -Depth 8 -Compress)
    } catch {
        Write-Warning -Message ('The result file could not be written: ' + $_.Exception.Message)
    }
}
`;
