<#
.SYNOPSIS
    Runs the scripts of this folder on many Mailbox servers from one computer, one server after the other.
.DESCRIPTION
    Run it in Windows PowerShell as a local Administrator of the servers; it uses PowerShell remoting. First it
    visits every server and rehearses; if one refuses, nothing is changed anywhere. Then it asks once and changes
    one server after the other. Run it again to continue where it stopped. Results come into the folder collected.
.PARAMETER Run
    Get collects facts, Set makes the change, Test checks it, Undo undoes it.
.PARAMETER LogDirectory
    Records folder, here and on each server; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned Mailbox servers.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\mailbox-server\Invoke-OnMailboxServers.ps1 -Run Set -WhatIf
.EXAMPLE
    powershell.exe -File .\mailbox-server\Invoke-OnMailboxServers.ps1 -Run Test
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 all servers done; 1 unexpected; 2 wrong use, library or rights;
    3 a server refused or was not reached, nothing changed anywhere; 4 stopped at a server, those before it are done;
    5 a check of -Run Test fails; 6 an undo is incomplete; 10 the rehearsal found changes.
#>

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [string]$Run,
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server,
    [switch]$Force
)
if ($PSVersionTable.PSVersion.Major -lt 3) {
    Write-Warning -Message 'This is Windows PowerShell 2.0: install 3.0 or later (WMF). Nothing was changed.'
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}

# ---- Plan: every value of this change that the script uses ----
$Plan = [ordered]@{
    MailboxServer = [ordered]@{
        'mbx01.contoso.com' = 'owa1.contoso.com', '8979F10F7AD8AF967AA11CA47BB70D2F6D98F9B0'
        'mbx02.contoso.com' = 'owa2.contoso.com', '1E27F6FB057611AE929D0EA9B909E8060D265F18'
        'mbx03.contoso.com' = 'mbx03.contoso.com', 'E629269E295C5817780014C6052D7C574826AE89'
    }
    PlanHash = 'bc21565335a55ad762306450dfb61c89d615e97ed6cb7f9761c94bbb41e251cc'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; PlanHash = 'planHash'; RecordsDirectory = 'path'
}

# ---- What runs on a Mailbox server: it is sent through the session, and knows nothing of this script ----

# Brings library and script into the records folder there, and runs the script, which checks the library by its SHA-256.
# Every answer is flat: what is nested would arrive as a text.
$OnServer = {
    param([string]$Part, [string]$Name, [byte[]]$Library, [byte[]]$Script, [string]$Sha256, [hashtable]$Given)
    if ($PSVersionTable.PSVersion.Major -lt 3) { throw 'It has Windows PowerShell 2.0; the script needs 3.0 or later.' }
    # A text, since PowerShell 2.0 does not read a merge of warnings, and could not say the sentence above.
    $Block = [scriptblock]::Create('param($Path, $Given) & $Path @Given 3>&1')
    # Otherwise a script that breaks off would end with the exit code of the last program.
    $ErrorActionPreference = 'Stop'
    $Folder = [System.IO.Path]::Combine($Given.LogDirectory, $Part, [string]$env:COMPUTERNAME)
    $Own = [System.IO.Path]::Combine($Folder, 'bundle', 'mailbox-server')
    $Path = [System.IO.Path]::Combine($Own, $Name)
    $null = [System.IO.Directory]::CreateDirectory($Own)
    [System.IO.File]::WriteAllBytes([System.IO.Path]::Combine($Folder, 'bundle', 'OwaIm.psm1'), $Library)
    [System.IO.File]::WriteAllBytes($Path, $Script)
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash([System.IO.File]::ReadAllBytes($Path))
    if ([System.BitConverter]::ToString($Hash).Replace('-', '') -ne $Sha256) { throw 'The script arrived broken.' }
    $Known = @([System.IO.Directory]::GetFiles($Folder))
    & $Block $Path $Given | ForEach-Object {
        $Text = [string]$_
        if ($_ -is [System.Management.Automation.WarningRecord]) { $Text = 'WARNING: ' + $Text }
        New-Object -TypeName PSObject -Property @{ Kind = 'line'; Text = $Text }
    }
    $Code = $LASTEXITCODE
    $All = @([System.IO.Directory]::GetFiles($Folder))
    $New = @($All | Where-Object { $_ -match '\.jsonl\z' -or $Known -notcontains $_ })
    foreach ($File in @($New | Where-Object { $_ -match '\.jsonl?\z' })) {
        $Bytes = [System.IO.File]::ReadAllBytes($File)
        $Name = [System.IO.Path]::GetFileName($File)
        New-Object -TypeName PSObject -Property @{ Kind = 'file'; Text = $Name; Bytes = $Bytes }
    }
    New-Object -TypeName PSObject -Property @{ Kind = 'end'; Code = $Code }
}

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

