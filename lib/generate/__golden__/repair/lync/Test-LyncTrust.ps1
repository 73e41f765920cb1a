<#
.SYNOPSIS
    Checks that Lync has discovered each server, and that no trusted pool names it too. Changes nothing.
.DESCRIPTION
    Run it in the Lync Server Management Shell, on one Front End Server of the pool.
    It only reads, and fails when something is not as planned, or when the topology still has to be enabled.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.EXAMPLE
    .\lync\Test-LyncTrust.ps1
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    5 a check fails, or work is pending.
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
    ApplicationId = 'OutlookWebApp'
    KnownServer = [ordered]@{
        'mbx01.contoso.com' = 'mbx01.contoso.com'
        'mbx02.contoso.com' = 'mbx02.contoso.com'
        'mbx03.contoso.com' = 'mbx03.contoso.com'
    }
    PlanHash = 'e77f1143bf44e7e7f4d4679e5258d740654b38fc4e4ae7d23463b5dafb491b25'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
    TrustedServer = [ordered]@{}
}
$Kinds = @{
    ApplicationId = 'alphanumeric'; KnownServer = 'hostName -> hostName'; PlanHash = 'planHash'; PoolFqdn = 'hostName'
    RecordsDirectory = 'path'; TrustedServer = 'hostName -> hostName'
}

# ---- Steps, in running order ----
# No part changes a setting. Once runs once for its step; then, for each target, Read reads the state, Check and
# Proof judge it, and Wanted gives the planned state, with which the library compares it.
$Steps = @()

# ---- Which servers Lync has discovered: the newest events of this Front End Server decide, not the answers ----
$Steps += @{
    Id = 'known-servers'
    Title = 'Servers that Lync discovered'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsPool', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    # Names for which this plan creates no trust.
    Targets = { $Plan.KnownServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.KnownServer.Keys | Where-Object { $Plan.KnownServer[$_] -eq $Target })
    }
    Proof = {
        param($Target)
        # The record of a pool that this plan removed: the event of that is no end of a discovery.
        $Entry = Get-OwaImEntry -Step 'duplicate-pool' -Target $Target
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        $All = @(Get-CsTrustedApplicationPool -ErrorAction Stop) + @(Get-CsTrustedApplicationComputer -ErrorAction Stop)
        $Pools = @($All | Where-Object { $null -ne $_ -and (Get-OwaImName -InputObject $_) -eq $Target })
        if ($Found.Status -eq 'discovered' -and $Pools.Count -gt 0) {
            $Message = 'Lync discovered this server (' + $Found.Text + '), and ' + [string]$Pools[0].Identity
            $Message += ' names it as well. Two entries break instant messaging: choose "Remove duplicate trust".'
            Write-OwaImCheck -Fails $Message
        }
        elseif ($Found.Status -eq 'discovered') { Write-OwaImCheck -Holds ('discovered, ' + $Found.Text) }
        elseif ($Pools.Count -gt 0) { Write-OwaImCheck -Holds ('trusted through ' + [string]$Pools[0].Identity) }
        else {
            $Message = 'Lync does not show that it discovered this server (' + $Found.Text + '). '
            Write-OwaImCheck -Warns ($Message + 'Check its SIP URI dial plan and the name in its certificate.')
        }
    }
}

# ---- The trusted application of a duplicate: removed before its pool ----
$Steps += @{
    Id = 'duplicate-application'
    Title = 'Application of the duplicate'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplication', 'Get-CsTrustedApplicationComputer'
    Triggers = 'enable-topology'
    Targets = { $Plan.KnownServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.KnownServer.Keys | Where-Object { $Plan.KnownServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        $Pools = @(Get-OwaImPoolName -Name $Target -Computer @(Get-CsTrustedApplicationComputer -ErrorAction Stop))
        $Names = @($Pools | ForEach-Object { $_ + '/urn:application:' + $Plan.ApplicationId })
        $Found = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $_ -and $Names -eq [string]$_.Identity })
        if ($Found.Count -eq 0) { return }
        [ordered]@{
            PoolFqdn = ([string]$Found[0].Identity).Split('/')[0]
            ApplicationId = [string]$Found[0].Identity -replace '^.+/urn:application:'
            Port = [string]$Found[0].Port
            Protocol = [string]$Found[0].Protocol
            LegacyApplicationName = [string]$Found[0].LegacyApplicationName
        }
    }
    Wanted = { $null }
}

