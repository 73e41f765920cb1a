# ---- What runs here: one server after the other, in the order of the plan ----

$Visit = @{ Name = $Run + '-OwaImConfig.ps1'; Changes = @('Set', 'Undo') -contains $Run }
if ($Run -eq 'Get') { $Visit.Name = 'Get-MailboxServerFacts.ps1' }

function Save-Answer {
    param([hashtable]$Row, $Answer)
    if ($Answer.Kind -eq 'end' -and $null -ne $Answer.Code) { $Row.Code = [int]$Answer.Code }
    if ($Answer.Kind -ne 'file' -or [string]$Answer.Text -notmatch '^[A-Za-z0-9-]+\.jsonl?\z') { return }
    $Folder = [System.IO.Path]::Combine($Visit.Root, $Plan.PlanHash.Substring(0, 8), 'collected', $Row.Server)
    $null = [System.IO.Directory]::CreateDirectory($Folder)
    [System.IO.File]::WriteAllBytes([System.IO.Path]::Combine($Folder, [string]$Answer.Text), [byte[]]$Answer.Bytes)
    if ([string]$Answer.Text -notmatch '^result-') { return }
    $Result = ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([byte[]]$Answer.Bytes))
    $Changed = @($Result.targets | Where-Object { $_.state -eq 'changed' } | ForEach-Object { [string]$_.step })
    $Row.Changed = [string]::Join(' and ', [string[]]$Changed)
    foreach ($Message in @($Result.targets | ForEach-Object { [string]$_.message })) {
        if ($Message -match 'after ([0-9]+) s') { $Row.Back = 'pool back after ' + $Matches[1] + ' s' }
    }
}
