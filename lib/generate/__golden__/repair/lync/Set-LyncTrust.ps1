<#
.SYNOPSIS
    Removes trust in Lync for servers that Lync has discovered, and enables the topology.
.DESCRIPTION
    Run it in the Lync Server Management Shell of one Front End Server, at its console or over Remote Desktop.
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
    .\lync\Set-LyncTrust.ps1 -WhatIf
.EXAMPLE
    .\lync\Set-LyncTrust.ps1
.EXAMPLE
    powershell.exe -File .\lync\Set-LyncTrust.ps1 -Force
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
    ApplicationId = 'OutlookWebApp'
    KnownServer = [ordered]@{
        'mbx01.contoso.com' = 'mbx01.contoso.com'
        'mbx02.contoso.com' = 'mbx02.contoso.com'
        'mbx03.contoso.com' = 'mbx03.contoso.com'
    }
    NextHost = 'pool01.contoso.com'
    PlanHash = 'e77f1143bf44e7e7f4d4679e5258d740654b38fc4e4ae7d23463b5dafb491b25'
    PoolFqdn = 'pool01.contoso.com'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
    TrustedServer = [ordered]@{}
}
$Kinds = @{
    ApplicationId = 'alphanumeric'; KnownServer = 'hostName -> hostName'; NextHost = 'hostName'; PlanHash = 'planHash'
    PoolFqdn = 'hostName'; RecordsDirectory = 'path'; TrustedServer = 'hostName -> hostName'
}

# ---- Steps, in running order ----
# Before anything is asked: Once runs once for its step; then, for each target, Read reads the state, Check and
# ChangeCheck can refuse it, and Wanted gives the planned state. One refusal, and nothing is changed. After the
# question, Change runs for each target that differs, and Settle, after all changes, for what they made due or an
# earlier run left; Read reads back. Only Change and Settle may change a setting; Prepare only readies the record.
$Steps = @()

# ---- The trusted application of a duplicate: removed before its pool ----
$Steps += @{
    Id = 'duplicate-application'
    Title = 'Application of the duplicate'
    Role = 'RTCUniversalServerAdmins'
    Needs = 'Get-CsTrustedApplication', 'Get-CsTrustedApplicationComputer'
    ChangeNeeds = 'Remove-CsTrustedApplication', 'Get-CsTrustedApplicationEndpoint'
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
    Wanted = { $null }
    ChangeCheck = {
        param($Target, $Present)
        $Pools = @(Get-OwaImPoolName -Name $Target -Computer @(Get-CsTrustedApplicationComputer -ErrorAction Stop))
        foreach ($Other in @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool, $Urn = ([string]$Other.Identity).Split('/')
            if ($Pools -notcontains $Pool -or $Urn -eq ('urn:application:' + $Plan.ApplicationId)) { continue }
            $Message = 'The pool also has ' + $Urn + '. If it is OWA, enter ' + ($Urn -replace '^.+:')
            $Message += ' as its ID. If nobody needs it: Remove-CsTrustedApplication -Identity '
            Write-OwaImCheck -Refuses ($Message + [string]$Other.Identity)
        }
        foreach ($Pool in $Pools) {
            $Ends = @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Pool -ErrorAction Stop)
            foreach ($Address in @($Ends | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_.SipAddress })) {
                $Message = 'The endpoint ' + $Address + ' could not be restored. If nobody needs it: '
                Write-OwaImCheck -Refuses ($Message + 'Remove-CsTrustedApplicationEndpoint -Identity ' + $Address)
            }
        }
        if ($null -eq $Present -or 'Mtls', 'Tcp' -contains $Present.Protocol) { return }
        $Message = 'The protocol "' + $Present.Protocol + '" could not be restored. Note all values, then by hand: '
        $Message += 'Remove-CsTrustedApplication -Identity ' + $Present.PoolFqdn + '/' + $Present.ApplicationId
        Write-OwaImCheck -Refuses $Message
    }
    Change = {
        param($Item)
        $Identity = $Item.Present.PoolFqdn + '/urn:application:' + $Item.Present.ApplicationId
        Remove-CsTrustedApplication -Identity $Identity -Force -Confirm:$false -ErrorAction Stop
    }
}

