<#
.SYNOPSIS
    Checks the setting override of each Mailbox server, and what the server makes of it. Changes nothing.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
    It only reads, and fails when something is not as planned, or when a publish or recycle is still pending.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default the records folder of the plan.
.PARAMETER PlanHash
    When given, it must equal the hash of this plan: a guard against running the wrong bundle.
.PARAMETER Server
    Only these planned servers. Settings of the whole organisation are then left out.
.EXAMPLE
    .\Test-OwaImOverride.ps1
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
    ExchangeBuild = @(
        '15.1.0'
        '15.2.0'
    )
    ExchangeName = 'Exchange 2016'
    InstantMessaging = 'staying'
    NextHost = 'mbx01.contoso.com'
    PlanHash = '57988e3d98b3db3d22519973d1a6430e2dd0c96a5702385da3cda722f17e8703'
    PoolFqdn = 'pool01.contoso.com'
    PreviousThumbprint = [ordered]@{}
    RecordsDirectory = 'C:\ProgramData\OwaIm'
    SettingOverride = [ordered]@{
        'mbx01.contoso.com' = 'OWA IM MBX01', 'E2CE643F53C82D5DFAF4C248D21518E6F71B2139'
        'mbx02.contoso.com' = 'OWA IM MBX02', '8416B8EEE40AA81E327716E97797D4B22424F48A'
    }
}
$Kinds = @{
    ExchangeBuild = 'build[]'; ExchangeName = 'objectName'; InstantMessaging = 'oneOf staying | ending'
    NextHost = 'hostName'; PlanHash = 'planHash'; PoolFqdn = 'hostName'; PreviousThumbprint = 'hostName -> thumbprint'
    RecordsDirectory = 'path'; SettingOverride = 'hostName -> objectName, thumbprint'
}

# ---- Steps, in running order ----
$Steps = @()

