<#
.SYNOPSIS
    Undoes the last renewal of Update-OwaImCertificate on this Mailbox server, and recycles OWA.
.DESCRIPTION
    Run it in Windows PowerShell (run as administrator), on each Mailbox server in turn.
    The one before it stays: a second undo finds the change undone.
    It reads the undo record of this computer, checks every value, and restores only values that nobody has
    changed since. With -WhatIf it rehearses and changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.PARAMETER KeysOnly
    Puts back just the two keys when someone else changed web.config since.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\mailbox-server\Undo-OwaImCertificate.ps1 -WhatIf
.EXAMPLE
    .\mailbox-server\Undo-OwaImCertificate.ps1
.EXAMPLE
    powershell.exe -File .\mailbox-server\Undo-OwaImCertificate.ps1 -Force
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    3 refused, nothing changed; 5 reads back differently; 6 incomplete; 10 rehearsal found changes.
#>

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server,
    [switch]$KeysOnly,
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
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}
$Kinds = @{
    MailboxServer = 'hostName -> hostName, thumbprint'; PlanHash = 'planHash'; RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- web.config: the two keys that tell Outlook Web App its pool and its certificate ----
$Steps += @{
    Id = 'owa-web-config'
    Title = 'web.config'
    Triggers = 'recycle-app-pool'
    Targets = { $Run.Here }
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
    UndoCheck = {
        param($Item)
        $Path = $Run.Config.Path
        if ([System.IO.File]::GetAttributes($Path) -band [System.IO.FileAttributes]::ReadOnly) {
            Write-OwaImCheck -Refuses ('The file ' + $Path + ' is read-only.')
        }
        if (-not $Run.Given.KeysOnly -and $null -eq (Get-OwaImBackup -Sha256 $Item.Entry.prior.Sha256)) {
            $Message = 'The backup backup-' + $Item.Entry.prior.Sha256 + '.config is missing or damaged. '
            Write-OwaImCheck -Refuses ($Message + 'With -KeysOnly only the two keys are restored.')
        }
    }
    Difference = {
        param($Item)
        $Advice = ' With -KeysOnly only the two keys are restored.'
        $Path = Get-OwaImBackup -Sha256 $Item.Entry.prior.Sha256
        if ($null -eq $Path) { return $Advice }
        $Backup = Read-OwaImConfig -Path $Path
        $Bytes = Get-OwaImEditedByte -File $Backup -Wanted $Item.Entry.intended
        $Old = @($Backup.Encoding.GetString($Bytes).TrimStart([char]0xFEFF) -split '\r\n|\r|\n')
        $New = @($Run.Config.Text -split '\r\n|\r|\n')
        $Head = 0
        while ($Head -lt $Old.Count -and $Head -lt $New.Count -and $Old[$Head] -ceq $New[$Head]) { $Head++ }
        $Tail = 0
        $Most = [Math]::Min($Old.Count, $New.Count) - $Head
        while ($Tail -lt $Most -and $Old[$Old.Count - 1 - $Tail] -ceq $New[$New.Count - 1 - $Tail]) { $Tail++ }
        $Lines = @($Advice + ' What the change left (-) and what is there now (+):')
        foreach ($Side in @(@{ Mark = '-'; Text = $Old }, @{ Mark = '+'; Text = $New })) {
            $Last = $Side.Text.Count - $Tail - 1
            for ($Index = $Head; $Index -le [Math]::Min($Last, $Head + 9); $Index++) {
                $Shown = $Side.Text[$Index].TrimEnd() -replace '\t', ' ' -replace '\p{C}', '?'
                $Shown = $Shown.Substring(0, [Math]::Min(160, $Shown.Length))
                $Lines += $Side.Mark + ' ' + ($Index + 1) + ': ' + $Shown
            }
            if ($Last -gt $Head + 9) { $Lines += $Side.Mark + ' and ' + ($Last - $Head - 9) + ' more lines' }
        }
        [string]::Join([Environment]::NewLine, [string[]]$Lines)
    }
    Undo = {
        param($Item)
        $File = $Run.Config
        if ($File.Sha256 -eq $Item.Entry.intended.Sha256 -and -not $Run.Given.KeysOnly) {
            $Path = Get-OwaImBackup -Sha256 $Item.Entry.prior.Sha256
            if ($null -eq $Path) { throw 'The backup is damaged.' }
            $Bytes = [System.IO.File]::ReadAllBytes($Path)
        } else {
            $Bytes = Get-OwaImEditedByte -File $File -Wanted $Item.Entry.prior
        }
        Save-OwaImConfig -File $File -Bytes $Bytes
    }
}

# ---- The application pool: OWA reads its settings when it starts ----
$Steps += @{
    Id = 'recycle-app-pool'
    Title = 'Recycle of MSExchangeOWAAppPool'
    Targets = { $Run.Here }
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
    Name = 'Undo-OwaImCertificate'; Record = 'Update-OwaImCertificate'; Mode = 'undo'; Place = 'mailbox-server'
    Shell = 'Windows PowerShell (run as administrator)'; Repeats = 'yes'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Computers = $Plan.MailboxServer
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server }
$Given.KeysOnly = [bool]$KeysOnly
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
