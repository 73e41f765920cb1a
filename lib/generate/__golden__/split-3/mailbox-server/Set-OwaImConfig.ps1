<#
.SYNOPSIS
    Writes the two instant messaging keys into web.config of this Mailbox server, and recycles OWA.
.DESCRIPTION
    Run it in Windows PowerShell (run as administrator), on each Mailbox server in turn.
    It checks everything first, shows what differs, and asks once. Before each change it records the
    state before, so that the undo script can restore it. With -WhatIf it rehearses and changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\mailbox-server\Set-OwaImConfig.ps1 -WhatIf
.EXAMPLE
    .\mailbox-server\Set-OwaImConfig.ps1
.EXAMPLE
    powershell.exe -File .\mailbox-server\Set-OwaImConfig.ps1 -Force
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    3 refused, nothing changed; 4 stopped part-way; 5 reads back differently; 10 rehearsal found changes.
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
    ExchangeBuild = @(
        '15.0.0'
        '15.1.0'
    )
    ExchangeName = 'Exchange 2013'
    MailboxServer = [ordered]@{
        'mbx01.contoso.com' = 'mbx01.contoso.com', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139'
        'mbx02.contoso.com' = 'mbx02.contoso.com', '8416B8EEE40AA81E327716E97797D4B22424F48A'
        'mbx03.contoso.com' = 'mbx03.contoso.com', '0574E253D7E6832EA447C70F654410ABF6E3202F'
    }
    NextHost = 'cas01.contoso.com'
    PlanHash = '0a9707b576ca4faa239aa6d149011319c867397c65b94d36c0b42000e8481864'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    ExchangeBuild = 'build[]'; ExchangeName = 'objectName'; MailboxServer = 'hostName -> hostName, thumbprint'
    NextHost = 'hostName'; PlanHash = 'planHash'; PoolFqdn = 'hostName'; RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked: Once runs once for its step; then, for each target, Read reads the state, Check and
# ChangeCheck can refuse it, and Wanted gives the planned state. One refusal, and nothing is changed. After the
# question, Change runs for each target that differs, and Settle, after all changes, for what they made due or an
# earlier run left; Read reads back. Only Change and Settle may change a setting; Prepare only readies the record.
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
    ChangeCheck = {
        # A server of another version is none of this plan's. A Security Update changes no build here.
        $Key = 'HKLM:\SOFTWARE\Microsoft\ExchangeServer\v15\Setup'
        $Parts = foreach ($Name in 'MsiProductMajor', 'MsiProductMinor', 'MsiBuildMajor') {
            $Value = Get-ItemProperty -LiteralPath $Key -Name $Name -ErrorAction SilentlyContinue
            Get-OwaImText -InputObject $Value -Name $Name
        }
        $Build = [string]::Join('.', [string[]]@($Parts)) -as [version]
        if ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1]) { return }
        $Shown = @([string]$Build, 'of a build that the registry does not tell' | Where-Object { $_ })[0]
        $Message = 'Not known as an ' + $Plan.ExchangeName + ' server: Exchange here is '
        Write-OwaImCheck -Refuses ($Message + $Shown + '.')
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
    # Before anything is written the backup is made, and the record says what the file is going to be.
    Prepare = {
        param($Item, $Entry)
        $Item.Bytes = Get-OwaImEditedByte -File $Run.Config -Wanted $Item.Wanted
        $Item.Wanted['Sha256'] = Get-OwaImHash -Bytes $Item.Bytes
        $Sha256 = Save-OwaImBackup -Bytes $Run.Config.Bytes
        if ($null -eq $Entry) { return $Item.Present }
        if (@($Entry.prior.Sha256, $Entry.intended.Sha256) -contains $Sha256) { return $Entry.prior }
        # Someone, perhaps a Cumulative Update, wrote the file since the first run: undo restores the first values
        # without bringing back the rest of an outdated file.
        $Prior = [ordered]@{}
        foreach ($Name in $Entry.prior.Keys) { $Prior[$Name] = $Entry.prior[$Name] }
        $Prior['Sha256'] = Save-OwaImBackup -Bytes (Get-OwaImEditedByte -File $Run.Config -Wanted $Entry.prior)
        $Prior
    }
    Change = {
        param($Item)
        # Microsoft: below appSettings, <add key="IMCertificateThumbprint" value="<thumbprint>"/>
        #     and <add key="IMServerName" value="<pool>"/>
        Save-OwaImConfig -File $Run.Config -Bytes $Item.Bytes
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
    Name = 'Set-OwaImConfig'; Record = 'Set-OwaImConfig'; Mode = 'apply'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'; Next = 'exchange\Set-OwaMessaging.ps1'
    NextShell = 'Exchange Management Shell'
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
