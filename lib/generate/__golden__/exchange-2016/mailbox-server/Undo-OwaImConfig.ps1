<#
.SYNOPSIS
    Restarts OWA of this Mailbox server after its setting override was undone.
.DESCRIPTION
    Run it in Windows PowerShell (run as administrator), on each Mailbox server in turn.
    It reads the undo record of this computer, checks every value, and restores only values that nobody has
    changed since. With -WhatIf it rehearses and changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\mailbox-server\Undo-OwaImConfig.ps1 -WhatIf
.EXAMPLE
    .\mailbox-server\Undo-OwaImConfig.ps1
.EXAMPLE
    powershell.exe -File .\mailbox-server\Undo-OwaImConfig.ps1 -Force
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    3 refused, nothing changed; 5 reads back differently; 6 incomplete; 10 rehearsal found changes.
#>

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
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
        'mbx01.contoso.com' = 'mbx01.contoso.com', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139'
        'mbx02.contoso.com' = 'mbx02.contoso.com', '8416B8EEE40AA81E327716E97797D4B22424F48A'
    }
    PlanHash = '57988e3d98b3db3d22519973d1a6430e2dd0c96a5702385da3cda722f17e8703'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; PlanHash = 'planHash'; RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- The application pool: Outlook on the web reads its setting override when it starts ----
$Steps += @{
    Id = 'restart-app-pool'
    Title = 'Restart of MSExchangeOWAAppPool'
    UndoNeeds = 'Restart-WebAppPool'
    Role = 'local administrator'
    Targets = { $Run.Here }
    # Nothing on this computer tells with which override Outlook on the web started; the record of this plan does. A
    # restart whose answer was lost is made once more.
    Read = {
        param($Target)
        $Entry = Get-OwaImEntry -Step 'restart-app-pool' -Target $Target
        $IsOurs = $null -ne $Entry -and ($Entry.finished -or $Run.About.Mode -eq 'undo') -and -not $Run.Given['Again']
        if ($Run.Contains('Restarted')) { $IsOurs = $Run.Restarted }
        $State = [ordered]@{ Started = 'before this plan' }
        if ($IsOurs) { $State.Started = 'with the override of this plan' }
        $State
    }
    Undo = {
        param($Item)
        # The override was undone before; Outlook on the web drops it when it starts again.
        Restart-WebAppPool -Name 'MSExchangeOWAAppPool' -ErrorAction Stop
        $Run.Restarted = $false
        $Result = Wait-OwaImPool -Server $Item.Target
        $Run.Late = $Result.Kind -eq 'failed'
        if ($Run.Late) { Write-Warning -Message $Result.Message }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Undo-OwaImConfig'; Record = 'Set-OwaImConfig'; Mode = 'undo'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Computers = $Plan.MailboxServer
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server }
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
$Run = @{ Plan = $Plan; Kinds = $Kinds; Steps = $Steps; About = $About; Given = $Given; Cmdlet = $PSCmdlet }
Invoke-OwaIm -Call $Run
exit $Run.ExitCode
