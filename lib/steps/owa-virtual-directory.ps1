# ---- OWA virtual directories: instant messaging on or off, on the named Client Access servers only ----
@{
    Id = 'owa-virtual-directory'
    Title = 'OWA virtual directory'
    Role = 'Organization Management or Server Management'
    RoleRead = 'View-Only Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-OwaVirtualDirectory'
    ChangeNeeds = 'Set-OwaVirtualDirectory'
    UndoNeeds = 'Set-OwaVirtualDirectory'
    Targets = {
        foreach ($One in $Plan.PlannedServer.GetEnumerator()) { if ($One.Value -match 'Client Access') { $One.Key } }
    }
    Read = {
        param($Target)
        # One server at a time: another server that is down does not matter, and no empty name can mean all of them.
        $Found = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { [string]$_.Name -eq 'owa (Default Web Site)' })
        if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{ InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled; InstantMessagingType = $Type }
    }
    Wanted = { [ordered]@{ InstantMessagingEnabled = 'True'; InstantMessagingType = 'Ocs' } }
    WantedOff = { [ordered]@{ InstantMessagingEnabled = 'False' } }
    Check = {
        param($Target)
        $Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Known = @($Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Target })
        if ($Known.Count -ne 1) { throw ('Exchange knows ' + $Known.Count + ' servers of this name instead of one.') }
        $Version = Get-OwaImText -InputObject $Known[0] -Name 'AdminDisplayVersion' -Default 'no version told'
        $Build = ($Version -replace '\D+', '.').Trim('.') -as [version]
        if (-not ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1])) {
            Write-OwaImCheck -Refuses ('Not known as an ' + $Plan.ExchangeName + ' server: ' + $Version + '.')
        } elseif ((Get-OwaImText -InputObject $Known[0] -Name 'IsClientAccessServer') -eq 'False') {
            Write-OwaImCheck -Refuses 'This server has no Client Access role.'
        } else { Write-OwaImCheck -Holds ('Client Access server, ' + $Version) }
        $All = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Other in @($All | Where-Object { [string]$_.Name -ne 'owa (Default Web Site)' })) {
            Write-OwaImCheck -Warns ('The directory ' + [string]$Other.Name + ' is left as it is.')
        }
    }
    Change = {
        $On = @{ InstantMessagingEnabled = $true; InstantMessagingType = 'Ocs' }
        # Microsoft: Set-OwaVirtualDirectory -Identity <name> -InstantMessagingEnabled $true
        #     -InstantMessagingType Ocs
        Set-OwaVirtualDirectory -Identity $Run.Identity @On -Confirm:$false -ErrorAction Stop
    }
    ChangeOff = {
        # Microsoft: Set-OwaVirtualDirectory -Identity <name> -InstantMessagingEnabled $false
        $Off = @{ InstantMessagingEnabled = $false }
        Set-OwaVirtualDirectory -Identity $Run.Identity @Off -Confirm:$false -ErrorAction Stop
    }
    Undo = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        $Prior.InstantMessagingType = $Item.Wanted.InstantMessagingType
        Set-OwaVirtualDirectory -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
    UndoOff = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        Set-OwaVirtualDirectory -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
}
