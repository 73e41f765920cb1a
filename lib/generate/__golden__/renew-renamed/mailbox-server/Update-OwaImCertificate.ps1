<#
.SYNOPSIS
    Gives Outlook Web App of this Mailbox server its renewed certificate, and recycles OWA.
.DESCRIPTION
    Run it in Windows PowerShell (run as administrator), on each Mailbox server in turn.
    A program that renews certificates calls it after each renewal, as an administrator or as SYSTEM.
    It checks everything first, shows what differs, and asks once. Before each change it records the
    state before, so that the undo script can restore it. With -WhatIf it rehearses and changes nothing.
.PARAMETER NewThumbprint
    Thumbprint of the renewed certificate. Blanks and invisible marks are taken off.
.PARAMETER OldThumbprint
    When given and not the one in use, another certificate was renewed: the script refuses.
.PARAMETER EventRecordId
    Passed by Windows' certificate notification task, which nobody watches: nothing is asked then.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\mailbox-server\Update-OwaImCertificate.ps1 -NewThumbprint <thumbprint> -WhatIf
.EXAMPLE
    .\mailbox-server\Update-OwaImCertificate.ps1 -NewThumbprint <thumbprint>
.EXAMPLE
    powershell.exe -File .\mailbox-server\Update-OwaImCertificate.ps1 -NewThumbprint <thumbprint> -Force
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    3 refused, nothing changed; 4 stopped part-way; 5 reads back differently; 10 rehearsal found changes.
#>

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [Alias('NewCertHash')][string]$NewThumbprint,
    [Alias('OldCertHash')][string]$OldThumbprint,
    [string]$EventRecordId,
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
        'mbx01.contoso.com' = 'owa1.contoso.com', '8979F10F7AD8AF967AA11CA47BB70D2F6D98F9B0'
        'mbx02.contoso.com' = 'owa2.contoso.com', '1E27F6FB057611AE929D0EA9B909E8060D265F18'
        'mbx03.contoso.com' = 'mbx03.contoso.com', 'E629269E295C5817780014C6052D7C574826AE89'
    }
    PlanHash = 'bc21565335a55ad762306450dfb61c89d615e97ed6cb7f9761c94bbb41e251cc'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; PlanHash = 'planHash'; PoolFqdn = 'hostName'
    RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked: Once runs once for its step; then, for each target, Read reads the state, Check and
# ChangeCheck can refuse it, and Wanted gives the planned state. One refusal, and nothing is changed. After the
# question, Change runs for each target that differs, and Settle, after all changes, for what they made due or an
# earlier run left; Read reads back. Only Change and Settle may change a setting; Prepare only readies the record.
$Steps = @()

# ---- The certificate that OWA shows to Lync: Lync knows the server by the name in it ----
$Steps += @{
    Id = 'im-certificate'
    Title = 'Certificate'
    Targets = { $Run.Here }
    Check = {
        Test-OwaImCertificate -Thumbprint $Run.Given.NewThumbprint -Name $Plan.MailboxServer[$Run.Here][0]
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
        param($Present)
        $New, $Old = $Run.Given.NewThumbprint, $Run.Given.OldThumbprint
        $Used = [string]$Present.IMCertificateThumbprint
        if (-not $Used) { throw 'web.config has no IMCertificateThumbprint. Run Set-OwaImConfig.ps1 first.' }
        # A renewal that stopped before its change leaves its own new certificate behind as the next old one.
        $Entry = Get-OwaImEntry -Step 'owa-web-config' -Target $Run.Here
        $Tried = $null -ne $Entry -and -not $Entry.finished -and $Entry.intended.IMCertificateThumbprint -eq $Old
        if ($Old -and @($New, $Old) -notcontains $Used -and -not $Tried) {
            throw ('Another certificate was renewed: -OldThumbprint is ' + $Old + ', in use is ' + $Used + '.')
        }
        [ordered]@{ IMCertificateThumbprint = $New; IMServerName = $Present.IMServerName }
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
    # Each renewal begins a record of its own, and the finished one before is kept next to it: undo undoes the last
    # one. One that stopped part-way continues in its record.
    Prepare = {
        param($Item, $Entry)
        $Item.Bytes = Get-OwaImEditedByte -File $Run.Config -Wanted $Item.Wanted
        $Item.Wanted['Sha256'] = Get-OwaImHash -Bytes $Item.Bytes
        $null = Save-OwaImBackup -Bytes $Run.Config.Bytes
        if ($null -eq $Entry) { return $Item.Present }
        if ($Entry.finished -and $Run.Record.pending.Count -eq 0) {
            $Path = Get-OwaImFreePath -Prefix 'undo-Update-OwaImCertificate-' -Suffix '.earlier.json'
            $null = Save-OwaImJson -Path $Path -Data $Run.Record
            return $Item.Present
        }
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
    Name = 'Update-OwaImCertificate'; Record = 'Update-OwaImCertificate'; Mode = 'apply'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'; Repeats = 'yes'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Computers = $Plan.MailboxServer
$Given = @{
    NewThumbprint = $NewThumbprint; OldThumbprint = $OldThumbprint; EventRecordId = $EventRecordId
    LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server
}
$Given.Force = [bool]$Force
if ($EventRecordId) { $Given.Force = $true }
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
$Given.WhatIf = [bool]$WhatIfPreference
if ($MyInvocation.InvocationName -eq '.') {
    return (Write-Warning -Message 'Start this script by its path. Dot-sourced it does nothing.')
}
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'
$PSDefaultParameterValues = @{}
# A thumbprint that was copied from a dialog carries blanks and an invisible mark.
foreach ($Name in 'NewThumbprint', 'OldThumbprint') {
    $Given[$Name] = ([string]$Given[$Name] -replace '[\s\p{C}]', '').ToUpperInvariant()
    if ($Given[$Name] -match '^[0-9A-F]{40}\z' -or (-not $Given[$Name] -and $Name -eq 'OldThumbprint')) { continue }
    Write-Warning -Message ('-' + $Name + ' needs a thumbprint: 40 digits from 0 to 9 and A to F. Nothing was changed.')
    exit 2
}
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
