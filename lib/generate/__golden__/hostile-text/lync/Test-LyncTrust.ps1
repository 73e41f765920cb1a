<#
.SYNOPSIS
    Checks the trust in Lync, and that no server has two entries. Changes nothing.
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
    ApplicationId = 'null'
    KnownServer = [ordered]@{}
    NextHost = 'xn--cas-hoa.fabrikam.com'
    PlanHash = '990b2aa051e186c56e3cf69024625716fdd791f82a18eba4d0173fd8ea4ba3d5'
    PoolFqdn = 'pool01.fabrikam.com'
    Port = 1024
    RecordsDirectory = 'D:\It''s $(here) [1]'
    SiteId = ('O' + [char]0x2019 + 'Brien (' + [char]0x5317 +
        [char]0x4EAC + ') & Sons')
    TrustedServer = [ordered]@{
        '1mbx.fabrikam.com' = 'xn--mail-hoa.fabrikam.com'
    }
}
$Kinds = @{
    ApplicationId = 'alphanumeric'; KnownServer = 'hostName -> hostName'; NextHost = 'hostName'; PlanHash = 'planHash'
    PoolFqdn = 'hostName'; Port = 'number 1-65535'; RecordsDirectory = 'path'; SiteId = 'siteId'
    TrustedServer = 'hostName -> hostName'
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

# ---- The trusted application pool: one for each certificate name that Lync did not discover ----
$Steps += @{
    Id = 'trusted-application-pool'
    Title = 'Trusted application pool'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    Triggers = 'enable-topology'
    Targets = { $Plan.TrustedServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys | Where-Object { $Plan.TrustedServer[$_] -eq $Target })
    }
    Once = {
        $Sites = @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Ids = @($Sites | ForEach-Object { (Get-OwaImText -InputObject $_ -Name 'SiteId') -replace '^site:' })
        if (@($Ids | Where-Object { $_ -eq $Plan.SiteId }).Count -eq 1) {
            Write-OwaImCheck -Holds ('pool ' + $Plan.PoolFqdn + ', site ' + $Plan.SiteId)
            return
        }
        $Message = 'Lync has no site with the SiteId ' + $Plan.SiteId + ', only ' + [string]::Join(', ', [string[]]$Ids)
        Write-OwaImCheck -Refuses ($Message + '. Run Get-CsSite and copy the SiteId, not the DisplayName.')
    }
    Read = {
        param($Target)
        $Pools = @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Pools = @($Pools | Where-Object { (Get-OwaImName -InputObject $_) -eq $Target })
        if ($Pools.Count -eq 0) { return }
        if ($Pools.Count -gt 1) { throw ('Lync shows more than one trusted application pool ' + $Target) }
        # Lync shows the site as "Site:<name>"; the name may be the Identity of the site or its SiteId.
        $Site = Get-OwaImText -InputObject $Pools[0] -Name 'SiteId', 'Site'
        foreach ($One in @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Id = (Get-OwaImText -InputObject $One -Name 'SiteId') -replace '^site:'
            if ($Id -eq $Plan.SiteId -and $Site -eq [string]$One.Identity) { $Site = $Id }
        }
        $Site = $Site -replace '^site:'
        $Registrar = (Get-OwaImText -InputObject $Pools[0] -Name 'Registrar') -replace '^Registrar:'
        [ordered]@{ Registrar = $Registrar; Site = $Site }
    }
    Wanted = { [ordered]@{ Registrar = $Plan.PoolFqdn; Site = $Plan.SiteId } }
    Check = {
        param($Target, $Present)
        $Entry = Get-OwaImEntry -Step 'trusted-application-pool' -Target $Target
        Test-OwaImDiscovery -Name $Target -Entry $Entry -Exists ($null -ne $Present)
        $Computers = @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Computer in @($Computers | Where-Object { (Get-OwaImName -InputObject $_) -eq $Target })) {
            $Pool = (Get-OwaImText -InputObject $Computer -Name 'Pool', 'PoolFqdn').Split(':')[-1]
            if (-not $Pool -or $Pool -eq $Target) { continue }
            $Message = $Target + ' is a computer of the trusted application pool ' + $Pool + ' already. A pool of '
            Write-OwaImCheck -Refuses ($Message + 'its own would be a second entry. Remove the computer there first.')
        }
        if ($null -eq $Present) { return }
        if ($Present.Registrar -ne $Plan.PoolFqdn) {
            $Message = 'Its registrar is "' + $Present.Registrar + '", not ' + $Plan.PoolFqdn + '. Nothing was '
            Write-OwaImCheck -Refuses ($Message + 'changed. Enter that pool, or use Set-CsTrustedApplicationPool.')
        }
        if ($Present.Site -ne $Plan.SiteId) {
            $Message = 'This pool exists in the site ' + $Present.Site + '; the plan wants ' + $Plan.SiteId
            Write-OwaImCheck -Refuses ($Message + '. Nothing was changed. Enter the SiteId of that site in the wizard.')
        }
    }
}

# ---- The trusted application: a name and a port that tie the pool to OWA ----
$Steps += @{
    Id = 'trusted-application'
    Title = 'Trusted application'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplication'
    Triggers = 'enable-topology'
    Targets = { $Plan.TrustedServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys | Where-Object { $Plan.TrustedServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        # Lync stores it as <pool>/urn:application:<id>.
        $Name = $Target + '/urn:application:' + $Plan.ApplicationId
        $Found = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $_ -and [string]$_.Identity -eq $Name })
        if ($Found.Count -gt 1) { throw ('Lync shows the application more than once: ' + $Name) }
        if ($Found.Count -eq 1) { [ordered]@{ Port = [string]$Found[0].Port } }
    }
    Wanted = { [ordered]@{ Port = [string]$Plan.Port } }
    Check = {
        param($Target, $Present)
        if ($null -ne $Present -and $Present.Port -ne [string]$Plan.Port) {
            $Message = 'It exists with port ' + $Present.Port + '; the plan wants ' + $Plan.Port + '. Nothing was '
            Write-OwaImCheck -Refuses ($Message + 'changed. Enter port ' + $Present.Port + ' in the wizard.')
        }
        if ($null -ne $Present) { return }
        $Entry = Get-OwaImEntry -Step 'trusted-application-pool' -Target $Target
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        if ($Found.Status -eq 'discovered') {
            $Message = 'Lync discovered ' + $Target + ', so no application is added to a second entry: '
            Write-OwaImCheck -Refuses ($Message + $Found.Text)
        }
        foreach ($Other in @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool, $Urn = ([string]$Other.Identity).Split('/')
            if ($Pool -ne $Target -or [string]$Other.Port -ne [string]$Plan.Port) { continue }
            $Message = 'Port ' + $Plan.Port + ' of this pool belongs to ' + $Urn + '. If it is OWA, '
            Write-OwaImCheck -Refuses ($Message + 'enter ' + ($Urn -replace '^.+:') + ' as its ID; else another port.')
        }
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
    Shell = 'Lync Server Management Shell'; Next = 'exchange\Test-OwaMessaging.ps1'
    NextShell = 'Exchange Management Shell'
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
