# ==== Undo: prior, intended and present decide; everything is checked before the first value is restored ====

function Add-UndoRefusal($Entry, [string]$Now, [string]$Advice) {
    $Message = 'It was changed since. Before the change: ' + (Format-State -State $Entry.prior)
    $Message += '. Left by the change: ' + (Format-State -State $Entry.intended) + '. Now: ' + $Now + '.' + $Advice
    Add-Finding -Kind 'refused' -Step $Entry.step -Target $Entry.target -Message $Message
}
function Add-UndoItem([hashtable]$Step, $Entry) {
    $Target = $Entry.target
    if (-not $Step.AnyTarget -and @(& $Step.Targets) -notcontains $Target) {
        throw 'The undo record names something that is not in this plan; it was edited.'
    }
    # A step that creates found nothing before, and every other step found something.
    if (($null -eq $Entry.prior) -ne [bool]$Step.Creates) {
        $Message = 'The undo record gives ' + (Format-State -State $Entry.prior) + ' as the state before the change, '
        throw ($Message + 'which cannot be; it was edited.')
    }
    $Advice = ''
    if ($Step.Organisation) { $Advice = ' With -Server and planned servers only what is theirs is restored.' }
    try { $Present = & $Step.Read $Target }
    catch {
        $Now = 'not to be read (' + $_.Exception.Message + ')'
        return (Add-UndoRefusal -Entry $Entry -Now $Now -Advice $Advice)
    }
    Add-Item -Step $Step -Target $Target -Present $Present -Wanted $Entry.prior
    $Item = $Run.Item[$Run.Item.Count - 1]
    $Item.Entry = $Entry
    if (-not $Item.Differs) { return }
    $Whole = -not $Run.Given['KeysOnly']
    if (-not (Test-SameState -Present $Present -Wanted $Entry.intended -Hash:$Whole)) {
        if ($null -ne $Step.Difference) { $Advice = & $Step.Difference $Item }
        Add-UndoRefusal -Entry $Entry -Now (Format-State -State $Present) -Advice $Advice
    } elseif ($null -ne $Step.UndoCheck) {
        Invoke-Check -Step $Step -Block $Step.UndoCheck -Target $Target -Item $Item
    }
}
# True when the record's entry belongs to a step of this script and to the servers that were asked for.
function Test-EntryInScope($Entry) {
    $Step = @($Run.Steps | Where-Object { $_.Id -eq $Entry.step })
    return ($Step.Count -eq 0 -or $null -eq $Step[0].Read -or (Test-InScope -Step $Step[0] -Target $Entry.target))
}
# By the steps from last to first. The record's own order may differ: a later run records what was lost meanwhile.
function Add-AllUndoItem {
    $Steps = @($Run.Steps)
    [array]::Reverse($Steps)
    $Ids = @($Steps | ForEach-Object { $_.Id })
    foreach ($Entry in @($Run.Record.entries | Where-Object { $Ids -notcontains $_.step })) {
        $Message = 'The undo record names a step that this script does not have: ' + $Entry.step
        Add-Finding -Kind 'refused' -Step $Entry.step -Target $Entry.target -Message $Message
    }
    foreach ($Step in @($Steps | Where-Object { $null -ne $_.Read })) {
        $Entries = @($Run.Record.entries | Where-Object { $_.step -eq $Step.Id -and (Test-EntryInScope -Entry $_) })
        [array]::Reverse($Entries)
        foreach ($Entry in $Entries) {
            try { Add-UndoItem -Step $Step -Entry $Entry }
            catch { Add-Finding -Kind 'refused' -Step $Entry.step -Target $Entry.target -Message $_.Exception.Message }
        }
    }
}
# A full undo renames the record; under -Server what was left out remains in it.
function Complete-Record {
    foreach ($Entry in @($Run.Record.entries | Where-Object { Test-EntryInScope -Entry $_ })) {
        $Run.Record.entries.Remove($Entry)
    }
    if ($Run.Record.entries.Count -gt 0) { return (Save-Record) }
    $Done = Get-OwaImFreePath -Prefix ('undo-' + $Run.About.Record + '-') -Suffix '.done.json'
    [System.IO.File]::Move($Run.RecordPath, $Done)
}
function Invoke-Undo {
    $Found = Open-Record
    if (-not $Found -and -not (Test-Finding -Kind 'refused')) {
        $Pattern = 'undo-' + $Run.About.Record + '-*.done.json'
        if ([System.IO.Directory]::GetFiles($Run.Directory, $Pattern).Length -gt 0) {
            $Run.ExitCode = 0
            return 'The change was undone before. Nothing was changed.'
        }
        $Message = 'There is no undo record of this plan here. Run the script on the computer on which the change was '
        $Message += 'made, and with the same -LogDirectory.'
        Add-Finding -Kind 'refused' -Step 'undo-record' -Target $Run.RecordPath -Message $Message
    }
    Add-AllUndoItem
    $Text = @{ Same = 'as before'; Action = 'Undo'; Verb = 'undo'; StoppedCode = 6 }
    $Text.Nothing, $Text.Stopped = 'Everything is as it was before.', 'The undo is incomplete: '
    $Text.Again = 'Run this script again: it continues where it stopped.'
    $Left = @($Run.Record.entries | Where-Object { -not (Test-EntryInScope -Entry $_) })
    if ($Left.Count -gt 0) {
        $Text.Nothing = 'Everything that -Server covers is as it was before.'
        $Text.Scope = @('-Server left out ' + $Left.Count + ' recorded changes, which remain:')
        $Text.Scope += @($Left | ForEach-Object { '  ' + $_.step + ', ' + $_.target })
    }
    Invoke-Course -Part 'Undo' -Text $Text
    $Failed = @($Run.Item | Where-Object { $_.State -eq 'failed' }).Count
    $Undone = $Run.ExitCode -eq 0 -or ($Run.ExitCode -eq 5 -and $Failed -eq 0)
    if ($Found -and $Undone -and $Run.Mode -ne 'dry-run') { Complete-Record }
}