# ---- The trusted application pool of a duplicate: a second entry for a server that Lync discovered ----
$Steps += @{
    Id = 'duplicate-pool'
    Title = 'Trusted pool of the duplicate'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    Triggers = 'enable-topology'
    Targets = { $Plan.KnownServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.KnownServer.Keys | Where-Object { $Plan.KnownServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        $Computers = @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Names = [string[]]@(Get-OwaImPoolName -Name $Target -Computer $Computers)
        $All = @(Get-CsTrustedApplicationPool -ErrorAction Stop)
        $All = @($All | Where-Object { $null -ne $_ -and $Names -contains (Get-OwaImName -InputObject $_) })
        if ($All.Count -eq 0) { return }
        if ($All.Count -gt 1) { throw ('Several pools name it; remove all but one: ' + [string]::Join(', ', $Names)) }
        $Pool = $All[0]
        $Fqdn = Get-OwaImName -InputObject $Pool
        $Own = @($Computers | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Pool').Split(':')[-1] -eq $Fqdn })
        # Lync shows the Identity of the site, "Site:<name>"; New-CsTrustedApplicationPool wants its SiteId.
        $Sites = @(Get-CsSite -ErrorAction Stop | Where-Object { $_ -and [string]$_.Identity -eq [string]$Pool.SiteId })
        [ordered]@{
            PoolFqdn = $Fqdn
            Computers = [string]::Join(', ', [string[]]@($Own | ForEach-Object { Get-OwaImName -InputObject $_ }))
            Registrar = (Get-OwaImText -InputObject $Pool -Name 'Registrar') -replace '^Registrar:'
            Site = (Get-OwaImText -InputObject @($Sites + $null)[0] -Name 'SiteId') -replace '^site:'
            OutboundOnly = [string]$Pool.OutboundOnly
            ThrottleAsServer = [string]$Pool.ThrottleAsServer
            TreatAsAuthenticated = [string]$Pool.TreatAsAuthenticated
            RequiresReplication = [string]$Pool.RequiresReplication
            AudioPortStart = [string]$Pool.AudioPortStart
            AudioPortCount = [string]$Pool.AudioPortCount
            VideoPortStart = [string]$Pool.VideoPortStart
            VideoPortCount = [string]$Pool.VideoPortCount
            AppSharingPortStart = [string]$Pool.AppSharingPortStart
            AppSharingPortCount = [string]$Pool.AppSharingPortCount
        }
    }
    Wanted = { $null }
    # That the Front End Server noted it, or wrote all its entries again since.
    Proof = {
        param($Target, $Present)
        $Entry = Get-OwaImEntry -Step 'duplicate-pool' -Target $Target
        if ($null -ne $Present -or $null -eq $Entry) { return }
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        if ($Found.Noted) { return (Write-OwaImCheck -Holds ('removed, event 14495 of ' + $Found.Noted)) }
        if ($Found.Time -ge $Entry.started) { return (Write-OwaImCheck -Holds ('written since: ' + $Found.Text)) }
        $Message = 'No event 14495 names it since ' + $Entry.started + ': this server may still have both entries. '
        $Message += 'Wait, and run this again. Optional: Restart-Service RTCSRV, one server at a time, writes the '
        Write-OwaImCheck -Warns ($Message + 'entries again.')
    }
}

# ---- Enable-CsTopology: makes Lync use the topology that was published last, which now holds the change ----
$Steps += @{
    Id = 'enable-topology'
    Title = 'Enable-CsTopology'
    Role = 'CsViewOnlyAdministrator'
    Unproven = 'the trust was there before this plan, and nothing here shows whether it was published'
    Once = {
        # Scripts that only read do not need it.
        if ($Run.Elevated -or -not $Run.Given.Contains('WhatIf')) { return }
        Write-OwaImCheck -Warns 'This shell is not elevated. If Enable-CsTopology fails, use "Run as administrator".'
    }
    Targets = { $Plan.PoolFqdn }
    Servers = { @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys) }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Test-LyncTrust'; Record = 'Set-LyncTrust'; Mode = 'verify'; Place = 'lync'
    Shell = 'Lync Server Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Pool = $Plan.PoolFqdn
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
