<#
.SYNOPSIS
    Collects what Lync knows: version, sites, pools, trust, and the events about servers that it discovered.
    Changes nothing, and needs no plan.
.DESCRIPTION
    Run it in the Lync Server Management Shell, on one Front End Server of the pool.
    It writes one facts file. Drop that file on any page of the wizard: it fills in the answers.
.PARAMETER LogDirectory
    Folder for the facts file; by default %ProgramData%\OwaIm.
.EXAMPLE
    .\lync\Get-LyncFacts.ps1
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 facts written; 1 unexpected; 2 wrong place, rights or library.
#>

[CmdletBinding()]
param(
    [string]$LogDirectory
)
if ($PSVersionTable.PSVersion.Major -lt 3) {
    Write-Warning -Message 'This is Windows PowerShell 2.0: install 3.0 or later (WMF). Nothing was changed.'
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}

$Plan = [ordered]@{ RecordsDirectory = [System.IO.Path]::Combine([string]$env:ProgramData, 'OwaIm') }
$Kinds = @{}

# ---- What is read ----
# No part changes a setting. Where the commands in Needs are there, Fact reads: its answer is an entry of the facts
# file. What cannot be read is an entry with the reason.
$Steps = @()


# ---- Version ----
$Steps += @{
    Id = 'lync-version'
    Title = 'Version of Lync'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsServerVersion'
    Fact = {
        # The sentence is in the language of the server; the number in it is not.
        $Text = [string]@(Get-CsServerVersion -ErrorAction Stop)
        [ordered]@{ version = [regex]::Match($Text, '[0-9]+(\.[0-9]+){2,3}').Value; text = $Text }
    }
}

# ---- Sites: New-CsTrustedApplicationPool wants the SiteId, Get-CsPool the DisplayName ----
$Steps += @{
    Id = 'sites'
    Title = 'Sites'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsSite'
    Fact = {
        $Sites = @()
        foreach ($Site in @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Entry = Select-OwaImFact -InputObject $Site -Text 'Identity', 'SiteId', 'DisplayName'
            # Some shells show it with its kind in front.
            $Entry['siteId'] = $Entry['siteId'] -replace '^site:'
            $Sites += $Entry
        }
        [ordered]@{ sites = [object[]]$Sites }
    }
}

# ---- Pools: Front End pools and every other kind, with their computers and services ----
$Steps += @{
    Id = 'pools'
    Title = 'Pools'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsPool'
    Fact = {
        $Pools = @()
        foreach ($Pool in @(Get-CsPool -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Entry = [ordered]@{ fqdn = Get-OwaImName -InputObject $Pool }
            $Entry['site'] = (Get-OwaImText -InputObject $Pool -Name 'Site') -replace '^site:'
            $More = Select-OwaImFact -InputObject $Pool -Leaf 'Computers' -List 'Services'
            foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
            $Pools += $Entry
        }
        [ordered]@{ pools = [object[]]$Pools }
    }
}

# ---- Trusted application pools: every property that it takes to make one again ----
$Steps += @{
    Id = 'trusted-pools'
    Title = 'Trusted application pools'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplicationPool'
    Fact = {
        $Flag = 'RequiresReplication', 'OutboundOnly', 'ThrottleAsServer', 'TreatAsAuthenticated'
        $Number = @('AudioPortStart', 'AudioPortCount', 'VideoPortStart', 'VideoPortCount')
        $Number += 'AppSharingPortStart', 'AppSharingPortCount'
        $Pools = @()
        foreach ($Pool in @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Entry = [ordered]@{ fqdn = Get-OwaImName -InputObject $Pool }
            $Entry['registrar'] = (Get-OwaImText -InputObject $Pool -Name 'Registrar') -replace '^Registrar:'
            $Entry['site'] = (Get-OwaImText -InputObject $Pool -Name 'SiteId', 'Site') -replace '^site:'
            $More = Select-OwaImFact -InputObject $Pool -Flag $Flag -Number $Number -List 'DependentServiceList'
            foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
            $Pools += $Entry
        }
        [ordered]@{ trustedPools = [object[]]$Pools }
    }
}

# ---- Computers of the trusted application pools ----
$Steps += @{
    Id = 'trusted-computers'
    Title = 'Computers of trusted application pools'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplicationComputer'
    Fact = {
        $Computers = @()
        foreach ($One in @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool = (Get-OwaImText -InputObject $One -Name 'Pool', 'PoolFqdn').Split(':')[-1]
            $Computers += [ordered]@{ fqdn = Get-OwaImName -InputObject $One; pool = $Pool }
        }
        [ordered]@{ trustedComputers = [object[]]$Computers }
    }
}

# ---- Trusted applications: port, protocol and old name cannot be seen anywhere else ----
$Steps += @{
    Id = 'trusted-applications'
    Title = 'Trusted applications'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplication'
    Fact = {
        $Applications = @()
        foreach ($One in @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            # <pool>/urn:application:<id>
            $Parts = ([string]$One.Identity).Split('/')
            $Entry = [ordered]@{ pool = $Parts[0]; applicationId = $Parts[-1] -replace '^urn:application:' }
            $More = Select-OwaImFact -InputObject $One -Text 'Protocol', 'LegacyApplicationName' -Number 'Port'
            foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
            $Applications += $Entry
        }
        [ordered]@{ trustedApplications = [object[]]$Applications }
    }
}

# ---- Endpoints of trusted pools that name a discovered server: no repair could bring them back ----
$Steps += @{
    Id = 'trusted-endpoints'
    Title = 'Trusted application endpoints of discovered servers'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplicationEndpoint', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    Fact = {
        $All = @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Endpoints = @()
        foreach ($One in @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool = Get-OwaImName -InputObject $One
            $Own = @($All | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Pool').Split(':')[-1] -eq $Pool })
            $Names = @($Pool) + @($Own | ForEach-Object { Get-OwaImName -InputObject $_ })
            $Known = @($Names | Where-Object { (Get-OwaImDiscovery -Name $_).Status -eq 'discovered' })
            if ($Known.Count -eq 0) { continue }
            foreach ($End in @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Pool -ErrorAction Stop)) {
                if ($null -ne $End) { $Endpoints += [ordered]@{ pool = $Pool; sipAddress = [string]$End.SipAddress } }
            }
        }
        [ordered]@{ trustedEndpoints = [object[]]$Endpoints }
    }
}

# ---- Events of this server: the newest 44024 and 14492, and what was added or removed since, oldest first ----
$Steps += @{
    Id = 'discovery-events'
    Title = 'Events about discovered servers'
    Fact = {
        $Events = @()
        foreach ($One in @((Get-OwaImEvidence).Event)) {
            $Entry = [ordered]@{ id = [int]$One.Id; source = [string]$One.ProviderName }
            $Entry['time'] = Get-OwaImTime -Time $One.TimeCreated
            $Entry['text'] = Get-OwaImText -InputObject $One -Name 'Message'
            # Whoever reads a text that ends in dots knows that names may be missing.
            if ($Entry['text'].Length -gt 200000) { $Entry['text'] = $Entry['text'].Substring(0, 200000) + '...' }
            $Events += $Entry
        }
        [ordered]@{ events = [object[]]$Events }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Get-LyncFacts'; Record = 'Get-LyncFacts'; Mode = 'discover'; Place = 'lync'
    Shell = 'Lync Server Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$Given = @{ LogDirectory = $LogDirectory }
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
