# ==== Checks: every target is looked at before the first change ====

function Invoke-Check([hashtable]$Step, [scriptblock]$Block, [string]$Target, $Present, $Item) {
    $Given = @($Target, $Present)
    if ($null -ne $Item) { $Given = @($Item) }
    try { $Results = @(& $Block @Given | Where-Object { $_ -is [hashtable] }) }
    catch { $Results = @(Write-OwaImCheck -Refuses $_.Exception.Message) }
    foreach ($Result in $Results) {
        Add-Finding -Kind $Result.Kind -Step $Step.Id -Target $Target -Message $Result.Message
    }
}
# An item is one row of the table: a step, a target, its state as it is and as it is wanted.
function Add-Item([hashtable]$Step, [string]$Target, $Present, $Wanted, [string]$Reason) {
    $Item = @{ Step = $Step; Target = $Target; Present = $Present; Wanted = $Wanted; Reason = $Reason; After = $null }
    $Item.Pending = $Reason -ne ''
    $Item.Differs = $Item.Pending -or -not (Test-SameState -Present $Present -Wanted $Wanted)
    $Item.State = @('unchanged', 'not-reached')[[int]$Item.Differs]
    $Item.Message = $Reason
    $null = $Run.Item.Add($Item)
}
function Invoke-TargetCheck([hashtable]$Step, [string]$Target) {
    $Present = $null
    if ($null -ne $Step.Read) { $Present = & $Step.Read $Target }
    foreach ($Block in @($Step.Check, $Step.ChangeCheck, $Step.Proof | Where-Object { $null -ne $_ })) {
        Invoke-Check -Step $Step -Block $Block -Target $Target -Present $Present
    }
    if ($null -eq $Step.Wanted -or (Test-Finding -Kind 'refused' -Step $Step.Id -Target $Target)) { return }
    Add-Item -Step $Step -Target $Target -Present $Present -Wanted (& $Step.Wanted $Present $Target)
}
function Invoke-AllCheck {
    ''
    'Checks'
    foreach ($Step in $Run.Steps) {
        $Target = $Run.Computer
        try {
            if ($null -ne $Step.Once -and (-not $Step.Organisation -or $Run.Server.Count -eq 0)) {
                Invoke-Check -Step $Step -Block $Step.Once -Target $Target -Present $null
            }
            if ($null -eq $Step.Targets) { continue }
            foreach ($Target in @(& $Step.Targets | Where-Object { $null -ne $_ })) {
                if (-not (Test-InScope -Step $Step -Target $Target)) { continue }
                try { Invoke-TargetCheck -Step $Step -Target $Target }
                catch { Add-Finding -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message }
            }
        } catch { Add-Finding -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message }
    }
}

# ==== Change: record first, then change, then read back; with the publish or recycle that a change triggers ====

