<#
.SYNOPSIS
    Checks runtime, certificate, web.config, application pool and events of this server. Changes nothing.
.DESCRIPTION
    Run it in Windows PowerShell (run as administrator), on each Mailbox server in turn.
    It only reads, and fails when something is not as planned, or when a recycle is still pending.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.EXAMPLE
    .\mailbox-server\Test-OwaImConfig.ps1
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
    MailboxServer = [ordered]@{
        '1mbx.fabrikam.com' = 'xn--mail-hoa.fabrikam.com', '56F706E054C2749CC23542715704540EC1808FE8'
    }
    PlanHash = '990b2aa051e186c56e3cf69024625716fdd791f82a18eba4d0173fd8ea4ba3d5'
    PoolFqdn = 'pool01.fabrikam.com'
    RecordsDirectory = 'D:\It''s $(here) [1]'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; PlanHash = 'planHash'; PoolFqdn = 'hostName'
    RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# No part changes a setting. Once runs once for its step; then, for each target, Read reads the state, Check and
# Proof judge it, and Wanted gives the planned state, with which the library compares it.
$Steps = @()

# ---- UCMA 4.0 runtime: OWA speaks to Lync through it ----
$Steps += @{
    Id = 'ucma-runtime'
    Title = 'UCMA 4.0 runtime'
    Targets = { $Run.Here }
    Check = {
        # Microsoft: HKLM\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging, value ImplementationDLLPath
        $Key = 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging'
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'ImplementationDLLPath' -ErrorAction SilentlyContinue
        $Path = Get-OwaImText -InputObject $Value -Name 'ImplementationDLLPath'
        $Advice = ' Install the Unified Communications Managed API 4.0 Runtime (Microsoft download 34992) first.'
        if (-not $Path) { Write-OwaImCheck -Refuses ('The registry value ImplementationDLLPath is missing.' + $Advice) }
        elseif ([System.IO.File]::Exists($Path)) { Write-OwaImCheck -Holds $Path }
        else { Write-OwaImCheck -Refuses ('The file ' + $Path + ' is missing.' + $Advice) }
    }
}

# ---- The certificate that OWA shows to Lync: Lync knows the server by the name in it ----
$Steps += @{
    Id = 'im-certificate'
    Title = 'Certificate'
    Targets = { $Run.Here }
    Check = {
        $Name, $Thumbprint = $Plan.MailboxServer[$Run.Here][0, 1]
        Test-OwaImCertificate -Thumbprint $Thumbprint -Name $Name
    }
}

# ---- web.config: the two keys that tell Outlook Web App its pool and its certificate ----
$Steps += @{
    Id = 'owa-web-config'
    Title = 'web.config'
    Triggers = 'recycle-app-pool'
    Targets = { $Run.Here }
    Once = {
        $Answers = Test-OwaImPort -ComputerName $Plan.PoolFqdn -Port 5061
        if ($Answers) { return (Write-OwaImCheck -Holds ($Plan.PoolFqdn + ' answers on TCP 5061')) }
        $Message = 'TCP port 5061 of ' + $Plan.PoolFqdn + ' does not answer from here. '
        Write-OwaImCheck -Fails ($Message + 'Ask for the firewall rule.')
    }
    Read = {
        $Run.Setting = $null
        $Folder = Get-OwaImExchangeFolder
        if (-not $Folder) { throw 'Exchange is not installed here: neither ExchangeInstallPath nor MsiInstallPath.' }
        $Path = [System.IO.Path]::Combine($Folder, 'ClientAccess', 'Owa', 'web.config')
        if (-not [System.IO.File]::Exists($Path)) { throw ('The file ' + $Path + ' is missing.') }
        $Run.Config = Read-OwaImConfig -Path $Path
        $Names = [string[]]@('IMCertificateThumbprint', 'IMServerName')
        try { $Run.Setting = Read-OwaImSetting -Text $Run.Config.Text -Name $Names }
        catch { throw ($Path + ' cannot be edited safely: ' + $_.Exception.GetBaseException().Message + '.') }
        $State = [ordered]@{ IMCertificateThumbprint = $null; IMServerName = $null }
        foreach ($Name in @($Run.Setting.Key.Keys)) { $State[$Name] = [string]$Run.Setting.Key[$Name].Value }
        $State['Sha256'] = $Run.Config.Sha256
        $State
    }
    Wanted = {
        $Thumbprint = $Plan.MailboxServer[$Run.Here][1]
        [ordered]@{ IMCertificateThumbprint = $Thumbprint; IMServerName = $Plan.PoolFqdn }
    }
    Check = {
        $Path = $Run.Config.Path
        if ([System.IO.File]::GetAttributes($Path) -band [System.IO.FileAttributes]::ReadOnly) {
            Write-OwaImCheck -Refuses ('The file ' + $Path + ' is read-only.')
        }
        if (([string]$Run.Setting.Other['ENABLEIMFOROWAPREMIUM']).Trim() -eq 'true') {
            $Message = 'EnableIMForOwaPremium is true in ' + $Path + ', which keeps instant messaging off. '
            Write-OwaImCheck -Refuses ($Message + 'Set it to false, then run again.')
        }
        # Tried in memory, so that an edit that cannot be made shows before anything is changed.
        $null = Get-OwaImEditedByte -File $Run.Config -Wanted @{ IMCertificateThumbprint = '0'; IMServerName = '0' }
    }
}

