<#
.SYNOPSIS
    Restores the OWA virtual directory of this Client Access server, and recycles OWA.
.DESCRIPTION
    Run it in the Exchange Management Shell (run as administrator), on each Client Access server in turn.
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
    The profile of the account must then open the Exchange Management Shell.
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
        'cas01.contoso.com' = 'casarray.contoso.com', '7B0F5A2C94E1D36880AB1F47C5D2E9306F4B8A1D'
        'cas02.contoso.com' = 'casarray.contoso.com', '5C92E60D17AF43B8926E0D4FA1B7C385E2690D7F'
    }
    NextHost = 'pool01.contoso.com'
    PlanHash = '52c8110e3ba3dbe4f2e726db43f4d498ff544346ee03b513556463bfa51f045c'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; NextHost = 'hostName'; PlanHash = 'planHash'
    RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- The virtual directory of this server: Exchange 2010 keeps the settings of instant messaging there ----
$Steps += @{
    Id = 'directory-settings'
    Title = 'OWA virtual directory'
    Role = 'Organization Management or Server Management'
    Needs = 'Get-ExchangeServer', 'Get-OwaVirtualDirectory'
    UndoNeeds = 'Set-OwaVirtualDirectory'
    Triggers = 'recycle-app-pool'
    Targets = { $Run.Here }
    Read = {
        param($Target)
        # Without a server it would be every directory of the organisation.
        $Found = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { [string]$_.Name -eq 'owa (Default Web Site)' })
        if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{
            InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled
            InstantMessagingType = $Type
            InstantMessagingCertificateThumbprint = [string]$Found[0].InstantMessagingCertificateThumbprint
            InstantMessagingServerName = [string]$Found[0].InstantMessagingServerName
        }
    }
    Undo = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        $Prior.InstantMessagingType = $Item.Wanted.InstantMessagingType
        # Null takes a setting away that was not there before.
        $Prior.InstantMessagingCertificateThumbprint = $Item.Wanted.InstantMessagingCertificateThumbprint
        if (-not $Prior.InstantMessagingCertificateThumbprint) { $Prior.InstantMessagingCertificateThumbprint = $null }
        $Prior.InstantMessagingServerName = $Item.Wanted.InstantMessagingServerName
        if (-not $Prior.InstantMessagingServerName) { $Prior.InstantMessagingServerName = $null }
        Set-OwaVirtualDirectory -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
}

# ---- The application pool: OWA reads its settings when it starts ----
$Steps += @{
    Id = 'recycle-app-pool'
    Title = 'Recycle of MSExchangeOWAAppPool'
    Targets = { $Run.Here }
    Settle = {
        param($Target)
        $AppCmd = Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'
        # Microsoft: C:\Windows\System32\Inetsrv\Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"
        $Lines = @(& $AppCmd recycle apppool '/apppool.name:MSExchangeOWAAppPool')
        # The text is in the language of the server; only the exit code says whether it worked.
        if ($LASTEXITCODE -ne 0) {
            throw ('appcmd.exe ended with code ' + $LASTEXITCODE + ': ' + [string]::Join(' ', [string[]]$Lines))
        }
        Wait-OwaImPool -Server $Target
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Undo-OwaImConfig'; Record = 'Set-OwaImConfig'; Mode = 'undo'; Place = 'mailbox-server'
    Shell = 'Exchange Management Shell (run as administrator)'; Next = 'lync\Undo-LyncTrust.ps1'
    NextShell = 'Lync Server Management Shell'
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
