import { ps } from "../ps";

/** Apply: record first, then change, then read back. Owed publishes and recycles are recorded before what makes them due. */
export const apply = ps`
function Assert-Unchanged {
    param([hashtable]$Run, [hashtable]$Item)
    # The table was read before the question; what somebody changed since must not be lost.
    $Now = & $Item.Step['Read'] -Run $Run -Target $Item.Target
    if (-not (Test-SameState -Left $Now -Right $Item.Present)) {
        throw ('It was changed by someone else meanwhile; now it is ' + (Format-State -State $Now -ValuesOnly) + '.')
    }
}

function Save-Intent {
    param([hashtable]$Run, [hashtable]$Item)
    $Prior = $Item.Present
    $Entry = Find-Entry -Run $Run -Step $Item.Step.Id -Target $Item.Target
    if ($Item.Step['Prepare']) { $Prior = & $Item.Step['Prepare'] -Run $Run -Item $Item -Entry $Entry }
    if ($null -eq $Entry) {
        $Entry = @{ Step = $Item.Step.Id; Target = $Item.Target; Prior = $Prior }
        $null = $Run.Record.Entry.Add($Entry)
    } elseif ($Item.Step['Prepare']) {
        $Entry.Prior = $Prior
    }
    $Entry.Intended = $Item.Desired
    $Entry.Started = Get-IsoTime
    $Entry.Finished = $null
    if ($Item.Step['Owes']) {
        $Owed = Find-Step -Run $Run -Id $Item.Step['Owes']
        Add-Pending -Run $Run -Step $Owed.Id -Target (& $Owed['PayTarget'] -Run $Run)
    }
    Save-Record -Run $Run
    return $Entry
}

function Complete-Pending {
    param([hashtable]$Run, [array]$Owed)
    $Dry = $Run.Mode -eq 'dry-run'
    foreach ($Step in $Owed) {
        $Target = & $Step['PayTarget'] -Run $Run
        try {
            $null = & $Step['Pay'] -Run $Run -Target $Target
        } catch {
            Add-Outcome -Run $Run -Step $Step.Id -Target $Target -State 'failed' -Message $_.Exception.Message
            Write-Warning -Message ($Step.Id + ', ' + $Target + ': ' + $_.Exception.Message)
            throw
        }
        if ($Dry) {
            Add-Outcome -Run $Run -Step $Step.Id -Target $Target -State 'would-change' -Message $Step.Title
            continue
        }
        $Left = @($Run.Record.Pending | Where-Object { $_.Step -ne $Step.Id })
        $Run.Record.Pending.Clear()
        foreach ($Pending in $Left) { $null = $Run.Record.Pending.Add($Pending) }
        Save-Record -Run $Run
        Add-Outcome -Run $Run -Step $Step.Id -Target $Target -State 'changed' -Message $Step.Title
    }
}

function Confirm-Apply {
    param([hashtable]$Run)
    $Run.ExitCode = 0
    foreach ($Item in $Run.Item) {
        $State = 'unchanged'
        $Message = ''
        $After = $null
        if ($Item.Differs) { $State = 'changed' }
        try {
            $After = & $Item.Step['Read'] -Run $Run -Target $Item.Target
            if (-not (Test-SameState -Left $After -Right $Item.Desired -ValuesOnly)) {
                $Message = 'Reading back shows ' + (Format-State -State $After -ValuesOnly)
            }
        } catch {
            $Message = 'Reading back failed: ' + $_.Exception.Message
        }
        if ($Message) {
            $State = 'failed'
            $Run.ExitCode = 5
        }
        Add-ItemOutcome -Run $Run -Item $Item -State $State -After $After -Message $Message
    }
    if ($Run.ExitCode -eq 0) { 'Done. Everything reads back as desired.' }
    else { 'Changed, but reading back shows another state; see the warnings above.' }
}

function Add-Unreached {
    param([hashtable]$Run, [int]$From)
    for ($Index = 0; $Index -lt $Run.Item.Count; $Index++) {
        $Item = $Run.Item[$Index]
        $State = 'not-reached'
        if (-not $Item.Differs) { $State = 'unchanged' }
        elseif ($Index -lt $From) { $State = 'changed' }
        elseif ($Index -eq $From) { continue }
        Add-ItemOutcome -Run $Run -Item $Item -State $State
    }
}

function Invoke-Apply {
    param([hashtable]$Run)
    $Dry = $Run.Mode -eq 'dry-run'
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    $Index = 0
    try {
        for ($Index = 0; $Index -lt $Run.Item.Count; $Index++) {
            $Item = $Run.Item[$Index]
            if (-not $Item.Differs) { continue }
            $Entry = $null
            try {
                if (-not $Dry) {
                    Assert-Unchanged -Run $Run -Item $Item
                    $Entry = Save-Intent -Run $Run -Item $Item
                }
                $null = & $Item.Step['Apply'] -Run $Run -Item $Item
            } catch {
                Add-ItemOutcome -Run $Run -Item $Item -State 'failed' -Message $_.Exception.Message
                throw
            }
            if ($Dry) {
                Add-ItemOutcome -Run $Run -Item $Item -State 'would-change' -After $Item.Desired
            } else {
                $Entry.Finished = Get-IsoTime
                Save-Record -Run $Run
                'Changed: ' + $Item.Step.Id + ', ' + $Item.Target
            }
        }
        Complete-Pending -Run $Run -Owed $Owed
    } catch {
        Add-Unreached -Run $Run -From $Index
        'Stopped part-way: ' + $_.Exception.Message
        'Run this script again to complete the change, or the undo script to take it back.'
        $Run.ExitCode = 4
        return
    }
    if ($Dry) {
        'Dry run: there are changes to make. Nothing was changed.'
        $Run.ExitCode = 10
        return
    }
    Confirm-Apply -Run $Run
}
`;
