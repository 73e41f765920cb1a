# ---- The trusted application pool of a duplicate: a second entry for a server that Lync discovered ----
@{
    Id = 'duplicate-pool'
    Title = 'Trusted pool of the duplicate'
    Role = 'RTCUniversalServerAdmins'
    RoleRead = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    ChangeNeeds = 'Remove-CsTrustedApplicationPool', 'Get-CsTrustedApplication', 'Get-CsPool'
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
    # That the Front End Server noted it, or wrote all its entries again since.
    Proof = {
        param($Target, $Present)
        $Entry = Get-OwaImEntry -Step 'duplicate-pool' -Target $Target
        if ($null -ne $Present -or $null -eq $Entry) { return }
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        if ($Found.Noted) { return (Write-OwaImCheck -Holds ('removed, event 14495 of ' + $Found.Noted)) }
        if ($Found.Time -ge $Entry.started) { return (Write-OwaImCheck -Holds ('written since: ' + $Found.Text)) }
        $Message = 'No event 14495 names it since ' + $Entry.started + ': this server may still have both entries. '
        $Message += 'Wait, and run this again. Optional: Restart-Service RTCSRV, one server at a time, writes the '
        Write-OwaImCheck -Warns ($Message + 'entries again.')
    }
    Change = {
        param($Item)
        $Left = @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Left = @($Left | Where-Object { ([string]$_.Identity).Split('/')[0] -eq $Item.Present.PoolFqdn })
        if ($Left.Count -gt 0) { throw ('The pool still has ' + [string]$Left[0].Identity + '.') }
        Remove-CsTrustedApplicationPool -Identity $Item.Present.PoolFqdn -Force -Confirm:$false -ErrorAction Stop
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