# ---- Setting override: tells Outlook on the web of each Mailbox server its pool and its certificate ----
$Steps += @{
    Id = 'owa-setting-override'
    Title = 'Setting override'
    Role = 'Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-SettingOverride', 'Get-ExchangeDiagnosticInfo'
    Targets = { $Plan.SettingOverride.Keys }
    Read = {
        param($Target)
        $Run.Target = $Target
        $Name = $Plan.SettingOverride[$Target][0]
        # All of them: asked for a name that is missing, Exchange may answer with every override there is.
        $Run.Override = @(Get-SettingOverride -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Kept = 'Parameters', 'Server', 'MinVersion', 'MaxVersion', 'Reason'
        $State = [ordered]@{}
        foreach ($Key in $Kept) { $State[$Key] = $null }
        foreach ($One in @($Run.Override | Where-Object { [string]$_.Name -eq $Name })) {
            foreach ($Key in $Kept) {
                $Values = @($One.$Key | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ } | Sort-Object)
                $State[$Key] = [string]::Join('; ', [string[]]$Values)
            }
        }
        # What the server itself knows: it keeps a list, which is an old one until it is refreshed.
        $Ask = @{ Server = $Target.Split('.')[0]; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Process = 'Microsoft.Exchange.Directory.TopologyService'
        $null = Get-ExchangeDiagnosticInfo @Ask -Process $Process -Argument 'Refresh'
        $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Process $Process -Argument 'Overrides').Result)
        $State['OnServer'] = 'not known'
        foreach ($Node in @($Answer.SelectNodes('//Overrides/SettingOverride'))) {
            if ($Node.SelectSingleNode('Name').InnerText -ne $Name) { continue }
            $Values = @($Node.SelectNodes('Parameters/Parameter') | ForEach-Object { $_.InnerText } | Sort-Object)
            $State['OnServer'] = $Node.SelectSingleNode('Status').InnerText
            if ([string]::Join('; ', [string[]]$Values) -ne $State.Parameters) { $State.OnServer += ', other values' }
        }
        # What is in effect. Exchange 2016 tells it up to Cumulative Update 3 (15.1.544) by another process.
        $Server = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Server = @($Server | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Target })
        if ($Server.Count -ne 1) { throw ('Exchange knows ' + $Server.Count + ' servers of this name instead of one.') }
        $Run.Version = Get-OwaImText -InputObject $Server[0] -Name 'AdminDisplayVersion'
        if ($Run.Version -notmatch '[0-9]\.[0-9]') { throw 'Exchange does not show the version of this server.' }
        $Run.Build = [version]($Run.Version -replace '[^0-9]+', '.').Trim('.')
        $Argument = 'Config'
        if ($Run.Build -ge '15.1.545') { $Process = 'MSExchangeMailboxAssistants' }
        if ($Run.Build -ge '15.1.545') { $Argument = 'Config,Component=OwaServer' }
        $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Process $Process -Argument $Argument).Result)
        $Run.Section = $Answer.SelectSingleNode('//Configuration/OwaServer/IMSettings')
        $State['Effective'] = '(no section IMSettings)'
        if ($null -ne $Run.Section) {
            $Values = @($Run.Section.SelectNodes('IMCertificateThumbprint | IMServerName'))
            $Values = @($Values | ForEach-Object { $_.LocalName + '=' + $_.InnerText } | Sort-Object)
            $State['Effective'] = [string]::Join('; ', [string[]]$Values)
        }
        $State
    }
    Wanted = {
        $Target = $Run.Target
        $Values = 'IMCertificateThumbprint=' + $Plan.SettingOverride[$Target][1] + '; IMServerName=' + $Plan.PoolFqdn
        $State = [ordered]@{ Parameters = $Values; Server = $Target.Split('.')[0]; MinVersion = ''; MaxVersion = '' }
        $State['OnServer'] = 'Accepted'
        $State['Effective'] = $Values
        $State
    }
    Check = {
        param($Target, $Present)
        $Name = $Plan.SettingOverride[$Target][0]
        $Short = $Target.Split('.')[0]
        $From, $Below = $Plan.ExchangeBuild
        if ($Run.Build -lt $From -or $Run.Build -ge $Below) {
            Write-OwaImCheck -Refuses ('This is not an ' + $Plan.ExchangeName + ' server: ' + $Run.Version + '.')
        } elseif ($Plan.InstantMessaging -eq 'ending' -and $Run.Build.Build -gt ([version]$From).Build) {
            $Message = $Run.Version + ' is newer than the first release of ' + $Plan.ExchangeName + '. Microsoft '
            $Message += 'announced that an update removes instant messaging. '
            Write-OwaImCheck -Warns ($Message + 'It is still there.')
        }
        if ($null -eq $Run.Section) {
            $Message = 'This server has no section IMSettings of OwaServer any more: its version of Exchange has no '
            Write-OwaImCheck -Refuses ($Message + 'instant messaging in Outlook on the web (' + $Run.Version + ').')
        }
        $Same = @($Plan.SettingOverride.Keys | Where-Object { $_.Split('.')[0] -eq $Short })
        if ($Same.Count -gt 1) {
            $Message = 'An override names a server by its short name, and ' + [string]::Join(' and ', [string[]]$Same)
            Write-OwaImCheck -Refuses ($Message + ' have the same one. Make a plan for each.')
        }
        foreach ($One in $Run.Override) {
            $Kind = [string]$One.ComponentName + '/' + [string]$One.SectionName
            $Servers = @($One.Server | Where-Object { $null -ne $_ } | ForEach-Object { ([string]$_).Split('.')[0] })
            $Scope = [string]::Join(', ', [string[]]@($One.Server | Where-Object { $null -ne $_ }))
            if (-not $Scope) { $Scope = 'every server' }
            if ([string]$One.Name -eq $Name) {
                $Strange = $Servers.Count -ne 1 -or $Servers[0] -ne $Short -or $Kind -ne 'OwaServer/IMSettings'
                $Message = 'The override "' + $Name + '" exists and sets ' + $Kind + ' for ' + $Scope + ', not '
                $Message += 'OwaServer/IMSettings for ' + $Short + ' alone. Give it a different name, or remove it.'
                if ($Strange) { Write-OwaImCheck -Refuses $Message }
                continue
            }
            if ($Kind -ne 'OwaServer/IMSettings') { continue }
            if ($Servers.Count -gt 0 -and @($Servers | Where-Object { $Short -like $_ }).Count -eq 0) { continue }
            $Message = 'The override "' + [string]$One.Name + '" sets instant messaging for ' + $Scope + ' as well (by '
            $Message += [string]$One.ModifiedBy + '). Which of the two counts is not documented. Agree with its owner, '
            $Message += 'remove it with Remove-SettingOverride, and make a plan with the goal integrate, which makes "'
            Write-OwaImCheck -Refuses ($Message + $Name + '" with both values. Or leave this server out of the plan.')
        }
        $Old = [string]$Plan.PreviousThumbprint[$Target]
        $Used = [string]$Present.Parameters
        $Known = @($Old, $Plan.SettingOverride[$Target][1] | Where-Object { $Used.Contains($_) })
        if ($Old -and $Known.Count -eq 0) {
            $Message = 'The override does not name the certificate that is to be replaced (' + $Old + '), but has '
            $Message += $Used + '. Someone has changed it since, or there is none: enter the thumbprint in use '
            Write-OwaImCheck -Refuses ($Message + 'as the old one, and make the bundle again.')
        }
        if ($null -ne $Present.Parameters -and $Present.OnServer -match '^(?!Accepted|not known)') {
            $Message = 'The server does not accept the override "' + $Name + '"; its status is ' + $Present.OnServer
            Write-OwaImCheck -Refuses ($Message + '. Check it with Get-SettingOverride, remove it, and run again.')
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Test-OwaImOverride'; Record = 'Set-OwaImOverride'; Mode = 'verify'; Place = 'exchange'
    Shell = 'Exchange Management Shell'; Next = 'mailbox-server\Test-OwaImConfig.ps1'
    NextShell = 'Windows PowerShell (run as administrator)'
    Library = '8921007a95d88b007772778777a74f8b994d7a98eeecf66691f90efaa69e645f'
}
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server }
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
if ($MyInvocation.InvocationName -eq '.') {
    return (Write-Warning -Message 'Start this script by its path. Dot-sourced it does nothing; nothing was changed.')
}
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'
$PSDefaultParameterValues = @{}
$Library = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', 'OwaIm.psm1'))
$Sha256 = 'missing'
if ([System.IO.File]::Exists($Library)) {
    # A signature at the end does not count, so that the library may be signed. Latin-1 keeps every byte.
    $Latin = [System.Text.Encoding]::GetEncoding(28591)
    $Text = $Latin.GetString([System.IO.File]::ReadAllBytes($Library))
    $Text = $Text -replace ('\s+# SIG # ' + 'Begin signature block(\r\n#[^\r\n]*)+\s*\z'), ([string][char]13 + [char]10)
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash($Latin.GetBytes($Text))
    $Sha256 = [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
}
if ($Sha256 -ne $About.Library) {
    $Message = 'The library ' + $Library + ' is ' + $Sha256 + '; this script needs ' + $About.Library
    Write-Warning -Message ($Message + '. Copy the whole folder of the unmodified bundle. Nothing was changed.')
    exit 2
}
$Name = [System.Management.Automation.WildcardPattern]::Escape($Library)
try { Import-Module -Name $Name -Force -DisableNameChecking -ErrorAction Stop }
catch {
    Write-Warning -Message ('The library cannot be loaded: unblock or sign the files. ' + $_.Exception.Message)
    exit 2
}
$Run = @{ Plan = $Plan; Kinds = $Kinds; Steps = $Steps; About = $About; Given = $Given; Cmdlet = $PSCmdlet }
Invoke-OwaIm -Call $Run
exit $Run.ExitCode
