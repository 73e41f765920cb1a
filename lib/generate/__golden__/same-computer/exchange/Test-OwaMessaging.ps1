<#
.SYNOPSIS
    Checks instant messaging on the OWA virtual directories and in the policies. Changes nothing.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
    It only reads, and fails when something is not as planned.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers. Settings of the whole organisation are then left out.
.EXAMPLE
    .\exchange\Test-OwaMessaging.ps1
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    5 a check fails.
#>

[CmdletBinding()]
param(
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server
)
if ($PSVersionTable.PSVersion.Major -lt 3) {
    Write-Warning -Message 'This is Windows PowerShell 2.0: install 3.0 or later (WMF). Nothing was changed.'
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}

# ---- Plan: every value of this change that the script uses ----
$Plan = [ordered]@{
    ExchangeBuild = @(
        '15.0.0'
        '15.1.0'
    )
    ExchangeName = 'Exchange 2013'
    MailboxPolicy = @(
        'Default'
    )
    NextHost = 'pool01.contoso.com'
    PlanHash = 'fa33b41ef5c385f55dfc8ec4297edd53a0c24ea68d6e116acd81ba7d8b8f6280'
    PlannedServer = [ordered]@{
        'ex01.contoso.com' = 'Mailbox, Client Access'
    }
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    ExchangeBuild = 'build[]'; ExchangeName = 'objectName'; MailboxPolicy = 'objectName[]'; NextHost = 'hostName'
    PlanHash = 'planHash'; PlannedServer = 'hostName -> serverRoles'; RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# No part changes a setting. Once runs once for its step; then, for each target, Read reads the state, Check and
# Proof judge it, and Wanted gives the planned state, with which the library compares it.
$Steps = @()

# ---- OWA virtual directories: instant messaging on or off, on the named Client Access servers only ----
$Steps += @{
    Id = 'owa-virtual-directory'
    Title = 'OWA virtual directory'
    Role = 'View-Only Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-OwaVirtualDirectory'
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
    Wanted = { [ordered]@{ InstantMessagingEnabled = 'True'; InstantMessagingType = 'Ocs' } }
    Check = {
        param($Target)
        $Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Known = @($Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Target })
        if ($Known.Count -ne 1) { throw ('Exchange knows ' + $Known.Count + ' servers of this name instead of one.') }
        $Version = Get-OwaImText -InputObject $Known[0] -Name 'AdminDisplayVersion' -Default 'no version told'
        $Build = ($Version -replace '\D+', '.').Trim('.') -as [version]
        if (-not ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1])) {
            Write-OwaImCheck -Refuses ('Not known as an ' + $Plan.ExchangeName + ' server: ' + $Version + '.')
        } elseif ((Get-OwaImText -InputObject $Known[0] -Name 'IsClientAccessServer') -eq 'False') {
            Write-OwaImCheck -Refuses 'This server has no Client Access role.'
        } else { Write-OwaImCheck -Holds ('Client Access server, ' + $Version) }
        $All = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Other in @($All | Where-Object { [string]$_.Name -ne 'owa (Default Web Site)' })) {
            Write-OwaImCheck -Warns ('The directory ' + [string]$Other.Name + ' is left as it is.')
        }
    }
}

