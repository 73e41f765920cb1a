# ==== Main: what a script calls ====

$StepParts = @(
    'Needs', 'ChangeNeeds', 'UndoNeeds', 'Role', 'Organisation', 'Creates', 'AnyTarget', 'Triggers', 'Unproven'
    'Targets', 'Servers', 'Once', 'Read', 'Wanted', 'Check', 'ChangeCheck', 'Proof', 'Prepare', 'Change', 'Undo'
    'UndoCheck', 'Difference', 'Settle', 'Vouch'
)

function Invoke-Collect {
    $Data = [ordered]@{ schema = 4; script = $Run.About.Name; host = $Run.Computer; time = $Run.Start }
    $Data['facts'] = [ordered]@{}
    foreach ($Step in $Run.Steps) {
        try {
            foreach ($Name in @($Step.Needs | Where-Object { $null -ne $_ })) {
                if (Get-Command -Name $Name -ErrorAction SilentlyContinue) { continue }
                throw ('This shell has no ' + $Name + ': your account lacks ' + $Step.Role + ', or there is none.')
            }
            $Data['facts'][$Step.Id] = & $Step.Fact
            '  ok  ' + $Step.Title
        } catch {
            $Data['facts'][$Step.Id] = [ordered]@{ error = $_.Exception.Message }
            Write-Warning -Message ($Step.Title + ': ' + $_.Exception.Message)
        }
    }
    $Path = Get-OwaImFreePath -Prefix 'facts-' -Suffix '.json'
    $null = Save-OwaImJson -Path $Path -Data $Data
    $Run.ExitCode = 0
    'Facts: ' + $Path + ' (drop this file on any page of the wizard)'
}
# The table of a script becomes the state of its run; the blocks of the steps read Here, FrontEnd and Elevated in it.
function Initialize-Run {
    # An edited block that is no table at all.
    if ($Run.Plan -isnot [System.Collections.IDictionary]) { $Run.Plan = $Run.Kinds = @{ PlanHash = '' } }
    $Run.Mode = $Run.About.Mode
    if ($Run.Given['WhatIf']) { $Run.Mode = 'dry-run' }
    $Run.Start = Get-OwaImTime
    $Run.Computer = [string]$env:COMPUTERNAME
    # Remote hosts and schedulers have no window.
    try { $Run.Width = $Host.UI.RawUI.BufferSize.Width - 1 } catch { $Run.Width = 0 }
    if ($Run.Width -lt 60 -or $Run.Width -gt 160) { $Run.Width = 110 }
    foreach ($Name in 'Usage', 'Finding', 'Outcome', 'Item') {
        $Run[$Name] = New-Object -TypeName System.Collections.ArrayList
    }
    foreach ($Name in 'Server', 'Vouched', 'FrontEnd') { $Run[$Name] = @() }
    foreach ($Name in 'Here', 'Evidence', 'Config', 'RecordText', 'RecordPath', 'Directory') { $Run[$Name] = $null }
    foreach ($Name in 'Late', 'Elevated', 'Transcript') { $Run[$Name] = $false }
    $Run.Record = Get-EmptyRecord
    $Run.Done = 0
    foreach ($Step in $Run.Steps) {
        foreach ($Name in @($StepParts | Where-Object { -not $Step.ContainsKey($_) })) { $Step[$Name] = $null }
    }
}
function Open-Run {
    Test-Ground
    foreach ($Message in $Run.Usage) {
        Add-Outcome -Step 'guard' -Target $Run.Computer -State 'refused' -Message $Message
        $Run.ExitCode = 2
    }
    if ($Run.Usage.Count -gt 0) { return }
    $Title = $Run.About.Name + ' on ' + $Run.Computer
    if ($Run.Mode -eq 'discover') { return $Title }
    $Run.RecordPath = [System.IO.Path]::Combine($Run.Directory, 'undo-' + $Run.About.Record + '.json')
    Open-Transcript
    $Title + ', plan ' + $Run.Plan.PlanHash.Substring(0, 8) + ', ' + $Run.Mode
    $Message = 'The operator vouches with -NotDiscovered that Lync does not discover this name.'
    foreach ($Step in @($Run.Steps | Where-Object { $null -ne $_.Vouch })) {
        foreach ($Name in $Run.Vouched) { Add-Outcome -Step $Step.Id -Target $Name -State 'vouched' -Message $Message }
    }
}
# .SYNOPSIS
#     Runs a script: checks, table, question, changes, reading back, records. Sets ExitCode in its table.
function Invoke-OwaIm([hashtable]$Call) {
    $script:Run = $Call
    $Run.ExitCode = 1
    try {
        Initialize-Run
        Open-Run
        if ($Run.Usage.Count -eq 0) {
            switch ($Run.About.Mode) {
                'apply' { Invoke-Apply }
                'undo' { Invoke-Undo }
                'verify' { Invoke-Verify }
                'discover' { Invoke-Collect }
                'drive' { & $Run.Steps[0].Drive }
            }
        }
    } catch {
        $Message = $_.Exception.Message + ' ' + $_.ScriptStackTrace
        Write-Warning -Message ('Unexpected: ' + $Message)
        $Run.ExitCode = 1
        Add-Outcome -Step 'script' -Target $Run.Computer -State 'failed' -Message $Message
    }
    foreach ($Item in $Run.Item) {
        $Values = @{ Step = $Item.Step.Id; Target = $Item.Target; State = $Item.State; Message = $Item.Message }
        Add-Outcome @Values -Before $Item.Present -After $Item.After
    }
    if (@('discover', 'drive') -notcontains $Run.About.Mode) { Save-Result }
    if ($Run.Directory) { 'Records: ' + $Run.Directory }
    Show-Next
    'Exit code ' + $Run.ExitCode
    Close-Transcript
}
