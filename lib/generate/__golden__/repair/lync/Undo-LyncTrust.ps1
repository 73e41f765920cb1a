<#
.SYNOPSIS
    Creates the trust again that Set-LyncTrust removed from this computer.
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
    ApplicationId = 'OutlookWebApp'
    KnownServer = [ordered]@{
        'mbx01.contoso.com' = 'mbx01.contoso.com'
        'mbx02.contoso.com' = 'mbx02.contoso.com'
        'mbx03.contoso.com' = 'mbx03.contoso.com'
    }
    PlanHash = 'e77f1143bf44e7e7f4d4679e5258d740654b38fc4e4ae7d23463b5dafb491b25'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
    TrustedServer = [ordered]@{}
}
$Kinds = @{
    ApplicationId = 'alphanumeric'; KnownServer = 'hostName -> hostName'; PlanHash = 'planHash'; PoolFqdn = 'hostName'
    RecordsDirectory = 'path'; TrustedServer = 'hostName -> hostName'
}

# ---- Steps, in running order ----
# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and
# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is
# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.
$Steps = @()

# ---- The trusted application of a duplicate: removed before its pool ----
$Steps += @{
    Id = 'duplicate-application'
    Title = 'Application of the duplicate'
    Role = 'RTCUniversalServerAdmins'
    Needs = 'Get-CsTrustedApplication', 'Get-CsTrustedApplicationComputer'
    UndoNeeds = 'New-CsTrustedApplication'
    Triggers = 'enable-topology'
    Targets = { $Plan.KnownServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.KnownServer.Keys | Where-Object { $Plan.KnownServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        $Pools = @(Get-OwaImPoolName -Name $Target -Computer @(Get-CsTrustedApplicationComputer -ErrorAction Stop))
        $Names = @($Pools | ForEach-Object { $_ + '/urn:application:' + $Plan.ApplicationId })
        $Found = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $_ -and $Names -eq [string]$_.Identity })
        if ($Found.Count -eq 0) { return }
        [ordered]@{
            PoolFqdn = ([string]$Found[0].Identity).Split('/')[0]
            ApplicationId = [string]$Found[0].Identity -replace '^.+/urn:application:'
            Port = [string]$Found[0].Port
            Protocol = [string]$Found[0].Protocol
            LegacyApplicationName = [string]$Found[0].LegacyApplicationName
        }
    }
    Undo = {
        param($Item)
        # Microsoft: New-CsTrustedApplication -ApplicationId <id> -TrustedApplicationPoolFqdn <name> -Port <port>
        $New = @{
            ApplicationId = $Item.Wanted.ApplicationId
            TrustedApplicationPoolFqdn = $Item.Wanted.PoolFqdn
            Port = $Item.Wanted.Port
            EnableTcp = $Item.Wanted.Protocol -eq 'Tcp'
        }
        if ($Item.Wanted.LegacyApplicationName) { $New.LegacyApplicationName = $Item.Wanted.LegacyApplicationName }
        New-CsTrustedApplication @New -Force -Confirm:$false -ErrorAction Stop
    }
}

# ---- The trusted application pool of a duplicate: a second entry for a server that Lync discovered ----
$Steps += @{
    Id = 'duplicate-pool'
    Title = 'Trusted pool of the duplicate'
    Role = 'RTCUniversalServerAdmins'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    UndoNeeds = 'New-CsTrustedApplicationPool'
    Triggers = 'enable-topology'
    Targets = { $Plan.KnownServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.KnownServer.Keys | Where-Object { $Plan.KnownServer[$_] -eq $Target })
    }
    Read = {
        param($Target)
        $Computers = @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Names = [string[]]@(Get-OwaImPoolName -Name $Target -Computer $Computers)
        $All = @(Get-CsTrustedApplicationPool -ErrorAction Stop)
        $All = @($All | Where-Object { $null -ne $_ -and $Names -contains (Get-OwaImName -InputObject $_) })
        if ($All.Count -eq 0) { return }
        if ($All.Count -gt 1) { throw ('Several pools name it; remove all but one: ' + [string]::Join(', ', $Names)) }
        $Pool = $All[0]
        $Fqdn = Get-OwaImName -InputObject $Pool
        $Own = @($Computers | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Pool').Split(':')[-1] -eq $Fqdn })
        # Lync shows the Identity of the site, "Site:<name>"; New-CsTrustedApplicationPool wants its SiteId.
        $Sites = @(Get-CsSite -ErrorAction Stop | Where-Object { $_ -and [string]$_.Identity -eq [string]$Pool.SiteId })
        [ordered]@{
            PoolFqdn = $Fqdn
            Computers = [string]::Join(', ', [string[]]@($Own | ForEach-Object { Get-OwaImName -InputObject $_ }))
            Registrar = (Get-OwaImText -InputObject $Pool -Name 'Registrar') -replace '^Registrar:'
            Site = (Get-OwaImText -InputObject @($Sites + $null)[0] -Name 'SiteId') -replace '^site:'
            OutboundOnly = [string]$Pool.OutboundOnly
            ThrottleAsServer = [string]$Pool.ThrottleAsServer
            TreatAsAuthenticated = [string]$Pool.TreatAsAuthenticated
            RequiresReplication = [string]$Pool.RequiresReplication
            AudioPortStart = [string]$Pool.AudioPortStart
            AudioPortCount = [string]$Pool.AudioPortCount
            VideoPortStart = [string]$Pool.VideoPortStart
            VideoPortCount = [string]$Pool.VideoPortCount
            AppSharingPortStart = [string]$Pool.AppSharingPortStart
            AppSharingPortCount = [string]$Pool.AppSharingPortCount
        }
    }
    Undo = {
        param($Item)
        # Microsoft: New-CsTrustedApplicationPool -Identity <name> -Registrar <pool> -Site <SiteId>, and all else
        $Was = $Item.Wanted
        $Pool = @{
            Identity = $Was.PoolFqdn
            Registrar = $Was.Registrar
            Site = $Was.Site
            OutboundOnly = $Was.OutboundOnly -eq 'True'
            ThrottleAsServer = $Was.ThrottleAsServer -eq 'True'
            TreatAsAuthenticated = $Was.TreatAsAuthenticated -eq 'True'
            RequiresReplication = $Was.RequiresReplication -eq 'True'
            AudioPortCount = $Was.AudioPortCount
            VideoPortCount = $Was.VideoPortCount
            AppSharingPortCount = $Was.AppSharingPortCount
        }
        if ($Was.Computers -ne $Was.PoolFqdn) { $Pool.ComputerFqdn = $Was.Computers }
        if ($Was.AudioPortStart) { $Pool.AudioPortStart = $Was.AudioPortStart }
        if ($Was.VideoPortStart) { $Pool.VideoPortStart = $Was.VideoPortStart }
        if ($Was.AppSharingPortStart) { $Pool.AppSharingPortStart = $Was.AppSharingPortStart }
        New-CsTrustedApplicationPool @Pool -Force -Confirm:$false -ErrorAction Stop
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
    Shell = 'Lync Server Management Shell'
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
