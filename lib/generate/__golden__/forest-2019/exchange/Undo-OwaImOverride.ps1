<#
.SYNOPSIS
    Restores the recorded setting overrides, or removes those that were not there.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
    It reads the undo record of this computer, checks every value, and restores only values that nobody has
    changed since. With -WhatIf it rehearses and changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers. Settings of the whole organisation are then left out.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\exchange\Undo-OwaImOverride.ps1 -WhatIf
.EXAMPLE
    .\exchange\Undo-OwaImOverride.ps1
.EXAMPLE
    powershell.exe -File .\exchange\Undo-OwaImOverride.ps1 -Force
    The profile of the account must then open the Exchange Management Shell.
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    3 refused, nothing changed; 5 reads back differently; 6 incomplete; 10 rehearsal found changes.
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
    NextHost = 'mbx02.contoso.com'
    PlanHash = '89f9cd44db5a9bf475ca68b5b8058c1e2ede917734f41d40c1c0ab366977b45f'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
    SettingOverride = [ordered]@{
        'mbx01.contoso.com' = 'OWA IM every server', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139', ''
        'mbx02.contoso.com' = 'OWA IM every server', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139', ''
    }
}
$Kinds = @{
    NextHost = 'hostName'; PlanHash = 'planHash'; RecordsDirectory = 'path'
    SettingOverride = 'hostName -> objectName, thumbprint, thumbprintOrNone'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- Setting override: tells Outlook on the web of each Mailbox server its pool and its certificate ----
$Steps += @{
    Id = 'owa-setting-override'
    Title = 'Setting override'
    Role = 'Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-SettingOverride', 'Get-ExchangeDiagnosticInfo'
    UndoNeeds = 'Set-SettingOverride', 'Remove-SettingOverride'
    # One override for the forest is no setting of single servers; -Server cannot choose a part of it.
    Organisation = $true
    Targets = { if (-not $Run['Other'] -or $Run.Other.Count -eq 0) { @($Plan.SettingOverride.Values)[0][0] } }
    Read = {
        param($Target)
        # A target is a server, or the one override of all planned servers, which names none.
        $Run.Servers = @($Plan.SettingOverride.Keys | Where-Object { $_, $Plan.SettingOverride[$_][0] -eq $Target })
        $Run.Scope, $Run.Refused = @('', $Target.Split('.')[0])[[int]$Plan.SettingOverride.Contains($Target)], ''
        $Name = $Plan.SettingOverride[$Run.Servers[0]][0]
        # All of them: asked for a name that is missing, Exchange may answer with every override there is.
        $Run.Override = @(Get-SettingOverride -ErrorAction Stop | Where-Object { $null -ne $_ })
        $State, $Mine = [ordered]@{}, @($Run.Override | Where-Object { [string]$_.Name -eq $Name })
        foreach ($Key in 'Parameters', 'Server', 'MinVersion', 'MaxVersion', 'Reason') {
            $Values = @($Mine | ForEach-Object { $_.$Key } | Where-Object { $null -ne $_ } | Sort-Object)
            $State[$Key] = @([string]::Join('; ', [string[]]$Values), $null)[[int]($Mine.Count -eq 0)]
        }
        # Undo returns to what the directory holds, whatever the server makes of it.
        if ($Run.About.Mode -eq 'undo') { return $State }
        foreach ($Server in $Run.Servers) {
            # What the server itself knows: it keeps a list, which is an old one until it is refreshed.
            $Ask = @{ Server = $Server.Split('.')[0]; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
            $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
            $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
            $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result)
            $On, $Status = @((' on ' + $Ask.Server), '')[[int]($Run.Scope -ne '')], 'not known'
            foreach ($Node in @($Answer.SelectNodes('//Overrides/SettingOverride'))) {
                if ($Node.SelectSingleNode('Name').InnerText -ne $Name) { continue }
                $Values = @($Node.SelectNodes('Parameters/Parameter') | ForEach-Object { $_.InnerText } | Sort-Object)
                $Status = $Node.SelectSingleNode('Status').InnerText
                if ($Status -ne 'Accepted') { $Run.Refused = $Status + $On }
                if ([string]::Join('; ', [string[]]$Values) -ne $State.Parameters) { $Status += ', other values' }
            }
            # What is in effect, as elements or attributes; Exchange 2016 up to CU 3 (15.1.544) tells it there.
            $IsOld = [int]($Run.Build[$Server] -lt '15.1.545')
            $Argument = @('Config,Component=OwaServer', 'Config')[$IsOld]
            $Ask.Process = @('MSExchangeMailboxAssistants', $Ask.Process)[$IsOld]
            $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument $Argument).Result)
            $Section = $Answer.SelectSingleNode('//Configuration/OwaServer/IMSettings')
            $Message = ' has no section IMSettings of OwaServer any more: no instant messaging in Outlook on the web.'
            if ($null -eq $Section) { throw ('Exchange ' + [string]$Run.Build[$Server] + $On + $Message) }
            $Values = @($Section.SelectNodes('*|@*') | Where-Object { $_.LocalName -match '^IM(Cert|Server)' })
            $Values = @($Values | ForEach-Object { $_.LocalName + '=' + $_.InnerText } | Sort-Object)
            $State['OnServer' + $On], $State['Effective' + $On] = $Status, [string]::Join('; ', [string[]]$Values)
        }
        $State
    }
    Difference = { ' Agree with whoever changed it, and set it back with Set-SettingOverride.' }
    Undo = {
        param($Item)
        $Name, $Thumbprint = $Plan.SettingOverride[$Run.Servers[0]][0..1]
        $Prior = $Item.Wanted
        if ($null -eq $Prior.Parameters) {
            # Microsoft: Remove-SettingOverride -Identity <name>
            Remove-SettingOverride -Identity $Name -Confirm:$false -ErrorAction Stop
        } else {
            $Old = @{ Parameters = @($Prior.Parameters -split '; '); Server = $null }
            $Old.MinVersion = $Old.MaxVersion = $null
            if ($Prior.Server) { $Old.Server = @($Prior.Server -split '; ') }
            if ($Prior.MinVersion) { $Old.MinVersion = $Prior.MinVersion }
            if ($Prior.MaxVersion) { $Old.MaxVersion = $Prior.MaxVersion }
            Set-SettingOverride -Identity $Name -Reason $Prior.Reason @Old -Confirm:$false -ErrorAction Stop
        }
        $Ask = @{ Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
        $null = Wait-OwaIm -Limit 300 -Activity ('Servers drop the override: ' + $Item.Target) -Until {
            foreach ($Server in $Run.Servers) {
                $Ask.Server = $Server.Split('.')[0]
                try {
                    $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
                    $Answer = [string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result
                } catch { return $false }
                $Stays = ([string]$Prior.Parameters).Contains($Thumbprint)
                if ($Answer.Contains($Thumbprint) -and -not $Stays) { return $false }
            }
            $true
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Undo-OwaImOverride'; Record = 'Set-OwaImOverride'; Mode = 'undo'; Place = 'exchange'
    Shell = 'Exchange Management Shell'; Next = 'mailbox-server\Undo-OwaImConfig.ps1'
    NextShell = 'Windows PowerShell (run as administrator)'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
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