# Everything is as wanted, and nothing here says that this plan published it.
function Test-Unproven([hashtable]$Step) {
    $Ours = @($Run.Steps | Where-Object { $_.Triggers -eq $Step.Id } | ForEach-Object { $_.Id }) + @($Step.Id)
    if (@($Run.Record.entries | Where-Object { $Ours -contains $_.step }).Count -gt 0) { return $false }
    $There = @($Run.Item | Where-Object { $_.Step.Triggers -eq $Step.Id -and $null -ne $_.Present })
    # What is there and should not be there is not published either.
    $Bad = @($Run.Finding | Where-Object { $_.Kind -eq 'failed' } | ForEach-Object { $_.Target })
    $There = @($There | Where-Object { $Bad -notcontains $_.Target })
    return ($null -ne $Step.Unproven -and $There.Count -gt 0)
}
# Adds what is due as rows of the table, each with its reason.
function Add-PendingItem([switch]$Undo) {
    $Due = @($Run.Item | Where-Object { $_.Differs } | ForEach-Object { $_.Step.Triggers })
    foreach ($Step in @($Run.Steps | Where-Object { $null -ne $_.Settle })) {
        $Reason = ''
        $Pending = @($Run.Record.pending | Where-Object { $_.step -eq $Step.Id })
        if ($Pending.Count -gt 0) { $Reason = ': pending from an earlier run' }
        elseif ($Due -contains $Step.Id) { $Reason = ': once, after the changes above' }
        elseif (-not $Undo -and (Test-Unproven -Step $Step)) { $Reason = ': ' + $Step.Unproven }
        if (-not $Reason) { continue }
        foreach ($Target in @(& $Step.Targets)) { Add-Item -Step $Step -Target $Target -Reason $Reason }
    }
}
function Complete-Pending([hashtable]$Item) {
    $Id = $Item.Step.Id
    $Left = @($Run.Record.pending | Where-Object { $_.step -ne $Id -or $_.target -ne $Item.Target })
    $Run.Record.pending.Clear()
    foreach ($Pending in $Left) { $null = $Run.Record.pending.Add($Pending) }
    $Ours = @($Run.Steps | Where-Object { $_.Triggers -eq $Id } | ForEach-Object { $_.Id })
    $Entries = @($Run.Record.entries | Where-Object { $Ours -contains $_.step })
    # Proof of success has to be newer than this.
    foreach ($Entry in $Entries) { $Entry['finished'] = Get-OwaImTime }
    if ($Entries.Count -eq 0 -and $null -eq (Get-OwaImEntry -Step $Id -Target $Item.Target)) {
        (Add-Entry -Item $Item -Prior $null)['finished'] = Get-OwaImTime
    }
    Save-Record
}
# One question at the top. Behind it only a rehearsal asks: $ConfirmPreference counts as it was at the first question.
function Test-Gate([string]$Target, [string]$Action, [switch]$Question) {
    if ($Run.Given['Force']) { $ConfirmPreference = 'None' }
    if (-not $Question -and $Run.Mode -ne 'dry-run') { return $true }
    return $Run.Cmdlet.ShouldProcess($Target, $Action)
}
function Test-Agreed([string]$Action) {
    $Count = @($Run.Item | Where-Object { $_.Differs }).Count
    try {
        $Agreed = Test-Gate -Target ([string]$Count + ' changes listed above') -Action $Action -Question
    } catch {
        $Command = 'powershell.exe -File .\' + $Run.About.Place + '\' + $Run.About.Name + '.ps1 -Force'
        Add-Usage -Message ('Nobody can be asked here. Add -Force: ' + $Command + '. ' + $_.Exception.Message)
        $Run.ExitCode = 2
        return $false
    }
    if ($Agreed -or $Run.Mode -eq 'dry-run') { return $true }
    Add-Outcome -Step 'question' -Target $Run.Computer -State 'refused' -Message 'Answered with no.'
    Write-Warning -Message 'You answered no. Nothing was changed.'
    $Run.ExitCode = 3
    return $false
}
function Add-Entry([hashtable]$Item, $Prior) {
    $Entry = [ordered]@{ step = $Item.Step.Id; target = $Item.Target; prior = $Prior; intended = $null }
    $Entry['started'], $Entry['finished'] = (Get-OwaImTime), $null
    $null = $Run.Record.entries.Add($Entry)
    return $Entry
}
# What the first run found is what undo returns to; a later run changes only what is intended.
function Save-Intent([hashtable]$Item) {
    $Step = $Item.Step
    $Entry = Get-OwaImEntry -Step $Step.Id -Target $Item.Target
    $Prior = Select-Value -State $Item.Present -Like $Item.Wanted -Hash
    if ($null -ne $Step.Prepare) { $Prior = & $Step.Prepare $Item $Entry }
    if ($null -eq $Entry) { $Entry = Add-Entry -Item $Item -Prior $Prior }
    elseif ($null -ne $Step.Prepare) { $Entry['prior'] = $Prior }
    $Entry['intended'] = $Item.Wanted
    $Entry['started'], $Entry['finished'] = (Get-OwaImTime), $null
    foreach ($Triggered in @($Run.Steps | Where-Object { $_.Id -eq $Step.Triggers })) { Add-Pending -Step $Triggered }
    Save-Record
    return $Entry
}
function Invoke-Change([hashtable]$Item, [string]$Part) {
    $Step = $Item.Step
    if ($null -ne $Item.Step.Read) {
        # The table was read before the question; what someone changed since must not be lost.
        $Now = & $Step.Read $Item.Target
        if (-not (Test-SameState -Present $Now -Wanted $Item.Present -Hash)) {
            throw ('It was changed by someone else meanwhile; now it is ' + (Format-State -State $Now) + '.')
        }
    }
    if ($Item.Pending) {
        $Results = @(& $Step.Settle $Item.Target | Where-Object { $_ -is [hashtable] })
        Complete-Pending -Item $Item
        foreach ($Result in $Results) {
            if ($Result.Kind -eq 'failed') { $Run.Late = $true }
            Add-Finding -Kind $Result.Kind -Step $Step.Id -Target $Item.Target -Message $Result.Message
        }
    } elseif ($Part -eq 'Undo') {
        $null = & $Step.Undo $Item
    } else {
        $Entry = Save-Intent -Item $Item
        $null = & $Step.Change $Item
        $Entry['finished'] = Get-OwaImTime
        Save-Record
    }
}
function Invoke-AllChange([string]$Part) {
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    foreach ($Item in $Changes) {
        $Gate = Test-Gate -Target $Item.Target -Action $Item.Step.Title
        if ($Run.Mode -eq 'dry-run') {
            $Item.State, $Item.After = 'would-change', $Item.Wanted
            continue
        }
        $Run.Done++
        $Text = $Item.Step.Title + ', ' + $Item.Target
        Format-Wrapped -Lead ('  ' + $Run.Done + ' of ' + $Changes.Count + '  ') -Text $Text
        Write-RunLog -Action 'start' -Outcome ([ordered]@{ step = $Item.Step.Id; target = $Item.Target })
        try {
            if (-not $Gate) { throw 'The question was answered with no.' }
            Invoke-Change -Item $Item -Part $Part
        } catch {
            $Item.State, $Item.Message = 'failed', $_.Exception.Message
            Write-Warning -Message ($Text + ': ' + $Item.Message)
            throw
        }
        $Item.State = 'changed'
        if ($Item.Pending) { $Item.Message = $Item.Step.Title }
    }
}
function Confirm-State {
    $Run.ExitCode = 0
    foreach ($Item in @($Run.Item | Where-Object { -not $_.Pending })) {
        try {
            $Item.After = & $Item.Step.Read $Item.Target
            if (Test-SameState -Present $Item.After -Wanted $Item.Wanted) { continue }
            $Shown = Select-Value -State $Item.After -Like $Item.Wanted
            $Item.Message = 'Reading back shows ' + (Format-State -State $Shown)
        } catch { $Item.Message = 'Reading back failed: ' + $_.Exception.Message }
        $Item.State = 'failed'
        $Run.ExitCode = 5
        Write-Warning -Message ($Item.Step.Title + ', ' + $Item.Target + ': ' + $Item.Message)
    }
    if ($Run.Late) { $Run.ExitCode = 5 }
}
# The course of a change and of its undo, behind the checks: table, question, changes, reading back.
function Invoke-Course([string]$Part, [hashtable]$Text) {
    if (Test-Finding -Kind 'refused') {
        foreach ($Item in $Run.Item) { $Item.State = 'not-reached' }
        $Run.ExitCode = 3
        return 'Refused by the checks above. Nothing was changed.'
    }
    Add-PendingItem -Undo:($Part -eq 'Undo')
    Format-ChangeTable -Same $Text.Same
    @($Text['Scope'] | Where-Object { $_ })
    if (@($Run.Item | Where-Object { $_.Differs }).Count -eq 0) {
        foreach ($Item in $Run.Item) { $Item.After = $Item.Present }
        $Run.ExitCode = 0
        return ($Text.Nothing + ' Nothing was changed.')
    }
    if (-not (Test-Agreed -Action ($Text.Action + ' plan ' + $Run.Plan.PlanHash.Substring(0, 8)))) { return }
    try {
        if ($Part -eq 'Undo' -and $Run.Mode -ne 'dry-run') {
            foreach ($Item in @($Run.Item | Where-Object { $_.Pending })) { Add-Pending -Step $Item.Step }
            Save-Record
        }
        Invoke-AllChange -Part $Part
    } catch {
        $Text.Stopped + $_.Exception.Message
        $Run.ExitCode = $Text.StoppedCode
        return $Text.Again
    }
    if ($Run.Mode -eq 'dry-run') {
        $Run.ExitCode = 10
        return ('Rehearsal: there are changes to ' + $Text.Verb + '. Nothing was changed.')
    }
    Confirm-State
    if ($Run.ExitCode -eq 0) { 'Done: ' + $Run.Done + ' changes, and everything reads back as it should.' }
    else { 'Changed, but not everything is as it should be; see the warnings above.' }
}
function Invoke-Apply {
    $null = Open-Record
    Invoke-AllCheck
    $Text = @{ Same = 'as planned'; Action = 'Apply'; Verb = 'make'; StoppedCode = 4; Stopped = 'Stopped part-way: ' }
    $Text.Nothing = 'Everything is as planned already.'
    $Text.Again = 'Run this script again to complete the change, or the undo script to undo it.'
    Invoke-Course -Part 'Change' -Text $Text
}

