import { ps } from "../ps";

/** The scripts that only read: verify after the change, discover before it. */
export const readOnly = ps`
function Invoke-Verify {
    param([hashtable]$Run)
    Invoke-Check -Run $Run
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Confirm']) { continue }
        try {
            $null = & $Step['Confirm'] -Run $Run -Step $Step
        } catch {
            Add-Finding -Run $Run -Kind 'failed' -Step $Step.Id -Target $Run.Computer -Message $_.Exception.Message
        }
    }
    $Failed = 0
    foreach ($Item in $Run.Item) {
        $Text = Format-State -State $Item.Present -ValuesOnly
        $State = 'holds'
        if ($Item.Differs) {
            $State = 'fails'
            $Failed++
            $Text += ' instead of ' + (Format-State -State $Item.Desired -ValuesOnly)
        }
        Format-Row -Step $Item.Step.Id -Target $Item.Target -Text ($State.ToUpperInvariant() + '  ' + $Text)
        Add-ItemOutcome -Run $Run -Item $Item -State $State -After $Item.Desired
    }
    $Run.ExitCode = 0
    if ($Failed -gt 0 -or (Test-Finding -Run $Run -Kind 'refused', 'failed')) { $Run.ExitCode = 5 }
    if ($Run.ExitCode -eq 0) { 'Every check holds.' }
    else { 'At least one check fails; see above.' }
}

function Invoke-Discover {
    param([hashtable]$Run)
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Fact']) { continue }
        if ($Step['Organisation'] -and $Run.Server.Count -gt 0) { continue }
        try {
            $Run.Fact[$Step.Id] = & $Step['Fact'] -Run $Run
            Add-Outcome -Run $Run -Step $Step.Id -Target $Run.Computer -State 'collected'
        } catch {
            $Run.Fact[$Step.Id] = [ordered]@{ error = $_.Exception.Message }
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Run.Computer -Message $_.Exception.Message
        }
    }
    $Data = [ordered]@{
        schema = 1
        planHash = $Run.Plan.PlanHash
        script = $Run.About.Script
        host = $Run.Computer
        time = $Run.Start
        facts = $Run.Fact
    }
    $Path = Get-FreePath -Run $Run -Prefix 'facts-' -Suffix '.json'
    Save-Text -Path $Path -Text (ConvertTo-Json -InputObject $Data -Depth 8 -Compress)
    'Facts: ' + $Path
    $Run.ExitCode = 0
}
`;
