# ==== Output: one line a check, the table of changes, what comes next ====

# A text in lines that fit the window; a longer word keeps a line of its own.
function Format-Wrapped([string]$Lead, [string]$Text) {
    $Line = $Lead
    foreach ($Word in $Text.Split(' ')) {
        if ($Line.Length -gt $Lead.Length -and $Line.Length + $Word.Length -gt $Run.Width) {
            $Line.TrimEnd()
            $Line = ''.PadRight($Lead.Length)
        }
        $Line += $Word + ' '
    }
    $Line.TrimEnd()
}
# .SYNOPSIS
#     The outcome of one check, in a sentence: it holds, warns, fails the test script, or refuses the change.
function Write-OwaImCheck([string]$Holds, [string]$Warns, [string]$Fails, [string]$Refuses) {
    if ($Holds) { return @{ Kind = 'holds'; Message = $Holds } }
    if ($Warns) { return @{ Kind = 'warning'; Message = $Warns } }
    if ($Fails) { return @{ Kind = 'failed'; Message = $Fails } }
    return @{ Kind = 'refused'; Message = $Refuses }
}
# Notes a check and shows it. One that fails lets the change continue and fails the test script; a refusal stops both.
function Add-Finding([string]$Kind, [string]$Step, [string]$Target, [string]$Message) {
    $null = $Run.Finding.Add(@{ Kind = $Kind; Step = $Step; Target = $Target })
    $State = $Kind
    if ($Kind -eq 'failed' -and $Run.Mode -ne 'verify') { $State = 'warning' }
    Add-Outcome -Step $Step -Target $Target -State $State -Message $Message
    $Text = [string]@(@($Run.Steps | Where-Object { $_.Id -eq $Step } | ForEach-Object { $_.Title }) + $Step)[0]
    $Text += ', ' + $Target + ': ' + $Message
    if ($Kind -eq 'holds') { Format-Wrapped -Lead '  ok  ' -Text $Text }
    else { Write-Warning -Message $Text }
}
function Test-Finding([string[]]$Kind, [string]$Step, [string]$Target) {
    $Found = @($Run.Finding | Where-Object { $Kind -contains $_.Kind })
    if ($Step) { $Found = @($Found | Where-Object { $_.Step -eq $Step -and $_.Target -eq $Target }) }
    return ($Found.Count -gt 0)
}
# Values as they are (-) and as they will be (+), one a line; (=) what stays.
function Format-Change([string]$Lead, [hashtable]$Item) {
    $Like = @($Item.Wanted, $Item.Present | Where-Object { $null -ne $_ })
    if ($Like.Count -eq 0) { return }
    foreach ($Name in @($Like[0].Keys | Where-Object { $_ -ne 'Sha256' })) {
        $Old = Get-ValueText -State $Item.Present -Name $Name
        $New = Get-ValueText -State $Item.Wanted -Name $Name
        if ($Old -ne $New) { Format-Wrapped -Lead ($Lead + '- ') -Text ($Name + ' ' + $Old) }
        Format-Wrapped -Lead ($Lead + @('+ ', '= ')[[int]($Old -eq $New)]) -Text ($Name + ' ' + $New)
    }
}
# The table before the question: what will change, numbered in running order, and what is as it should be already.
function Format-ChangeTable([string]$Same) {
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    ''
    'Changes: ' + $Changes.Count
    $Number = 0
    foreach ($Item in $Changes) {
        $Number++
        $Lead = '  ' + $Number + ' of ' + $Changes.Count + '  '
        Format-Wrapped -Lead $Lead -Text ($Item.Step.Title + ', ' + $Item.Target + $Item.Reason)
        Format-Change -Lead ''.PadRight($Lead.Length) -Item $Item
    }
    foreach ($Item in @($Run.Item | Where-Object { -not $_.Differs })) {
        $Text = Format-State -State (Select-Value -State $Item.Present -Like $Item.Wanted)
        Format-Wrapped -Lead '  =  ' -Text ($Item.Step.Title + ', ' + $Item.Target + ': ' + $Text + ' (' + $Same + ')')
    }
    ''
}
# .SYNOPSIS
#     Waits until a block answers true: seconds waited, or -1 when the limit came first. The limit is shown.
function Wait-OwaIm([int]$Limit, [string]$Activity, [scriptblock]$Until) {
    $Waited = -1
    for ($Seconds = 0; $Seconds -le $Limit -and $Waited -lt 0; $Seconds += 5) {
        if ($Seconds -gt 0) { Start-Sleep -Seconds 5 }
        $Status = [string]$Seconds + ' of at most ' + $Limit + ' seconds'
        Write-Progress -Activity $Activity -Status $Status -PercentComplete (100 * $Seconds / $Limit)
        if (& $Until) { $Waited = $Seconds }
    }
    Write-Progress -Activity $Activity -Completed
    return $Waited
}
# .SYNOPSIS
#     State of the application pool of OWA, such as Started. Throws where appcmd.exe is missing.
function Get-OwaImPoolState {
    $AppCmd = Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'
    if (-not [System.IO.File]::Exists($AppCmd)) { throw ('The program ' + $AppCmd + ' is missing.') }
    return ([string]@(& $AppCmd list apppool 'MSExchangeOWAAppPool' '/text:state')).Trim()
}
# .SYNOPSIS
#     Waits until the application pool of OWA is started and the server answers, as the outcome of a check.
function Wait-OwaImPool([string]$Server) {
    $AppCmd = Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'
    $Seconds = Wait-OwaIm -Limit 120 -Activity 'OWA starts again' -Until {
        (Get-OwaImPoolState) -eq 'Started' -and (Test-OwaImPort -ComputerName $Server -Port 443)
    }
    $Message = 'started, and ' + $Server + ' answers on TCP 443, after ' + $Seconds + ' s'
    if ($Seconds -ge 0) { return (Write-OwaImCheck -Holds $Message) }
    $Message = 'Not back within 120 seconds. Check with ' + $AppCmd + ' list apppool "MSExchangeOWAAppPool" and '
    Write-OwaImCheck -Fails ($Message + 'at https://' + $Server + '/owa/healthcheck.htm before you continue.')
}
function Show-Next {
    $Same = '.\' + $Run.About.Place + '\' + $Run.About.Name + '.ps1'
    if ($Run.ExitCode -eq 10) { return 'Next: the same command without -WhatIf, once it is approved.' }
    if ($Run.ExitCode -ne 0 -or $Run.Mode -eq 'dry-run' -or $Run.About['Repeats']) { return }
    if ($null -ne $Run.Here) {
        # The same script, as long as there are servers behind this one.
        $Servers = @($Run.About.Computers.Keys)
        if ($Run.Mode -eq 'undo') { [array]::Reverse($Servers) }
        $Behind = @($Servers | Select-Object -Skip ([array]::IndexOf($Servers, $Run.Here) + 1))
        if ($Behind.Count -gt 0) { return ('Next: ' + $Same + ' on ' + $Behind[0] + ', in ' + $Run.About.Shell + '.') }
    }
    if (-not $Run.About['Next']) { return }
    'Next: ' + $Run.About.Next + ' on ' + $Run.Plan.NextHost + ', in ' + $Run.About.NextShell + '.'
}
