# ---- The trusted application of a duplicate: removed before its pool ----
@{
    Id = 'duplicate-application'
    Title = 'Application of the duplicate'
    Role = 'RTCUniversalServerAdmins'
    RoleRead = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplication', 'Get-CsTrustedApplicationComputer'
    ChangeNeeds = 'Remove-CsTrustedApplication', 'Get-CsTrustedApplicationEndpoint'
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