# ==== Verify: what the Test scripts do; nothing is changed ====

function Invoke-Verify {
    $null = Open-Record
    Invoke-AllCheck
    foreach ($Pending in $Run.Record.pending) {
        $Message = 'Still pending from an earlier run. Run ' + $Run.About.Record + '.ps1 again: it finishes it.'
        Add-Finding -Kind 'failed' -Step $Pending.step -Target $Pending.target -Message $Message
    }
    foreach ($Step in @($Run.Steps | Where-Object { Test-Unproven -Step $_ })) {
        Add-Finding -Kind 'warning' -Step $Step.Id -Target ([string]@(& $Step.Targets)[0]) -Message $Step.Unproven
    }
    foreach ($Item in $Run.Item) {
        $Item.State, $Item.After = 'holds', $Item.Wanted
        $Text = $Item.Step.Title + ', ' + $Item.Target + ': '
        $Text += Format-State -State (Select-Value -State $Item.Present -Like $Item.Wanted)
        if ($Item.Differs) { $Item.State = 'fails' }
        if ($Item.Differs) { Write-Warning -Message ($Text + ' instead of ' + (Format-State -State $Item.Wanted)) }
        else { Format-Wrapped -Lead '  ok  ' -Text $Text }
    }
    ''
    $Run.ExitCode = 5
    if ($Run.Item.Count + $Run.Finding.Count -eq 0) { return 'No check was made.' }
    $Failed = @($Run.Item | Where-Object { $_.Differs }).Count
    if ($Failed -gt 0 -or (Test-Finding -Kind 'refused', 'failed')) { return 'At least one check fails; see above.' }
    $Run.ExitCode = 0
    'Every check holds.'
}
