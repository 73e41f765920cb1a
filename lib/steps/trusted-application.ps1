# ---- The trusted application: a name and a port that tie the pool to OWA ----
@{
    Id = 'trusted-application'
    Title = 'Trusted application'
    Role = 'RTCUniversalServerAdmins'
    RoleRead = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplication'
    ChangeNeeds = 'New-CsTrustedApplication'
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
    Wanted = { [ordered]@{ Port = [string]$Plan.Port } }
    Check = {
        param($Target, $Present)
        if ($null -ne $Present -and $Present.Port -ne [string]$Plan.Port) {
            $Message = 'It exists with port ' + $Present.Port + '; the plan wants ' + $Plan.Port + '. Nothing was '
            Write-OwaImCheck -Refuses ($Message + 'changed. Enter port ' + $Present.Port + ' in the wizard.')
        }
        if ($null -ne $Present) { return }
        $Entry = Get-OwaImEntry -Step 'trusted-application-pool' -Target $Target
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        if ($Found.Status -eq 'discovered') {
            $Message = 'Lync discovered ' + $Target + ', so no application is added to a second entry: '
            Write-OwaImCheck -Refuses ($Message + $Found.Text)
        }
        foreach ($Other in @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool, $Urn = ([string]$Other.Identity).Split('/')
            if ($Pool -ne $Target -or [string]$Other.Port -ne [string]$Plan.Port) { continue }
            $Message = 'Port ' + $Plan.Port + ' of this pool belongs to ' + $Urn + '. If it is OWA, '
            Write-OwaImCheck -Refuses ($Message + 'enter ' + ($Urn -replace '^.+:') + ' as its ID; else another port.')
        }
    }
    Change = {
        param($Item)
        # Microsoft: New-CsTrustedApplication -ApplicationId <id> -TrustedApplicationPoolFqdn <name> -Port <port>
        $Application = @{
            ApplicationId = $Plan.ApplicationId
            TrustedApplicationPoolFqdn = $Item.Target
            Port = $Plan.Port
        }
        New-CsTrustedApplication @Application -Force -Confirm:$false -ErrorAction Stop
    }
    Undo = {
        param($Item)
        $Identity = $Item.Target + '/urn:application:' + $Plan.ApplicationId
        Remove-CsTrustedApplication -Identity $Identity -Force -Confirm:$false -ErrorAction Stop
    }
}
