# The first pass visits every server, whatever one says; scripts that change only rehearse in it.
function Invoke-FirstPass {
    param([array]$Rows)
    $Fine, $Given = @(0, 5), @{}
    if ($Visit.Changes) { $Fine, $Given = @(0, 10), @{ WhatIf = $true } }
    $Call.ExitCode = 0
    foreach ($Row in $Rows) {
        Invoke-Visit -Row $Row -Given $Given
        if ($Row.Code -eq $Fine[1]) { $Call.ExitCode = $Fine[1] }
    }
    Format-Visit -Rows $Rows
    $Good = @($Rows | Where-Object { $Fine -contains $_.Code } | ForEach-Object { $_.Server })
    if ($Good.Count -eq $Rows.Count) { return }
    $Call.ExitCode = 3
    'A server refused or was not reached. Nothing was changed anywhere. Mend that, and run this again.'
    if ($Visit.Changes -and $Good.Count -gt 0) { 'Or take the others: -Server ' + [string]::Join(',', [string[]]$Good) }
}

function Invoke-SecondPass {
    param([array]$Rows)
    $Todo = @($Rows | Where-Object { $_.Code -eq 10 })
    $Done = @()
    foreach ($Row in $Todo) { $Row.Code = $null }
    foreach ($Row in $Todo) {
        Invoke-Visit -Row $Row -Given @{ Force = $true; PlanHash = $Plan.PlanHash }
        if ($Row.Code -ne 0) { break }
        $Done += $Row.Server
    }
    Format-Visit -Rows $Rows
    $Call.ExitCode = 0
    'Done: ' + $Done.Count + ' of ' + $Todo.Count + ' servers. ' + [string]::Join(', ', [string[]]$Done)
    if ($Done.Count -eq $Todo.Count) { return }
    $Left = @($Todo | ForEach-Object { $_.Server } | Where-Object { $Done -notcontains $_ })
    'Not done, or not known: ' + [string]::Join(', ', [string[]]$Left)
    'To continue, run the same command again: servers that are done have nothing to do.'
    $Call.ExitCode = 4
    if ($Run -eq 'Undo') { $Call.ExitCode = 6 }
    elseif ($Done.Count -eq 0 -and @(2, 3) -contains $Todo[0].Code) { $Call.ExitCode = 3 }
}

# Once its checks hold, the library calls Drive, which sends scripts and keeps what comes back in the records folder.
# Only a sent Set or Undo script may change a setting, and only in the second pass, after the question.
$Steps = @()
$Steps += @{
    Id = 'many-servers'
    Title = 'Many Mailbox servers'
    Drive = {
        $Call.ExitCode = 2
        $Path = [System.IO.Path]::Combine($PSScriptRoot, $Visit.Name)
        if (@('Get', 'Set', 'Test', 'Undo') -notcontains $Run -or -not [System.IO.File]::Exists($Path)) {
            return (Write-Warning -Message ('Use -Run Get, Set, Test or Undo. This needs ' + $Path + '.'))
        }
        $Visit.Script = [System.IO.File]::ReadAllBytes($Path)
        $Visit.Library = [System.IO.File]::ReadAllBytes($Library)
        $Visit.Sha256 = Get-OwaImHash -Bytes $Visit.Script
        $Visit.Root = @(@($Given.LogDirectory, $Plan.RecordsDirectory) | Where-Object { $_ })[0]
        $Visit.Part = @($Plan.PlanHash.Substring(0, 8), 'facts')[[int]($Run -eq 'Get')]
        $Chosen = @($Plan.MailboxServer.Keys | Where-Object { $Call.Server.Count -eq 0 -or $Call.Server -contains $_ })
        if ($Run -eq 'Undo') { [array]::Reverse($Chosen) }
        $Rows = @($Chosen | ForEach-Object { @{ Server = $_; Code = $null; Changed = ''; Back = ''; Note = '' } })
        Invoke-FirstPass -Rows $Rows
        if (-not $Visit.Changes -or $Call.ExitCode -ne 10 -or $Given.WhatIf) { return }
        if ($Given.Force) { $ConfirmPreference = 'None' }
        $Those = [string]@($Rows | Where-Object { $_.Code -eq 10 }).Count + ' Mailbox servers, one after the other'
        if ($PSCmdlet.ShouldProcess($Those, $Run)) { return (Invoke-SecondPass -Rows $Rows) }
        $Call.ExitCode = 3
        Write-Warning -Message 'You answered no. Nothing was changed.'
    }
}
