<#
.SYNOPSIS
    Collects what this server has: runtime, certificates, settings of instant messaging, application pool and events.
    Changes nothing, and needs no plan.
.DESCRIPTION
    Run it in Windows PowerShell (run as administrator), on each Mailbox server in turn.
    With Exchange 2010 run it in:
    the Exchange Management Shell (run as administrator), on each Client Access server in turn.
    It writes one facts file. Drop that file on any page of the wizard: it fills in the answers.
.PARAMETER LogDirectory
    Folder for the facts file; by default %ProgramData%\OwaIm.
.EXAMPLE
    .\mailbox-server\Get-MailboxServerFacts.ps1
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


# ---- Versions ----
$Steps += @{
    Id = 'windows'
    Title = 'Windows and PowerShell'
    Fact = {
        $Entry = [ordered]@{ version = [System.Environment]::OSVersion.Version.ToString() }
        $Entry['powerShell'], $Entry['domain'] = $PSVersionTable.PSVersion.ToString(), ''
        # The primary DNS suffix: without it, servers of two organisations may have one name. A policy goes first.
        $Policy = 'HKLM:\SOFTWARE\Policies\Microsoft\System\DNSClient', 'NV PrimaryDnsSuffix'
        foreach ($Place in $Policy, @('HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters', 'Domain')) {
            if ($Entry['domain']) { continue }
            $Value = Get-ItemProperty -LiteralPath $Place[0] -Name $Place[1] -ErrorAction SilentlyContinue
            $Entry['domain'] = Get-OwaImText -InputObject $Value -Name $Place[1]
        }
        $Entry
    }
}
$Steps += @{
    Id = 'exchange'
    Title = 'Exchange'
    Fact = {
        # The build of the Cumulative Update; a Security Update does not change it. 2010 is v14, all later ones v15.
        $Parts = @()
        foreach ($Key in 'v15', 'v14' | ForEach-Object { 'HKLM:\SOFTWARE\Microsoft\ExchangeServer\' + $_ + '\Setup' }) {
            if ($Parts.Count -gt 0) { continue }
            foreach ($Name in 'MsiProductMajor', 'MsiProductMinor', 'MsiBuildMajor', 'MsiBuildMinor') {
                $Value = Get-ItemProperty -LiteralPath $Key -Name $Name -ErrorAction SilentlyContinue
                $Number = Get-OwaImText -InputObject $Value -Name $Name
                if ($Number) { $Parts += $Number }
            }
        }
        [ordered]@{ folder = Get-OwaImExchangeFolder; version = [string]::Join('.', [string[]]$Parts) }
    }
}

# ---- UCMA 4.0 runtime: OWA speaks to Lync through it ----
$Steps += @{
    Id = 'ucma-runtime'
    Title = 'UCMA runtime'
    Fact = {
        $Key = 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging'
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'ImplementationDLLPath' -ErrorAction SilentlyContinue
        $Path = Get-OwaImText -InputObject $Value -Name 'ImplementationDLLPath'
        $Key = 'HKLM:\SOFTWARE\Microsoft\UCMA\{902F4F35-D5DC-4363-8671-D5EF0D26C21D}'
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'Version' -ErrorAction SilentlyContinue
        [ordered]@{
            path = $Path
            exists = $Path -ne '' -and [System.IO.File]::Exists($Path)
            version = Get-OwaImText -InputObject $Value -Name 'Version'
        }
    }
}

# ---- Certificates of the computer, each with what its rules ask for ----
$Steps += @{
    Id = 'certificates'
    Title = 'Certificates'
    Fact = {
        $Certificates = @()
        foreach ($One in @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $null -ne $_ })) {
            try {
                $Certificates += Get-OwaImCertificateFact -Certificate $One
            } catch {
                $Certificates += [ordered]@{ thumbprint = [string]$One.Thumbprint; error = $_.Exception.Message }
            }
        }
        [ordered]@{ certificates = [object[]]$Certificates }
    }
}

# ---- web.config: the two keys, and the neighbours that decide too ----
$Steps += @{
    Id = 'web-config'
    Title = 'web.config of OWA'
    Fact = {
        $Folder = Get-OwaImExchangeFolder
        if (-not $Folder) { throw 'Exchange is not installed here: neither ExchangeInstallPath nor MsiInstallPath.' }
        $Path = [System.IO.Path]::Combine($Folder, 'ClientAccess', 'Owa', 'web.config')
        if (-not [System.IO.File]::Exists($Path)) { throw ('The file ' + $Path + ' is missing.') }
        $File = Read-OwaImConfig -Path $Path
        $Entry = [ordered]@{ path = $Path; sha256 = $File.Sha256; problem = '' }
        $Entry['written'] = Get-OwaImTime -Time ([System.IO.File]::GetLastWriteTimeUtc($Path))
        $Attributes = [System.IO.File]::GetAttributes($Path)
        $Entry['readOnly'] = [bool]($Attributes -band [System.IO.FileAttributes]::ReadOnly)
        $Other = @{}
        try { $Other = (Read-OwaImSetting -Text $File.Text -Name 'IMServerName', 'IMCertificateThumbprint').Other }
        catch { $Entry['problem'] = $_.Exception.GetBaseException().Message }
        foreach ($Name in 'imServerName', 'imCertificateThumbprint', 'lyncImSyncLogFilePath', 'imPortNumber') {
            $Entry[$Name] = $Other[$Name.ToUpperInvariant()]
        }
        foreach ($Name in 'enableImForOwaPremium', 'lyncImSyncLogEnabled') {
            $Value = [string]$Other[$Name.ToUpperInvariant()]
            $Entry[$Name] = $null
            if ($Value -match '^\s*(true|false)\s*\z') { $Entry[$Name] = $Value.Trim() -eq 'true' }
        }
        $Entry
    }
}

# ---- The application pool ----
$Steps += @{
    Id = 'app-pool'
    Title = 'Application pool MSExchangeOWAAppPool'
    Fact = {
        $AppCmd = Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'
        if (-not [System.IO.File]::Exists($AppCmd)) { throw ('The program ' + $AppCmd + ' is missing.') }
        $Lines = @(& $AppCmd list apppool 'MSExchangeOWAAppPool' '/text:state')
        $Text = [string]::Join(' ', [string[]]$Lines).Trim()
        if ($LASTEXITCODE -ne 0) { throw ('appcmd.exe ended with code ' + $LASTEXITCODE + ': ' + $Text) }
        [ordered]@{ state = $Text }
    }
}

# ---- Events of OWA: the newest of each kind. Their texts may name people, so they stay here ----
$Steps += @{
    Id = 'owa-events'
    Title = 'Events of OWA'
    Fact = {
        $Events = @()
        # 112 is the one of success, the others say what is wrong.
        foreach ($Id in @(112, 75, 78, 83, 84, 88) + @(100..106)) {
            $Filter = @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Id = $Id }
            foreach ($One in @(Get-OwaImEvent -Filter $Filter -Most 1)) {
                $Events += [ordered]@{ id = $Id; time = Get-OwaImTime -Time $One.TimeCreated }
            }
        }
        [ordered]@{ events = [object[]]$Events }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Get-MailboxServerFacts'; Record = 'Get-MailboxServerFacts'; Mode = 'discover'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'
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
