<#
.SYNOPSIS
    Checks runtime and certificate of this Mailbox server, and restarts OWA, which then reads its override.
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
.PARAMETER Again
    Restarts Outlook on the web once more, although this plan did so before.
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
    [switch]$Again,
    [switch]$Force
)
if ($PSVersionTable.PSVersion.Major -lt 3) {
    Write-Warning -Message 'This is Windows PowerShell 2.0: install 3.0 or later (WMF). Nothing was changed.'
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}

# ---- Plan: every value of this change that the script uses ----
$Plan = [ordered]@{
    ExchangeBuild = @(
        '15.2.0'
        '15.2.2562'
    )
    ExchangeName = 'Exchange 2019'
    MailboxServer = [ordered]@{
        'mbx01.contoso.com' = 'mbx01.contoso.com', '0574E253D7E6832EA447C70F654410ABF6E3202F', 'mbx01.contoso.com', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139'
        'mbx02.contoso.com' = 'mbx02.contoso.com', '8979F10F7AD8AF967AA11CA47BB70D2F6D98F9B0', 'mbx02.contoso.com', '8416B8EEE40AA81E327716E97797D4B22424F48A'
    }
    NextHost = 'mbx01.contoso.com'
    PlanHash = 'f5c43838aedd7293181d699022669faeeec6f3ab11cb8b405496062f4700b001'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    ExchangeBuild = 'build[]'; ExchangeName = 'objectName'
    MailboxServer = 'hostName -> hostName, thumbprint, hostName, thumbprintOrNone'; NextHost = 'hostName'
    PlanHash = 'planHash'; RecordsDirectory = 'path'
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

# ---- The certificate in use so far: the plan renews this one, and no other ----
$Steps += @{
    Id = 'previous-certificate'
    Title = 'Certificate in use so far'
    Targets = { $Run.Here }
    # Which certificate the override names is looked at where the override is changed.
    ChangeCheck = {
        $null, $null, $OldName, $Old = $Plan.MailboxServer[$Run.Here]
        $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Old })
        if ($Found.Count -ne 1) {
            $Message = 'The old certificate is not named, or not in the computer store (Personal) any more: its name '
            return (Write-OwaImCheck -Warns ($Message + 'cannot be compared with ' + $OldName + '.'))
        }
        $Subject = @((Get-OwaImCertificateFact -Certificate $Found[0]).commonNames)
        if ($Subject -contains $OldName) {
            return (Write-OwaImCheck -Holds ($Old + ' for ' + $OldName + '; it stays in the store'))
        }
        $Message = 'The old certificate, ' + $Old + ', has the name ' + [string]::Join(', ', [string[]]$Subject)
        Write-OwaImCheck -Refuses ($Message + ', not ' + $OldName + '. Enter that name, and make the bundle again.')
    }
}

# ---- The application pool: Outlook on the web reads its setting override when it starts ----
$Steps += @{
    Id = 'restart-app-pool'
    Title = 'Restart of MSExchangeOWAAppPool'
    ChangeNeeds = 'Restart-WebAppPool'
    Role = 'local administrator'
    Targets = { $Run.Here }
    # Nothing on this computer tells with which override Outlook on the web started; the record of this plan does. A
    # restart whose answer was lost is made once more.
    Read = {
        param($Target)
        $Entry = Get-OwaImEntry -Step 'restart-app-pool' -Target $Target
        $IsOurs = $null -ne $Entry -and ($Entry.finished -or $Run.About.Mode -eq 'undo') -and -not $Run.Given['Again']
        if ($Run.Contains('Restarted')) { $IsOurs = $Run.Restarted }
        $State = [ordered]@{ Started = 'before this plan' }
        if ($IsOurs) { $State.Started = 'with the override of this plan' }
        $State
    }
    Wanted = { [ordered]@{ Started = 'with the override of this plan' } }
    Check = {
        $State = Get-OwaImPoolState
        if ($State -eq 'Started') { Write-OwaImCheck -Holds 'the application pool is started' }
        else { Write-OwaImCheck -Refuses ('The application pool is not started, but ' + $State + '. Start it first.') }
    }
    Change = {
        param($Item)
        # Microsoft: Restart-WebAppPool MSExchangeOWAAppPool
        Restart-WebAppPool -Name 'MSExchangeOWAAppPool' -ErrorAction Stop
        $Run.Restarted = $true
        $Result = Wait-OwaImPool -Server $Item.Target
        $Run.Late = $Result.Kind -eq 'failed'
        if ($Run.Late) { Write-Warning -Message $Result.Message }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Set-OwaImConfig'; Record = 'Set-OwaImConfig'; Mode = 'apply'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'; Next = 'exchange\Test-OwaImOverride.ps1'
    NextShell = 'Exchange Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Computers = $Plan.MailboxServer
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server }
$Given.Again = [bool]$Again
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
