<#
.SYNOPSIS
    Adds the planned servers to the SIP URI dial plans. Changes voice mail.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
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
    .\exchange\Set-SipDialPlans.ps1 -WhatIf
.EXAMPLE
    .\exchange\Set-SipDialPlans.ps1
.EXAMPLE
    powershell.exe -File .\exchange\Set-SipDialPlans.ps1 -Force
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
    DialPlan = @(
        ('O' + [char]0x2019 + 'Brien''s dial plan & ' +
            [char]0x20AC + '500')
        ('' + [char]0x8BF7 + [char]0x786E + [char]0x8BA4)
    )
    NextHost = 'pool01.fabrikam.com'
    PlanHash = '990b2aa051e186c56e3cf69024625716fdd791f82a18eba4d0173fd8ea4ba3d5'
    PlannedServer = [ordered]@{
        'xn--cas-hoa.fabrikam.com' = 'Client Access'
        '1mbx.fabrikam.com' = 'Mailbox'
    }
    RecordsDirectory = 'D:\It''s $(here) [1]'
}
$Kinds = @{
    DialPlan = 'objectName[]'; NextHost = 'hostName'; PlanHash = 'planHash'; PlannedServer = 'hostName -> serverRoles'
    RecordsDirectory = 'path'
}

# ---- Steps, in running order ----
# Before anything is asked: Once runs once for its step; then, for each target, Read reads the state, Check and
# ChangeCheck can refuse it, and Wanted gives the planned state. One refusal, and nothing is changed. After the
# question, Change runs for each target that differs, and Settle, after all changes, for what they made due or an
# earlier run left; Read reads back. Only Change and Settle may change a setting; Prepare only readies the record.
$Steps = @()

# ---- SIP URI dial plans: the planned servers are added, others are kept. This changes voice mail ----
$Steps += @{
    Id = 'sip-dial-plans'
    Title = 'SIP URI dial plans'
    Role = 'UM Management'
    Needs = 'Get-UMDialPlan', 'Get-UMService', 'Get-UMCallRouterSettings', 'Get-ExchangeCertificate'
    ChangeNeeds = 'Set-UMService', 'Set-UMCallRouterSettings'
    # "<server> (UM service)" and "<server> (Call Router)": a server may have both.
    Targets = {
        $All = @($Plan.PlannedServer.GetEnumerator())
        foreach ($One in $All) { if ($One.Value -match 'Mailbox') { $One.Key + ' (UM service)' } }
        foreach ($One in $All) { if ($One.Value -match 'Client Access') { $One.Key + ' (Call Router)' } }
    }
    Servers = {
        param($Target)
        $Target.Split(' ')[0]
    }
    Once = {
        $All = @(Get-UMDialPlan -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Name in $Plan.DialPlan) {
            $Found = @($All | Where-Object { [string]$_.Name -eq $Name })
            if ($Found.Count -ne 1) {
                Write-OwaImCheck -Refuses ('Exchange has ' + $Found.Count + ' dial plans ' + $Name + ' instead of one.')
            } elseif ([string]$Found[0].URIType -ne 'SipName') {
                Write-OwaImCheck -Refuses ('The dial plan ' + $Name + ' is not a SIP URI dial plan.')
            } else {
                Write-OwaImCheck -Holds ('dial plan ' + $Name + ', SIP URI')
            }
        }
    }
    Read = {
        param($Target)
        $Server = $Target.Split(' ')[0]
        $IsRouter = $Target.EndsWith('(Call Router)')
        if ($IsRouter) { $Found = @(Get-UMCallRouterSettings -Server $Server -ErrorAction Stop) }
        else { $Found = @(Get-UMService -Identity $Server -ErrorAction Stop) }
        $Found = @($Found | Where-Object { $null -ne $_ })
        if ($Found.Count -ne 1) { throw ('Exchange shows ' + $Found.Count + ' UM settings instead of one.') }
        $Shown = @($Found[0].DialPlans | Where-Object { $null -ne $_ })
        $Has = @($Shown | ForEach-Object { Get-OwaImLeafName -InputObject $_ })
        $Planned = @($Plan.DialPlan | Where-Object { $Has -contains $_ })
        $State = [ordered]@{ DialPlans = [string]::Join(' | ', [string[]]$Planned) }
        $State['UMStartupMode'] = [string]$Found[0].UMStartupMode
        $State
    }
    Wanted = {
        param($Present)
        $Mode = $Present.UMStartupMode
        if ($Mode -eq 'TCP') { $Mode = 'Dual' }
        $State = [ordered]@{ DialPlans = [string]::Join(' | ', [string[]]@($Plan.DialPlan)) }
        $State['UMStartupMode'] = $Mode
        $State
    }
    Check = {
        param($Target, $Present)
        if ($Present.UMStartupMode -ne 'TCP') { return }
        # Without a certificate for it, the service would not start again in the mode Dual.
        $Service = 'UM'
        if ($Target.EndsWith('(Call Router)')) { $Service = 'UMCallRouter' }
        $Server = $Target.Split(' ')[0]
        $Known = @(Get-ExchangeCertificate -Server $Server -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Known = @($Known | Where-Object { ([string]$_.Services -split '[,\s]+') -contains $Service })
        if ($Known.Count -gt 0) {
            Write-OwaImCheck -Holds ('a certificate is assigned to ' + $Service)
        } else {
            $Message = 'The start-up mode TCP would become Dual, and no certificate here is assigned to ' + $Service
            Write-OwaImCheck -Refuses ($Message + ': the service would not start again. Assign one first.')
        }
    }
    Change = {
        param($Item)
        $Server = $Item.Target.Split(' ')[0]
        $Has = @($Item.Present.DialPlans.Split([string[]]@(' | '), 'RemoveEmptyEntries'))
        $Missing = @($Plan.DialPlan | Where-Object { $Has -notcontains $_ })
        # Microsoft: -DialPlans @{Add="<name>"} -UMStartupMode Dual. A plain list would replace the ones there are.
        $Change = @{}
        if ($Missing.Count -gt 0) { $Change.DialPlans = @{ Add = $Missing } }
        if ($Item.Present.UMStartupMode -eq 'TCP') { $Change.UMStartupMode = 'Dual' }
        if ($Item.Target.EndsWith('(Call Router)')) {
            Set-UMCallRouterSettings -Server $Server @Change -Confirm:$false -ErrorAction Stop
        } else {
            Set-UMService -Identity $Server @Change -Confirm:$false -ErrorAction Stop
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Set-SipDialPlans'; Record = 'Set-SipDialPlans'; Mode = 'apply'; Place = 'exchange'
    Shell = 'Exchange Management Shell'; Next = 'lync\Get-LyncFacts.ps1'; NextShell = 'Lync Server Management Shell'
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