# ---- The trusted application pool of a duplicate: a second entry for a server that Lync discovered ----
$Steps += @{
    Id = 'duplicate-pool'
    Title = 'Trusted pool of the duplicate'
    Role = 'RTCUniversalServerAdmins'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    ChangeNeeds = 'Remove-CsTrustedApplicationPool', 'Get-CsTrustedApplication', 'Get-CsPool'
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
    Wanted = { $null }
    # The only trust of a server is never removed, and nothing that could not be restored.
    ChangeCheck = {
        param($Target, $Present)
        if ($null -eq $Present) { return (Write-OwaImCheck -Holds 'no trusted application pool names this server') }
        $Pool = $Present.PoolFqdn
        $Entry = Get-OwaImEntry -Step 'duplicate-pool' -Target $Target
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        if ($Found.Status -eq 'discovered') { Write-OwaImCheck -Holds ('discovered, ' + $Found.Text) }
        else {
            $Message = 'Lync does not show that it discovered this server (' + $Found.Text + '). The pool may be its '
            $Message += 'only trust, without which instant messaging ends: leave it out of the plan. If Lync should '
            $Message += 'discover it, check its dial plan; new events: Restart-Service RTCSRV, one server at a time.'
            Write-OwaImCheck -Refuses $Message
        }
        if (-not $Present.Registrar) {
            $Message = 'Without a registrar Lync refuses to remove it: Set-CsTrustedApplicationPool -Identity ' + $Pool
            Write-OwaImCheck -Refuses ($Message + ' -Registrar ' + $Plan.PoolFqdn)
        }
        $Others = @(@($Pool) + @($Present.Computers -split ', ') | Where-Object { $_ -and $_ -ne $Target })
        if ($Present.Computers.Contains(', ')) {
            $Message = 'The pool has ' + $Present.Computers + '; undo restores only one computer. By hand: '
            $Message += 'Remove-CsTrustedApplicationComputer -Identity '
            Write-OwaImCheck -Refuses ($Message + @($Target, $Others[0])[[int]($Pool -eq $Target)])
        } elseif ($Others.Count -gt 0) {
            $Message = 'The pool also belongs to ' + $Others[0]
            if ($Plan.KnownServer.Values -contains $Others[0]) { Write-OwaImCheck -Refuses ($Message + ': plan one.') }
            $Message += '. First make sure that no Exchange server presents a certificate with that name.'
            Write-OwaImCheck -Warns $Message
        }
        foreach ($Service in @(@(Get-CsPool -Identity $Pool -ErrorAction Stop) | ForEach-Object { $_.Services })) {
            if ($null -eq $Service -or [string]$Service -match '^(TrustedApplicationPool|ExternalServer):') { continue }
            $Message = 'It has another role in Lync (' + [string]$Service + ') and could not be restored. By hand: '
            Write-OwaImCheck -Refuses ($Message + 'Remove-CsTrustedApplicationPool -Identity ' + $Pool)
        }
        $Flags = $Present.OutboundOnly, $Present.ThrottleAsServer, $Present.TreatAsAuthenticated
        $Odd = @(@($Flags) + $Present.RequiresReplication | Where-Object { 'True', 'False' -notcontains $_ })
        if ($Odd.Count -eq 0 -and $Present.Site -and $Present.Computers) { return }
        Write-OwaImCheck -Refuses ('Not all of its values can be read: Get-CsTrustedApplicationPool -Identity ' + $Pool)
    }
    Change = {
        param($Item)
        $Left = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Left = @($Left | Where-Object { ([string]$_.Identity).Split('/')[0] -eq $Item.Present.PoolFqdn })
        if ($Left.Count -gt 0) { throw ('The pool still has ' + [string]$Left[0].Identity + '.') }
        Remove-CsTrustedApplicationPool -Identity $Item.Present.PoolFqdn -Force -Confirm:$false -ErrorAction Stop
    }
}

# ---- Enable-CsTopology: makes Lync use the topology that was published last, which now holds the change ----
$Steps += @{
    Id = 'enable-topology'
    Title = 'Enable-CsTopology'
    Role = 'RTCUniversalServerAdmins with delegated setup permission'
    ChangeNeeds = 'Enable-CsTopology', 'Get-CsManagementStoreReplicationStatus'
    Unproven = 'the trust was there before this plan, and nothing here shows whether it was published'
    Once = {
        # Scripts that only read do not need it.
        if ($Run.Elevated -or -not $Run.Given.Contains('WhatIf')) { return }
        Write-OwaImCheck -Warns 'This shell is not elevated. If Enable-CsTopology fails, use "Run as administrator".'
    }
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
    Name = 'Set-LyncTrust'; Record = 'Set-LyncTrust'; Mode = 'apply'; Place = 'lync'
    Shell = 'Lync Server Management Shell'; Next = 'lync\Test-LyncTrust.ps1'; NextShell = 'Lync Server Management Shell'
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
