# ---- The virtual directory of this server: Exchange 2010 keeps the settings of instant messaging there ----
@{
    Id = 'directory-settings'
    Title = 'OWA virtual directory'
    Role = 'Organization Management or Server Management'
    RoleRead = 'View-Only Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-OwaVirtualDirectory'
    ChangeNeeds = 'Set-OwaVirtualDirectory'
    UndoNeeds = 'Set-OwaVirtualDirectory'
    Triggers = 'recycle-app-pool'
    Targets = { $Run.Here }
    Once = {
        if (Test-OwaImPort -ComputerName $Plan.PoolFqdn -Port 5061) {
            Write-OwaImCheck -Holds ($Plan.PoolFqdn + ' answers on TCP 5061')
        } else {
            $Message = 'TCP port 5061 of ' + $Plan.PoolFqdn + ' does not answer from here. '
            Write-OwaImCheck -Fails ($Message + 'Ask for the firewall rule.')
        }
    }
    Read = {
        param($Target)
        # Without a server it would be every directory of the organisation.
        $Found = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { [string]$_.Name -eq 'owa (Default Web Site)' })
        if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{
            InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled
            InstantMessagingType = $Type
            InstantMessagingCertificateThumbprint = [string]$Found[0].InstantMessagingCertificateThumbprint
            InstantMessagingServerName = [string]$Found[0].InstantMessagingServerName
        }
    }
    Wanted = {
        [ordered]@{
            InstantMessagingEnabled = 'True'
            InstantMessagingType = 'Ocs'
            InstantMessagingCertificateThumbprint = $Plan.MailboxServer[$Run.Here][1]
            InstantMessagingServerName = $Plan.PoolFqdn
        }
    }
    Check = {
        param($Target)
        $Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Known = @($Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Target })
        if ($Known.Count -ne 1) { throw ('Exchange knows ' + $Known.Count + ' servers of this name instead of one.') }
        $Version = Get-OwaImText -InputObject $Known[0] -Name 'AdminDisplayVersion'
        if ($Version -match '^(Version )?14\.0\b') {
            $Message = 'This is Exchange 2010 without a Service Pack (' + $Version + '), which keeps these settings '
            Write-OwaImCheck -Refuses ($Message + 'elsewhere: install Service Pack 1 or later first.')
        } elseif ($Version -notmatch '^(Version )?14\.[1-3]\b') {
            Write-OwaImCheck -Refuses ('This is not an Exchange 2010 server: ' + $Version + '.')
        } elseif ((Get-OwaImText -InputObject $Known[0] -Name 'IsClientAccessServer') -eq 'False') {
            Write-OwaImCheck -Refuses 'This server has no Client Access role.'
        } else { Write-OwaImCheck -Holds ('Client Access server, ' + $Version) }
        $All = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Other in @($All | Where-Object { [string]$_.Name -ne 'owa (Default Web Site)' })) {
            Write-OwaImCheck -Warns ('The directory ' + [string]$Other.Name + ' is left as it is.')
        }
    }
    Change = {
        param($Item)
        # Microsoft: Set-OwaVirtualDirectory -Identity <name> -InstantMessagingType Ocs -InstantMessagingEnabled $true
        #     -InstantMessagingCertificateThumbprint <thumbprint> -InstantMessagingServerName <pool>
        $Settings = @{
            InstantMessagingEnabled = $true
            InstantMessagingType = 'Ocs'
            InstantMessagingCertificateThumbprint = $Item.Wanted.InstantMessagingCertificateThumbprint
            InstantMessagingServerName = $Item.Wanted.InstantMessagingServerName
        }
        Set-OwaVirtualDirectory -Identity $Run.Identity @Settings -Confirm:$false -ErrorAction Stop
    }
    Undo = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        $Prior.InstantMessagingType = $Item.Wanted.InstantMessagingType
        # Null takes a setting away that was not there before.
        $Prior.InstantMessagingCertificateThumbprint = $Item.Wanted.InstantMessagingCertificateThumbprint
        if (-not $Prior.InstantMessagingCertificateThumbprint) { $Prior.InstantMessagingCertificateThumbprint = $null }
        $Prior.InstantMessagingServerName = $Item.Wanted.InstantMessagingServerName
        if (-not $Prior.InstantMessagingServerName) { $Prior.InstantMessagingServerName = $null }
        Set-OwaVirtualDirectory -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
}
