import { ps } from "../ps";

/** The course of a run up to the question: guard, checks of everything, the table of what differs; and its end. */
export const run = ps`
function Add-Item {
    param([hashtable]$Run, [hashtable]$Step, [string]$Target, $Desired)
    if (-not (Test-InScope -Run $Run -Step $Step -Target $Target)) { return }
    try {
        $Present = & $Step['Read'] -Run $Run -Target $Target
    } catch {
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message
        return
    }
    $Item = @{
        Step = $Step
        Target = $Target
        Present = $Present
        Desired = $Desired
        Differs = -not (Test-SameState -Left $Present -Right $Desired -ValuesOnly)
    }
    $null = $Run.Item.Add($Item)
}

function Invoke-Check {
    param([hashtable]$Run)
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Check']) { continue }
        try {
            $null = & $Step['Check'] -Run $Run -Step $Step
        } catch {
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Run.Computer -Message $_.Exception.Message
        }
    }
}

function Find-Step {
    param([hashtable]$Run, [string]$Id)
    foreach ($Step in $Run.Steps) {
        if ($Step.Id -eq $Id) { return $Step }
    }
    throw ('The undo record names a step that this script does not have: ' + $Id)
}

function Format-Row {
    param([string]$Step, [string]$Target, [string]$Text)
    return '  ' + $Step.PadRight(26) + ' ' + $Target.PadRight(32) + ' ' + $Text
}

function Get-OwedStep {
    param([hashtable]$Run, [string[]]$Id)
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Pay']) { continue }
        $Pending = @($Run.Record.Pending | Where-Object { $_.Step -eq $Step.Id })
        if ($Pending.Count -gt 0 -or $Id -contains $Step.Id) { $Step }
    }
}

function Open-Record {
    param([hashtable]$Run)
    $Empty = @{
        Entry = New-Object -TypeName System.Collections.ArrayList
        Pending = New-Object -TypeName System.Collections.ArrayList
    }
    try {
        $Run.Record = Read-Record -Run $Run
    } catch {
        $Run.Record = $Empty
        $Path = Get-RecordPath -Run $Run
        $Message = 'The undo record cannot be used: ' + $_.Exception.Message
        Add-Finding -Run $Run -Kind 'refused' -Step 'undo-record' -Target $Path -Message $Message
        return $false
    }
    if ($null -ne $Run.Record) { return $true }
    $Run.Record = $Empty
    return $false
}

function Open-Run {
    param([hashtable]$Run, [bool]$DryRun)
    Test-Ground -Run $Run
    if ($DryRun) { $Run.Mode = 'dry-run' }
    if ($Run.Usage.Count -gt 0) {
        foreach ($Message in $Run.Usage) {
            Add-Outcome -Run $Run -Step 'guard' -Target $Run.Computer -State 'refused' -Message $Message
        }
        $Run.ExitCode = 2
        return
    }
    Open-Transcript -Run $Run
    ($Run.About.Script + ', plan ' + $Run.Plan.PlanHash.Substring(0, 8) + ', on ' + $Run.Computer + ', ' + $Run.Mode)
    $Run.Ready = $true
}

function Open-Apply {
    param([hashtable]$Run)
    $null = Open-Record -Run $Run
    Invoke-Check -Run $Run
    if (Test-Finding -Run $Run -Kind 'refused') {
        foreach ($Item in $Run.Item) {
            Add-ItemOutcome -Run $Run -Item $Item -State 'not-reached'
        }
        'Refused by the checks above. Nothing was changed.'
        $Run.ExitCode = 3
        $Run.Ready = $false
        return
    }
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    Format-Row -Step 'STEP' -Target 'TARGET' -Text 'CURRENT -> DESIRED'
    foreach ($Item in $Run.Item) {
        $Text = (Format-State -State $Item.Present -ValuesOnly)
        if ($Item.Differs) { $Text += ' -> ' + (Format-State -State $Item.Desired -ValuesOnly) }
        else { $Text += ' (as desired)' }
        Format-Row -Step $Item.Step.Id -Target $Item.Target -Text $Text
    }
    foreach ($Step in $Owed) { Format-Row -Step $Step.Id -Target (& $Step['PayTarget'] -Run $Run) -Text $Step.Title }
    $Run.Ready = ($Changes.Count + $Owed.Count -gt 0)
    if (-not $Run.Ready) {
        foreach ($Item in $Run.Item) {
            Add-ItemOutcome -Run $Run -Item $Item -State 'unchanged' -After $Item.Present
        }
        'Everything is as desired already. Nothing was changed.'
        $Run.ExitCode = 0
    }
    $Run.Question = [string]($Changes.Count + $Owed.Count) + ' changes listed above'
    $Run.Action = 'Apply plan ' + $Run.Plan.PlanHash.Substring(0, 8)
}

function Add-NoAnswer {
    param([hashtable]$Run, $ErrorRecord)
    $Message = 'The question cannot be asked here: add -Confirm:$false. ' + $ErrorRecord.Exception.Message
    Add-Usage -Run $Run -Message $Message
    $Run.Ready = $false
    $Run.ExitCode = 2
}

function Deny-Run {
    param([hashtable]$Run)
    Add-Outcome -Run $Run -Step 'question' -Target $Run.Computer -State 'refused' -Message 'Answered with no.'
    'You answered no. Nothing was changed.'
    $Run.ExitCode = 3
}

function Add-Crash {
    param([hashtable]$Run, $ErrorRecord)
    $Message = $ErrorRecord.Exception.Message + ' ' + $ErrorRecord.ScriptStackTrace
    Write-Warning -Message ('Unexpected: ' + $Message)
    $Run.ExitCode = 1
    Add-Outcome -Run $Run -Step 'script' -Target $Run.Computer -State 'failed' -Message $Message
}

function Close-Run {
    param([hashtable]$Run)
    Save-Result -Run $Run
    if ($Run.Directory) { 'Records: ' + $Run.Directory }
    'Exit code ' + $Run.ExitCode
    Close-Transcript -Run $Run
}
`;
