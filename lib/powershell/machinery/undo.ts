import { ps } from "../ps";

/** Undo: prior, intended and present decide; everything is looked at before the first thing is put back. */
export const undo = ps`
function Test-PlannedTarget {
    param([hashtable]$Run, [hashtable]$Step, [string]$Target)
    $Plan = $Run.Plan
    if ($Step.Id -eq 'owa-mailbox-policy') {
        return ($Plan.PolicyScope -eq 'all' -or @($Plan.MailboxPolicy) -contains $Target)
    }
    $Names = @($Plan.PlannedServer)
    if ($Plan.Contains('TrustedPool')) { $Names += @($Plan.TrustedPool | ForEach-Object { $_.Fqdn }) }
    return ($Names -contains $Target.Split(' ')[0])
}

function Add-UndoRefusal {
    param([hashtable]$Run, [hashtable]$Entry, [string]$Now, [string]$Advice)
    $Message = 'It was changed since. Before the change: ' + (Format-State -State $Entry.Prior)
    $Message += '. Left by the change: ' + (Format-State -State $Entry.Intended) + '. Now: ' + $Now + '.' + $Advice
    Add-Finding -Run $Run -Kind 'refused' -Step $Entry.Step -Target $Entry.Target -Message $Message
}

function Add-UndoItem {
    param([hashtable]$Run, [hashtable]$Entry)
    $Step = Find-Step -Run $Run -Id $Entry.Step
    if (-not (Test-PlannedTarget -Run $Run -Step $Step -Target $Entry.Target)) {
        throw 'The undo record names something that is not in this plan; it was edited.'
    }
    # A step that creates found nothing before, and every other step found something.
    if (($null -eq $Entry.Prior) -ne [bool]$Step['Creates']) {
        $Message = 'The undo record gives ' + (Format-State -State $Entry.Prior) + ' as the state before the change, '
        throw ($Message + 'which cannot be; it was edited.')
    }
    if (-not (Test-InScope -Run $Run -Step $Step -Target $Entry.Target)) { return }
    $Advice = ''
    if ($Step['Organisation']) { $Advice = ' With -Server and planned servers only what is theirs is put back.' }
    try {
        $Present = & $Step['Read'] -Run $Run -Target $Entry.Target
    } catch {
        $Now = 'not to be read (' + $_.Exception.Message + ')'
        Add-UndoRefusal -Run $Run -Entry $Entry -Now $Now -Advice $Advice
        return
    }
    $KeysOnly = [bool]$Run.Given.KeysOnly
    $Item = @{
        Step = $Step
        Target = $Entry.Target
        Entry = $Entry
        Present = $Present
        Desired = $Entry.Prior
        Differs = $true
    }
    if (Test-SameState -Left $Present -Right $Entry.Prior -ValuesOnly) {
        $Item.Differs = $false
    } elseif (-not (Test-SameState -Left $Present -Right $Entry.Intended -ValuesOnly:$KeysOnly)) {
        if ($Step['Difference']) { $Advice = & $Step['Difference'] -Run $Run -Item $Item }
        Add-UndoRefusal -Run $Run -Entry $Entry -Now (Format-State -State $Present) -Advice $Advice
    } elseif ($Step['UndoCheck']) {
        $null = & $Step['UndoCheck'] -Run $Run -Item $Item
    }
    $null = $Run.Item.Add($Item)
}

function Test-UndoneBefore {
    param([hashtable]$Run)
    $Pattern = 'undo-' + $Run.About.Record + '-*.done.json'
    return ([System.IO.Directory]::GetFiles($Run.Directory, $Pattern).Length -gt 0)
}

function Get-EntryLeftOut {
    param([hashtable]$Run)
    foreach ($Entry in $Run.Record.Entry) {
        $Step = Find-Step -Run $Run -Id $Entry.Step
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Entry.Target)) { $Entry }
    }
}

function Complete-Record {
    param([hashtable]$Run)
    $Left = @(Get-EntryLeftOut -Run $Run)
    if ($Left.Count -eq 0) {
        $Done = Get-FreePath -Run $Run -Prefix ('undo-' + $Run.About.Record + '-') -Suffix '.done.json'
        [System.IO.File]::Move((Get-RecordPath -Run $Run), $Done)
        return
    }
    $Run.Record.Entry.Clear()
    foreach ($Entry in $Left) { $null = $Run.Record.Entry.Add($Entry) }
    Save-Record -Run $Run
}

function Get-UndoOrder {
    param([hashtable]$Run)
    # By the steps from last to first. The record's own order may differ: a later run records what was lost meanwhile.
    $Ids = @($Run.Steps | ForEach-Object { $_.Id })
    $Known = @(for ($Index = $Ids.Count - 1; $Index -ge 0; $Index--) { $Ids[$Index] })
    $Run.Record.Entry | Where-Object { $Known -notcontains $_.Step }
    foreach ($Id in $Known) {
        $Own = @($Run.Record.Entry | Where-Object { $_.Step -eq $Id })
        for ($Index = $Own.Count - 1; $Index -ge 0; $Index--) { $Own[$Index] }
    }
}

function Open-Undo {
    param([hashtable]$Run)
    $Run.Ready = $false
    $Found = Open-Record -Run $Run
    if (-not $Found -and -not (Test-Finding -Run $Run -Kind 'refused')) {
        if (Test-UndoneBefore -Run $Run) {
            'The change was undone before. Nothing was changed.'
            $Run.ExitCode = 0
            return
        }
        $Message = 'There is no undo record of this plan here. Run the script on the computer on which the change was '
        $Message += 'made, and with the same -LogDirectory.'
        Add-Finding -Run $Run -Kind 'refused' -Step 'undo-record' -Target (Get-RecordPath -Run $Run) -Message $Message
    }
    foreach ($Entry in @(Get-UndoOrder -Run $Run)) {
        try {
            Add-UndoItem -Run $Run -Entry $Entry
        } catch {
            Add-Finding -Run $Run -Kind 'refused' -Step $Entry.Step -Target $Entry.Target -Message $_.Exception.Message
        }
    }
    if (Test-Finding -Run $Run -Kind 'refused') {
        'Refused by the checks above. Nothing was changed.'
        $Run.ExitCode = 3
        return
    }
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    Format-Row -Step 'STEP' -Target 'TARGET' -Text 'CURRENT -> BEFORE THE CHANGE'
    foreach ($Item in $Run.Item) {
        $Text = (Format-State -State $Item.Present -ValuesOnly)
        if ($Item.Differs) { $Text += ' -> ' + (Format-State -State $Item.Desired -ValuesOnly) }
        else { $Text += ' (as before)' }
        Format-Row -Step $Item.Step.Id -Target $Item.Target -Text $Text
    }
    foreach ($Step in $Owed) { Format-Row -Step $Step.Id -Target (& $Step['PayTarget'] -Run $Run) -Text $Step.Title }
    $Whole = 'Everything'
    $Left = @(Get-EntryLeftOut -Run $Run)
    if ($Left.Count -gt 0) {
        $Whole = 'Everything that -Server covers'
        '-Server left out ' + $Left.Count + ' recorded changes, which remain:'
        foreach ($Entry in $Left) { '  ' + $Entry.Step + ', ' + $Entry.Target }
    }
    $Run.Ready = ($Changes.Count + $Owed.Count -gt 0)
    $Run.Question = [string]($Changes.Count + $Owed.Count) + ' changes listed above'
    $Run.Action = 'Undo plan ' + $Run.Plan.PlanHash.Substring(0, 8)
    if (-not $Run.Ready) {
        if ($Run.Mode -ne 'dry-run') { Complete-Record -Run $Run }
        $Whole + ' is as it was before. Nothing was changed.'
        $Run.ExitCode = 0
    }
}

function Invoke-Undo {
    param([hashtable]$Run)
    $Dry = $Run.Mode -eq 'dry-run'
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    try {
        foreach ($Step in $Owed) {
            if ($Dry) { continue }
            Add-Pending -Run $Run -Step $Step.Id -Target (& $Step['PayTarget'] -Run $Run)
            Save-Record -Run $Run
        }
        foreach ($Item in $Changes) {
            try {
                if (-not $Dry) { Assert-Unchanged -Run $Run -Item $Item }
                $null = & $Item.Step['Undo'] -Run $Run -Item $Item
            } catch {
                Add-ItemOutcome -Run $Run -Item $Item -State 'failed' -Message $_.Exception.Message
                throw
            }
            if ($Dry) {
                Add-ItemOutcome -Run $Run -Item $Item -State 'would-change' -After $Item.Desired
            } else {
                'Put back: ' + $Item.Step.Id + ', ' + $Item.Target
            }
        }
        Complete-Pending -Run $Run -Owed $Owed
    } catch {
        'The undo is incomplete: ' + $_.Exception.Message
        'Run this script again: it goes on where it stopped.'
        $Run.ExitCode = 6
        return
    }
    if ($Dry) {
        'Dry run: there are changes to take back. Nothing was changed.'
        $Run.ExitCode = 10
        return
    }
    Confirm-Apply -Run $Run
    if ($Run.ExitCode -eq 0) { Complete-Record -Run $Run }
}
`;
