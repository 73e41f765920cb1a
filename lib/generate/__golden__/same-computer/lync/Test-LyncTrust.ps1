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
    KnownServer = [ordered]@{
        'ex01.contoso.com' = 'ex01.contoso.com'
    }
    NextHost = 'ex01.contoso.com'
    PlanHash = 'fa33b41ef5c385f55dfc8ec4297edd53a0c24ea68d6e116acd81ba7d8b8f6280'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    KnownServer = 'hostName -> hostName'; NextHost = 'hostName'; PlanHash = 'planHash'; PoolFqdn = 'hostName'
    RecordsDirectory = 'path'
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

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Test-LyncTrust'; Record = 'Set-LyncTrust'; Mode = 'verify'; Place = 'lync'
    Shell = 'Lync Server Management Shell'; Next = 'mailbox-server\Test-OwaImConfig.ps1'
    NextShell = 'Windows PowerShell (run as administrator)'
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