# ---- Which servers of the planned version the plan leaves out: users behind them get no instant messaging ----
$Steps += @{
    Id = 'plan-coverage'
    Title = 'Servers that the plan covers'
    Role = 'View-Only Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-MailboxServer'
    Organisation = $true
    Once = {
        $Planned = $Plan.PlannedServer
        # In a plan without Mailbox servers none of them speaks to Lync.
        $Behind = @(@($Planned.Values) -match 'Mailbox').Count -gt 0
        # A database of a planned server may become active on any member of its availability group.
        $GroupOf, $Groups = @{}, @()
        foreach ($Member in @(Get-MailboxServer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Short = (Get-OwaImText -InputObject $Member -Name 'Name').ToLowerInvariant()
            $GroupOf[$Short] = Get-OwaImText -InputObject $Member -Name 'DatabaseAvailabilityGroup'
            $Mine = @($Planned.Keys | Where-Object { $_.Split('.')[0] -eq $Short -and $Planned[$_] -match 'Mailbox' })
            if ($Mine.Count -gt 0) { $Groups += $GroupOf[$Short] }
        }
        $Left, $Count = @(), 0
        foreach ($Server in @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Text = Get-OwaImText -InputObject $Server -Name 'AdminDisplayVersion'
            $Build = ($Text -replace '\D+', '.').Trim('.') -as [version]
            # A server that tells no version may be one of the planned version.
            $Other = $Build -lt $Plan.ExchangeBuild[0] -or $Build -ge $Plan.ExchangeBuild[1]
            if ($null -ne $Build -and $Other) { continue }
            $Count++
            $Name = (Get-OwaImText -InputObject $Server -Name 'Fqdn').ToLowerInvariant()
            $Roles = @()
            $IsMailbox = (Get-OwaImText -InputObject $Server -Name 'IsMailboxServer') -eq 'True'
            $IsClientAccess = (Get-OwaImText -InputObject $Server -Name 'IsClientAccessServer') -eq 'True'
            if ($Behind -and $IsMailbox -and [string]$Planned[$Name] -notmatch 'Mailbox') {
                $Roles += 'Mailbox'
                $Group = $GroupOf[$Name.Split('.')[0]]
                if ($Group -and $Groups -contains $Group) { $Roles += 'member of ' + $Group + ' like planned servers' }
            }
            if ($IsClientAccess -and [string]$Planned[$Name] -notmatch 'Client Access') { $Roles += 'Client Access' }
            if ($Roles.Count -gt 0 -and $null -eq $Build) { $Roles += 'no version told' }
            if ($Roles.Count -gt 0) { $Left += $Name + ' (' + [string]::Join(', ', [string[]]$Roles) + ')' }
        }
        $All = 'all ' + $Count + ' ' + $Plan.ExchangeName + ' servers'
        if ($Left.Count -eq 0) { return (Write-OwaImCheck -Holds $All) }
        $Message = 'The plan leaves out ' + [string]::Join(', ', [string[]]$Left) + '. Users who sign in there'
        if ($Behind) { $Message += ', or whose mailbox is active there,' }
        Write-OwaImCheck -Warns ($Message + ' get no instant messaging.')
    }
}

# ---- OWA mailbox policies: a policy on a mailbox overrides the virtual directory, so both have to say the same ----
$Steps += @{
    Id = 'owa-mailbox-policy'
    Title = 'OWA mailbox policy'
    Role = 'View-Only Organization Management'
    Needs = 'Get-OwaMailboxPolicy'
    Organisation = $true
    Targets = { $Plan.MailboxPolicy }
    Read = {
        param($Target)
        $Found = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $_ -and [string]$_.Name -eq $Target })
        if ($Found.Count -ne 1) { throw ('Exchange has ' + $Found.Count + ' policies of this name instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{ InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled; InstantMessagingType = $Type }
    }
    Wanted = { [ordered]@{ InstantMessagingEnabled = 'True'; InstantMessagingType = 'Ocs' } }
    Check = {
        param($Target, $Present)
        if ($Present.InstantMessagingEnabled -eq 'False') {
            $Message = 'Instant messaging is off in the policy ' + $Target + ', perhaps on purpose; '
            Write-OwaImCheck -Warns ($Message + 'the plan turns it on.')
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Test-OwaMessaging'; Record = 'Set-OwaMessaging'; Mode = 'verify'; Place = 'exchange'
    Shell = 'Exchange Management Shell'; Next = 'lync\Test-LyncTrust.ps1'; NextShell = 'Lync Server Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server }
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
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
