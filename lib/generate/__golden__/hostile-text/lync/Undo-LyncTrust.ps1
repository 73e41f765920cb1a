<#
.SYNOPSIS
    Undoes the trust that Set-LyncTrust created from this computer.
.DESCRIPTION
    Run it in the Lync Server Management Shell of one Front End Server, at its console or over Remote Desktop.
    It reads the undo record of this computer, checks every value, and restores only values that nobody has
    changed since. With -WhatIf it rehearses and changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default that of the plan.
.PARAMETER PlanHash
    When given, it must be the hash of this plan: a guard against the wrong bundle.
.PARAMETER Server
    Only these planned servers.
.PARAMETER Force
    Asks nothing: for unattended runs.
.EXAMPLE
    .\lync\Undo-LyncTrust.ps1 -WhatIf
.EXAMPLE
    .\lync\Undo-LyncTrust.ps1
.EXAMPLE
    powershell.exe -File .\lync\Undo-LyncTrust.ps1 -Force
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
    ApplicationId = 'null'
    NextHost = 'xn--cas-hoa.fabrikam.com'
    PlanHash = '990b2aa051e186c56e3cf69024625716fdd791f82a18eba4d0173fd8ea4ba3d5'
    PoolFqdn = 'pool01.fabrikam.com'
    RecordsDirectory = 'D:\It''s $(here) [1]'
    SiteId = ('O' + [char]0x2019 + 'Brien (' + [char]0x5317 +
        [char]0x4EAC + ') & Sons')
    TrustedServer = [ordered]@{
        '1mbx.fabrikam.com' = 'xn--mail-hoa.fabrikam.com'
    }
}
$Kinds = @{
    ApplicationId = 'alphanumeric'; NextHost = 'hostName'; PlanHash = 'planHash'; PoolFqdn = 'hostName'
    RecordsDirectory = 'path'; SiteId = 'siteId'; TrustedServer = 'hostName -> hostName'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- The trusted application pool: one for each certificate name that Lync did not discover ----
$Steps += @{
    Id = 'trusted-application-pool'
    Title = 'Trusted application pool'
    Role = 'RTCUniversalServerAdmins'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    UndoNeeds = 'Remove-CsTrustedApplicationPool', 'Get-CsTrustedApplication'
    Creates = $true
    Triggers = 'enable-topology'
    Targets = { $Plan.TrustedServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys | Where-Object { $Plan.TrustedServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        $Pools = @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Pools = @($Pools | Where-Object { (Get-OwaImName -InputObject $_) -eq $Target })
        if ($Pools.Count -eq 0) { return }
        if ($Pools.Count -gt 1) { throw ('Lync shows more than one trusted application pool ' + $Target) }
        # Lync shows the site as "Site:<name>"; the name may be the Identity of the site or its SiteId.
        $Site = Get-OwaImText -InputObject $Pools[0] -Name 'SiteId', 'Site'
        foreach ($One in @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Id = (Get-OwaImText -InputObject $One -Name 'SiteId') -replace '^site:'
            if ($Id -eq $Plan.SiteId -and $Site -eq [string]$One.Identity) { $Site = $Id }
        }
        $Site = $Site -replace '^site:'
        $Registrar = (Get-OwaImText -InputObject $Pools[0] -Name 'Registrar') -replace '^Registrar:'
        [ordered]@{ Registrar = $Registrar; Site = $Site }
    }
    UndoCheck = {
        param($Item)
        $Ours = Get-OwaImEntry -Step 'trusted-application' -Target $Item.Target
        foreach ($Other in @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool, $Urn = ([string]$Other.Identity).Split('/')
            $Known = $null -ne $Ours -and $Urn -eq ('urn:application:' + $Plan.ApplicationId)
            if ($Pool -ne $Item.Target -or $Known) { continue }
            $Message = 'The pool also has ' + [string]$Other.Identity + ', which this plan did not create. '
            Write-OwaImCheck -Refuses ($Message + 'Removing the pool would remove it too.')
        }
        foreach ($Computer in @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool = (Get-OwaImText -InputObject $Computer -Name 'Pool', 'PoolFqdn').Split(':')[-1]
            $Name = Get-OwaImName -InputObject $Computer
            if ($Pool -ne $Item.Target -or $Name -eq $Item.Target) { continue }
            $Message = 'The pool also has the computer ' + $Name + ', which this plan did not add. '
            Write-OwaImCheck -Refuses ($Message + 'Removing the pool would remove it too.')
        }
    }
    Undo = {
        param($Item)
        # Looked at once more: removing a pool removes every application in it.
        $Left = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Left = @($Left | Where-Object { ([string]$_.Identity).Split('/')[0] -eq $Item.Target })
        if ($Left.Count -gt 0) { throw ('The pool still has ' + [string]$Left[0].Identity + '.') }
        Remove-CsTrustedApplicationPool -Identity $Item.Target -Force -Confirm:$false -ErrorAction Stop
    }
}

# ---- The trusted application: a name and a port that tie the pool to OWA ----
$Steps += @{
    Id = 'trusted-application'
    Title = 'Trusted application'
    Role = 'RTCUniversalServerAdmins'
    Needs = 'Get-CsTrustedApplication'
    UndoNeeds = 'Remove-CsTrustedApplication'
    Creates = $true
    Triggers = 'enable-topology'
    Targets = { $Plan.TrustedServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys | Where-Object { $Plan.TrustedServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        # Lync stores it as <pool>/urn:application:<id>.
        $Name = $Target + '/urn:application:' + $Plan.ApplicationId
        $Found = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $_ -and [string]$_.Identity -eq $Name })
        if ($Found.Count -gt 1) { throw ('Lync shows the application more than once: ' + $Name) }
        if ($Found.Count -eq 1) { [ordered]@{ Port = [string]$Found[0].Port } }
    }
    Undo = {
        param($Item)
        $Identity = $Item.Target + '/urn:application:' + $Plan.ApplicationId
        Remove-CsTrustedApplication -Identity $Identity -Force -Confirm:$false -ErrorAction Stop
    }
}

# ---- Enable-CsTopology: makes Lync use the topology that was published last, which now holds the change ----
$Steps += @{
    Id = 'enable-topology'
    Title = 'Enable-CsTopology'
    Role = 'RTCUniversalServerAdmins with delegated setup permission'
    UndoNeeds = 'Enable-CsTopology', 'Get-CsManagementStoreReplicationStatus'
    Targets = { $Plan.PoolFqdn }
    Servers = { @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys) }
    Settle = {
        $Report = Get-OwaImFreePath -Prefix 'enable-topology-' -Suffix '.html'
        # Its warnings may be all that it says about an error: they are kept and shown.
        $Kept = @{ WarningVariable = 'Told'; WarningAction = 'SilentlyContinue' }
        Enable-CsTopology -Report $Report @Kept -Confirm:$false -ErrorAction Stop
        foreach ($Text in @($Told)) { Write-OwaImCheck -Warns ('Enable-CsTopology says: ' + [string]$Text) }
        $Seconds = Wait-OwaIm -Limit 120 -Activity 'Replication to the Front End Servers' -Until {
            # The publish is done: a status that cannot be read is one that is not known.
            try { $Replicas = @(Get-CsManagementStoreReplicationStatus -ErrorAction Stop) } catch { return $false }
            $Ready = @($Replicas | Where-Object { $null -ne $_ -and [string]$_.UpToDate -eq 'True' })
            $Ready = @($Ready | ForEach-Object { [string]$_.ReplicaFqdn })
            @($Run.FrontEnd | Where-Object { $Ready -notcontains $_ }).Count -eq 0
        }
        if ($Seconds -ge 0) {
            Write-OwaImCheck -Holds ('the Front End Servers are up to date after ' + $Seconds + ' s; report ' + $Report)
        } else {
            $Message = 'Not replicated to every Front End Server within 120 seconds. Check again later: '
            Write-OwaImCheck -Warns ($Message + 'Get-CsManagementStoreReplicationStatus')
        }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Undo-LyncTrust'; Record = 'Set-LyncTrust'; Mode = 'undo'; Place = 'lync'
    Shell = 'Lync Server Management Shell'; Next = 'exchange\Undo-SipDialPlans.ps1'
    NextShell = 'Exchange Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$About.Pool = $Plan.PoolFqdn
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