# ---- The application pool: OWA reads its settings when it starts ----
$Steps += @{
    Id = 'recycle-app-pool'
    Title = 'Recycle of MSExchangeOWAAppPool'
    Targets = { $Run.Here }
    Check = {
        $State = Get-OwaImPoolState
        if ($State -eq 'Started') { Write-OwaImCheck -Holds 'the application pool is started' }
        else { Write-OwaImCheck -Refuses ('The application pool is not started, but ' + $State + '. Start it first.') }
    }
}

# ---- What OWA wrote after a sign-in; only events newer than the change prove anything ----
$Steps += @{
    Id = 'sign-in'
    Title = 'Sign-in to OWA'
    Targets = { $Run.Here }
    Proof = {
        param($Target)
        $Since = [DateTime]::MinValue
        # Without the file its own step has said so; where no file is read, the restart counts.
        if ($Run.Contains('Setting') -and $null -eq $Run.Config) { return }
        if ($null -ne $Run.Config) { $Since = [System.IO.File]::GetLastWriteTimeUtc($Run.Config.Path) }
        $Entry = @($Run.Record.entries | Where-Object { $_.target -eq $Target })[0]
        if ($null -ne $Entry -and $Entry.finished) {
            $Recycled = [DateTime]::Parse($Entry.finished, [System.Globalization.CultureInfo]::InvariantCulture)
            if ($Recycled.ToUniversalTime() -gt $Since) { $Since = $Recycled.ToUniversalTime() }
        }
        $Meaning = @{
            75 = 'the MTLS connection to Lync failed'
            78 = 'the connection to Lync failed'
            83 = 'the registry value ImplementationDLLPath is missing'
            84 = 'the UCMA file is missing'
            88 = 'the endpoint was not created'
            100 = 'IMServerName is empty'
            101 = 'IMCertificateThumbprint is empty'
            102 = 'the certificate has expired'
            103 = 'the certificate was not found'
            104 = 'the certificate is not valid yet'
            105 = 'the certificate has no private key'
            106 = 'the certificate expires within 30 days'
        }
        $Filter = @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Id = @(112) + @($Meaning.Keys) }
        $Events = @(Get-OwaImEvent -Filter $Filter -Most 200)
        $Events = @($Events | Where-Object { $_.TimeCreated.ToUniversalTime() -gt $Since })
        $Proofs = @($Events | Where-Object { $_.Id -eq 112 })
        $Failures = @($Events | Where-Object { $_.Id -ne 112 -and $_.Id -ne 106 })
        foreach ($Soon in @($Events | Where-Object { $_.Id -eq 106 } | Select-Object -First 1)) {
            $Time = Get-OwaImTime -Time $Soon.TimeCreated
            Write-OwaImCheck -Warns ('Event 106 of ' + $Time + ': ' + $Meaning[106] + '.')
        }
        $Newer = @($Failures | Where-Object { $Proofs.Count -eq 0 -or $_.TimeCreated -gt $Proofs[0].TimeCreated })
        if ($Newer.Count -gt 0) {
            $Message = 'Event ' + $Failures[0].Id + ' of ' + (Get-OwaImTime -Time $Failures[0].TimeCreated) + ': '
            Write-OwaImCheck -Fails ($Message + $Meaning[[int]$Failures[0].Id] + '.')
        } elseif ($Proofs.Count -gt 0) {
            $Time = Get-OwaImTime -Time $Proofs[0].TimeCreated
            Write-OwaImCheck -Holds ('event 112 of ' + $Time + ' is newer than the change')
        } else {
            $Message = 'There is no event 112'
            if ($Since.Year -gt 1) { $Message += ' since the last change or recycle, ' + (Get-OwaImTime -Time $Since) }
            Write-OwaImCheck -Warns ($Message + '. It comes after the first sign-in; before that nothing is proven.')
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Test-OwaImConfig'; Record = 'Set-OwaImConfig'; Mode = 'verify'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Computers = $Plan.MailboxServer
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
