<#
.SYNOPSIS
    Sets instant messaging on the OWA virtual directory of this Client Access server, and recycles OWA.
.DESCRIPTION
    Run it in the Exchange Management Shell (run as administrator), on each Client Access server in turn.
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
    The profile of the account must then open the Exchange Management Shell.
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
    MailboxServer = [ordered]@{
        'cas01.contoso.com' = 'casarray.contoso.com', '7B0F5A2C94E1D36880AB1F47C5D2E9306F4B8A1D'
        'cas02.contoso.com' = 'casarray.contoso.com', '5C92E60D17AF43B8926E0D4FA1B7C385E2690D7F'
    }
    NextHost = 'cas01.contoso.com'
    PlanHash = '52c8110e3ba3dbe4f2e726db43f4d498ff544346ee03b513556463bfa51f045c'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; NextHost = 'hostName'; PlanHash = 'planHash'
    PoolFqdn = 'hostName'; RecordsDirectory = 'path'
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
        $Name, $Thumbprint = $Plan.MailboxServer[$Run.Here][0, 1]
        Test-OwaImCertificate -Thumbprint $Thumbprint -Name $Name
    }
}

# ---- Web Service Provider of Office Communications Server 2007 R2, and UCMA 2.0: the runtime of Exchange 2010 ----
$Steps += @{
    Id = 'web-service-provider'
    Title = 'Web Service Provider and UCMA 2.0'
    Targets = { $Run.Here }
    Check = {
        $Key = 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging'
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'ImplementationDLLPath' -ErrorAction SilentlyContinue
        $Path = Get-OwaImText -InputObject $Value -Name 'ImplementationDLLPath'
        $Advice = ' Run CWAOWASSPMain.msi, and from its folder vcredist_x64.exe, UcmaRedist.msi, CWAOWASSP.msi, '
        $Advice += 'UcmaRedist.msp and CWAOWASSP.msp first.'
        if (-not $Path) {
            Write-OwaImCheck -Refuses ('The registry value ImplementationDLLPath is missing.' + $Advice)
        } elseif (-not [System.IO.File]::Exists($Path)) {
            Write-OwaImCheck -Refuses ('The file ' + $Path + ' is missing.' + $Advice)
        } else { Write-OwaImCheck -Holds $Path }
        # One of the folders in which .NET up to 3.5 keeps what all programs share; which one is not documented.
        $Shared = [System.IO.Path]::Combine([string]$env:windir, 'assembly')
        $Folders = @('GAC_MSIL', 'GAC_64', 'GAC_32', 'GAC' | ForEach-Object { [System.IO.Path]::Combine($Shared, $_) })
        $Folders = @($Folders | ForEach-Object { [System.IO.Path]::Combine($_, 'Microsoft.Rtc.Collaboration') })
        $Found = @($Folders | Where-Object { [System.IO.Directory]::Exists($_) })
        if ($Found.Count -gt 0) { return (Write-OwaImCheck -Holds $Found[0]) }
        $Message = 'UCMA 2.0 is missing: no Microsoft.Rtc.Collaboration below ' + $Shared + '.'
        Write-OwaImCheck -Refuses ($Message + $Advice)
    }
}

# ---- The virtual directory of this server: Exchange 2010 keeps the settings of instant messaging there ----
$Steps += @{
    Id = 'directory-settings'
    Title = 'OWA virtual directory'
    Role = 'Organization Management or Server Management'
    Needs = 'Get-ExchangeServer', 'Get-OwaVirtualDirectory'
    ChangeNeeds = 'Set-OwaVirtualDirectory'
    Triggers = 'recycle-app-pool'
    Targets = { $Run.Here }
    Once = {
        if (Test-OwaImPort -ComputerName $Plan.PoolFqdn -Port 5061) {
            Write-OwaImCheck -Holds ($Plan.PoolFqdn + ' answers on TCP 5061')
        } else {
            $Message = 'TCP port 5061 of ' + $Plan.PoolFqdn + ' does not answer from here. '
            Write-OwaImCheck -Fails ($Message + 'Ask for the firewall rule.')
        }
    }
    Read = {
        param($Target)
        # Without a server it would be every directory of the organisation.
        $Found = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { [string]$_.Name -eq 'owa (Default Web Site)' })
        if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{
            InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled
            InstantMessagingType = $Type
            InstantMessagingCertificateThumbprint = [string]$Found[0].InstantMessagingCertificateThumbprint
            InstantMessagingServerName = [string]$Found[0].InstantMessagingServerName
        }
    }
    Wanted = {
        [ordered]@{
            InstantMessagingEnabled = 'True'
            InstantMessagingType = 'Ocs'
            InstantMessagingCertificateThumbprint = $Plan.MailboxServer[$Run.Here][1]
            InstantMessagingServerName = $Plan.PoolFqdn
        }
    }
    Check = {
        param($Target)
        $Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Known = @($Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Target })
        if ($Known.Count -ne 1) { throw ('Exchange knows ' + $Known.Count + ' servers of this name instead of one.') }
        $Version = Get-OwaImText -InputObject $Known[0] -Name 'AdminDisplayVersion'
        if ($Version -match '^(Version )?14\.0\b') {
            $Message = 'This is Exchange 2010 without a Service Pack (' + $Version + '), which keeps these settings '
            Write-OwaImCheck -Refuses ($Message + 'elsewhere: install Service Pack 1 or later first.')
        } elseif ($Version -notmatch '^(Version )?14\.[1-3]\b') {
            Write-OwaImCheck -Refuses ('This is not an Exchange 2010 server: ' + $Version + '.')
        } elseif ((Get-OwaImText -InputObject $Known[0] -Name 'IsClientAccessServer') -eq 'False') {
            Write-OwaImCheck -Refuses 'This server has no Client Access role.'
        } else { Write-OwaImCheck -Holds ('Client Access server, ' + $Version) }
        $All = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Other in @($All | Where-Object { [string]$_.Name -ne 'owa (Default Web Site)' })) {
            Write-OwaImCheck -Warns ('The directory ' + [string]$Other.Name + ' is left as it is.')
        }
    }
    Change = {
        param($Item)
        # Microsoft: Set-OwaVirtualDirectory -Identity <name> -InstantMessagingType Ocs -InstantMessagingEnabled $true
        #     -InstantMessagingCertificateThumbprint <thumbprint> -InstantMessagingServerName <pool>
        $Settings = @{
            InstantMessagingEnabled = $true
            InstantMessagingType = 'Ocs'
            InstantMessagingCertificateThumbprint = $Item.Wanted.InstantMessagingCertificateThumbprint
            InstantMessagingServerName = $Item.Wanted.InstantMessagingServerName
        }
        Set-OwaVirtualDirectory -Identity $Run.Identity @Settings -Confirm:$false -ErrorAction Stop
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
    Shell = 'Exchange Management Shell (run as administrator)'; Next = 'exchange\Set-OwaMessaging.ps1'
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