# Without an exit code the session broke: then only the record of that server knows what was done.
function Invoke-Visit {
    param([hashtable]$Row, [hashtable]$Given)
    '---- ' + $Row.Server + ' ----'
    $Given.LogDirectory = $Visit.Root
    $Sent = @($Visit.Part, $Visit.Name, $Visit.Library, $Visit.Script, $Visit.Sha256, $Given)
    $Session = $null
    try {
        $Session = New-PSSession -ComputerName $Row.Server -ErrorAction Stop
        Invoke-Command -Session $Session -ScriptBlock $OnServer -ArgumentList $Sent -ErrorAction Stop | ForEach-Object {
            if ($_.Kind -eq 'line') { '  ' + [string]$_.Text }
            Save-Answer -Row $Row -Answer $_
        }
    } catch { $Row.Note = $_.Exception.Message }
    if ($null -eq $Session) { $Row.Code = 3 }
    else { Remove-PSSession -Session $Session -WhatIf:$false -Confirm:$false }
}

function Format-Visit {
    param([array]$Rows)
    'Server, exit code, what changed'
    foreach ($Row in $Rows) {
        $Code = @($Row.Code, 'not known' | Where-Object { $null -ne $_ })[0]
        $Parts = @($Code, $Row.Changed, $Row.Back, $Row.Note | Where-Object { [string]$_ })
        '  ' + $Row.Server + ': exit code ' + [string]::Join(', ', [string[]]$Parts)
    }
}

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

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Invoke-OnMailboxServers'; Record = 'Invoke-OnMailboxServers'; Mode = 'drive'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Computers = $Plan.MailboxServer
$Given = @{ Run = $Run; LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server }
$Given.Force = [bool]$Force
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
$Given.WhatIf = [bool]$WhatIfPreference
if ($MyInvocation.InvocationName -eq '.') {
    return (Write-Warning -Message 'Start this script by its path. Dot-sourced it does nothing.')
}
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'
$PSDefaultParameterValues = @{}
$Library = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', 'OwaIm.psm1'))
$Sha256 = 'missing'
if ([System.IO.File]::Exists($Library)) {
    # A signature at the end does not count. Latin-1 keeps every byte.
    $Latin = [System.Text.Encoding]::GetEncoding(28591)
    $Text = $Latin.GetString([System.IO.File]::ReadAllBytes($Library))
    $Text = $Text -replace ('\s+# SIG # ' + 'Begin signature block(\r\n#[^\r\n]*)+\s*\z'), ([string][char]13 + [char]10)
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash($Latin.GetBytes($Text))
    $Sha256 = [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
}
try {
    if ($Sha256 -ne $About.Library) { throw ('it is ' + $Sha256 + ', not ' + $About.Library + '.') }
    $Name = [System.Management.Automation.WildcardPattern]::Escape($Library)
    Import-Module -Name $Name -Force -DisableNameChecking -ErrorAction Stop
} catch {
    $Advice = ' Copy the whole folder of the bundle; unblock or sign its files. Nothing was changed.'
    Write-Warning -Message ('The library ' + $Library + ' cannot be used: ' + $_.Exception.Message + $Advice)
    exit 2
}
$Call = @{ Plan = $Plan; Kinds = $Kinds; Steps = $Steps; About = $About; Given = $Given; Cmdlet = $PSCmdlet }
Invoke-OwaIm -Call $Call
exit $Call.ExitCode
