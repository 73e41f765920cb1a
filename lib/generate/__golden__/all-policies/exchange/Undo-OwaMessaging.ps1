<#
.SYNOPSIS
    Restores the recorded values of policies and virtual directories.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
    It reads the undo record of this computer, checks every value, and restores only values that nobody has
    changed since. With -WhatIf it rehearses and changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers. Settings of the whole organisation are then left out.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\exchange\Undo-OwaMessaging.ps1 -WhatIf
.EXAMPLE
    .\exchange\Undo-OwaMessaging.ps1
.EXAMPLE
    powershell.exe -File .\exchange\Undo-OwaMessaging.ps1 -Force
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
    NextHost = 'mbx01.contoso.com'
    PlanHash = 'ec700fc772918319aa0ea54595bc5e55f1e0a5ab500c14c110b9466a4975aaf4'
    PlannedServer = [ordered]@{
        'cas01.contoso.com' = 'Client Access'
    }
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    NextHost = 'hostName'; PlanHash = 'planHash'; PlannedServer = 'hostName -> serverRoles'; RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- OWA virtual directories: instant messaging on or off, on the named Client Access servers only ----
$Steps += @{
    Id = 'owa-virtual-directory'
    Title = 'OWA virtual directory'
    Role = 'Organization Management or Server Management'
    Needs = 'Get-ExchangeServer', 'Get-OwaVirtualDirectory'
    UndoNeeds = 'Set-OwaVirtualDirectory'
    Targets = {
        foreach ($One in $Plan.PlannedServer.GetEnumerator()) { if ($One.Value -match 'Client Access') { $One.Key } }
    }
    Read = {
        param($Target)
        # One server at a time: another server that is down does not matter, and no empty name can mean all of them.
        $Found = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { [string]$_.Name -eq 'owa (Default Web Site)' })
        if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{ InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled; InstantMessagingType = $Type }
    }
    Undo = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        $Prior.InstantMessagingType = $Item.Wanted.InstantMessagingType
        Set-OwaVirtualDirectory -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
}

# ---- OWA mailbox policies: a policy on a mailbox overrides the virtual directory, so both have to say the same ----
$Steps += @{
    Id = 'owa-mailbox-policy'
    Title = 'OWA mailbox policy'
    Role = 'Organization Management or Recipient Management'
    Needs = 'Get-OwaMailboxPolicy'
    UndoNeeds = 'Set-OwaMailboxPolicy'
    Organisation = $true
    # Every policy there is when the script runs.
    Targets = {
        Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_.Name }
    }
    # A policy that was there when the change was made may be gone, and its undo says so.
    AnyTarget = $true
    Read = {
        param($Target)
        $Found = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $_ -and [string]$_.Name -eq $Target })
        if ($Found.Count -ne 1) { throw ('Exchange has ' + $Found.Count + ' policies of this name instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{ InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled; InstantMessagingType = $Type }
    }
    Undo = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        $Prior.InstantMessagingType = $Item.Wanted.InstantMessagingType
        Set-OwaMailboxPolicy -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Undo-OwaMessaging'; Record = 'Set-OwaMessaging'; Mode = 'undo'; Place = 'exchange'
    Shell = 'Exchange Management Shell'; Next = 'mailbox-server\Undo-OwaImConfig.ps1'
    NextShell = 'Windows PowerShell (run as administrator)'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
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
