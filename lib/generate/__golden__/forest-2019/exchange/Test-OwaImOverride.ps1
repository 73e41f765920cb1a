<#
.SYNOPSIS
    Checks the planned setting overrides, and what each planned server makes of its own. Changes nothing.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
    It only reads, and fails when something is not as planned.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers. Settings of the whole organisation are then left out.
.EXAMPLE
    .\exchange\Test-OwaImOverride.ps1
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;
    5 a check fails.
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
    ExchangeBuild = @(
        '15.2.0'
        '15.2.2562'
    )
    ExchangeName = 'Exchange 2019'
    NextHost = 'mbx01.contoso.com'
    PlanHash = '89f9cd44db5a9bf475ca68b5b8058c1e2ede917734f41d40c1c0ab366977b45f'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
    SettingOverride = [ordered]@{
        'mbx01.contoso.com' = 'OWA IM every server', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139', ''
        'mbx02.contoso.com' = 'OWA IM every server', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139', ''
    }
}
$Kinds = @{
    ExchangeBuild = 'build[]'; ExchangeName = 'objectName'; NextHost = 'hostName'; PlanHash = 'planHash'
    PoolFqdn = 'hostName'; RecordsDirectory = 'path'
    SettingOverride = 'hostName -> objectName, thumbprint, thumbprintOrNone'
}

# ---- Steps, in running order ----
# No part changes a setting. Once runs once for its step; then, for each target, Read reads the state, Check and
# Proof judge it, and Wanted gives the planned state, with which the library compares it.
$Steps = @()

# ---- Setting override: tells Outlook on the web of each Mailbox server its pool and its certificate ----
$Steps += @{
    Id = 'owa-setting-override'
    Title = 'Setting override'
    Role = 'Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-SettingOverride', 'Get-ExchangeDiagnosticInfo'
    # One override for the forest is no setting of single servers; -Server cannot choose a part of it.
    Organisation = $true
    Targets = { if (-not $Run['Other'] -or $Run.Other.Count -eq 0) { @($Plan.SettingOverride.Values)[0][0] } }
    Once = {
        $Run.Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Run.Build, $Run.Other = @{}, [ordered]@{}
        foreach ($Name in @($Plan.SettingOverride.Keys)) {
            if ($Run.Server.Count -gt 0 -and $Run.Server -notcontains $Name) { continue }
            $One = @($Run.Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Name })
            $Text = Get-OwaImText -InputObject $One[0] -Name 'AdminDisplayVersion' -Default 'no version told'
            $Build = $Run.Build[$Name] = ($Text -replace '\D+', '.').Trim('.') -as [version]
            if ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1]) { continue }
            $Run.Other[$Name] = $Name + ' (' + $Text + ')'
        }
        $Message = 'Not known as ' + $Plan.ExchangeName + ', as planned: '
        $Message += [string]::Join(', ', [string[]]@($Run.Other.Values))
        if ($Run.Other.Count -gt 0) { Write-OwaImCheck -Refuses ($Message + '. Make a plan for each version.') }
    }
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
    Wanted = {
        param($Present)
        $Values = 'IMCertificateThumbprint=' + $Plan.SettingOverride[$Run.Servers[0]][1]
        $Values += '; IMServerName=' + $Plan.PoolFqdn
        $State = [ordered]@{ Parameters = $Values; Server = $Run.Scope; MinVersion = ''; MaxVersion = '' }
        foreach ($Key in @($Present.Keys -like 'OnServer*')) { $State[$Key] = 'Accepted' }
        foreach ($Key in @($Present.Keys -like 'Effective*')) { $State[$Key] = $Values }
        $State
    }
    Check = {
        param($Target, $Present)
        $Name, $New, $Old = $Plan.SettingOverride[$Run.Servers[0]]
        $Shorts = @($Run.Servers | ForEach-Object { $_.Split('.')[0] })
        foreach ($One in $Run.Override) {
            $Kind = [string]$One.ComponentName + '/' + [string]$One.SectionName
            $Servers = @($One.Server | Where-Object { $null -ne $_ } | ForEach-Object { ([string]$_).Split('.')[0] })
            $Scope = [string]::Join(', ', [string[]]$Servers)
            $Here = @($Servers | Where-Object { @($Shorts -like $_).Count -gt 0 })
            $Counts = $Kind -eq 'OwaServer/IMSettings' -and ($Scope -eq '' -or $Here.Count -gt 0)
            $Own = [string]$One.Name -eq $Name
            if (($Own -and $Counts -and $Scope -eq $Run.Scope) -or -not ($Own -or $Counts)) { continue }
            $Message = 'The override "' + [string]$One.Name + '" (by ' + [string]$One.ModifiedBy + ') sets ' + $Kind
            $Message += ' for ' + @($Scope, 'every server' | Where-Object { $_ })[0]
            $Alone = @('every server', ($Target + ' alone'))[[int]($Run.Scope -ne '')]
            $Why = ' as well. Which of two counts is undocumented.', (', not OwaServer/IMSettings for ' + $Alone + '.')
            $Message += $Why[[int]$Own] + ' Agree with its owner, remove it with Remove-SettingOverride, '
            Write-OwaImCheck -Refuses ($Message + 'and make a plan with the goal integrate for "' + $Name + '".')
        }
        if ($Old -and [string]$Present.Parameters -notmatch ($Old + '|' + $New)) {
            $Message = 'The override has not the certificate to replace (' + $Old + '), but ' + $Present.Parameters
            Write-OwaImCheck -Refuses ($Message + '. Answer with the one in use as the old one; make the bundle again.')
        }
        if ($null -ne $Present.Parameters -and $Run.Refused) {
            $Message = 'The server does not accept the override "' + $Name + '"; its status is ' + $Run.Refused
            Write-OwaImCheck -Refuses ($Message + '. Check it with Get-SettingOverride, remove it, and run again.')
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Test-OwaImOverride'; Record = 'Set-OwaImOverride'; Mode = 'verify'; Place = 'exchange'
    Shell = 'Exchange Management Shell'; Next = 'exchange\Test-OwaMessaging.ps1'
    NextShell = 'Exchange Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
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
