# ---- The trusted application pool: one for each certificate name that Lync did not discover ----
@{
    Id = 'trusted-application-pool'
    Title = 'Trusted application pool'
    Role = 'RTCUniversalServerAdmins'
    RoleRead = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsSite', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    ChangeNeeds = 'New-CsTrustedApplicationPool'
    UndoNeeds = 'Remove-CsTrustedApplicationPool', 'Get-CsTrustedApplication'
    Creates = $true
    Triggers = 'enable-topology'
    Targets = { $Plan.TrustedServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.TrustedServer.Keys | Where-Object { $Plan.TrustedServer[$_] -eq $Target })
    }
    Once = {
        $Sites = @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Ids = @($Sites | ForEach-Object { (Get-OwaImText -InputObject $_ -Name 'SiteId') -replace '^site:' })
        if (@($Ids | Where-Object { $_ -eq $Plan.SiteId }).Count -eq 1) {
            Write-OwaImCheck -Holds ('pool ' + $Plan.PoolFqdn + ', site ' + $Plan.SiteId)
            return
        }
        $Message = 'Lync has no site with the SiteId ' + $Plan.SiteId + ', only ' + [string]::Join(', ', [string[]]$Ids)
        Write-OwaImCheck -Refuses ($Message + '. Run Get-CsSite and copy the SiteId, not the DisplayName.')
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
    Wanted = { [ordered]@{ Registrar = $Plan.PoolFqdn; Site = $Plan.SiteId } }
    Check = {
        param($Target, $Present)
        $Entry = Get-OwaImEntry -Step 'trusted-application-pool' -Target $Target
        Test-OwaImDiscovery -Name $Target -Entry $Entry -Exists ($null -ne $Present)
        $Computers = @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Computer in @($Computers | Where-Object { (Get-OwaImName -InputObject $_) -eq $Target })) {
            $Pool = (Get-OwaImText -InputObject $Computer -Name 'Pool', 'PoolFqdn').Split(':')[-1]
            if (-not $Pool -or $Pool -eq $Target) { continue }
            $Message = $Target + ' is a computer of the trusted application pool ' + $Pool + ' already. A pool of '
            Write-OwaImCheck -Refuses ($Message + 'its own would be a second entry. Remove the computer there first.')
        }
        if ($null -eq $Present) { return }
        if ($Present.Registrar -ne $Plan.PoolFqdn) {
            $Message = 'Its registrar is "' + $Present.Registrar + '", not ' + $Plan.PoolFqdn + '. Nothing was '
            Write-OwaImCheck -Refuses ($Message + 'changed. Enter that pool, or use Set-CsTrustedApplicationPool.')
        }
        if ($Present.Site -ne $Plan.SiteId) {
            $Message = 'This pool exists in the site ' + $Present.Site + '; the plan wants ' + $Plan.SiteId
            Write-OwaImCheck -Refuses ($Message + '. Nothing was changed. Enter the SiteId of that site in the wizard.')
        }
    }
    Change = {
        param($Item)
        # Microsoft: New-CsTrustedApplicationPool -Identity <name> -Registrar <pool> -Site <SiteId>
        #     -RequiresReplication $False
        $Pool = @{
            Identity = $Item.Target
            Registrar = $Plan.PoolFqdn
            Site = $Plan.SiteId
            RequiresReplication = $false
        }
        # -Force answers the question that Lync asks when the name has no computer account.
        New-CsTrustedApplicationPool @Pool -Force -Confirm:$false -ErrorAction Stop
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
