# ---- Which servers Lync has discovered: the newest events of this Front End Server decide, not the answers ----
@{
    Id = 'known-servers'
    Title = 'Servers that Lync discovered'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsPool', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    # Names for which this plan creates no trust.
    Targets = { $Plan.KnownServer.Values | Select-Object -Unique }
    Servers = {
        param($Target)
        @($Plan.PoolFqdn) + @($Plan.KnownServer.Keys | Where-Object { $Plan.KnownServer[$_] -eq $Target })
    }
    # Names of which a person may vouch with -NotDiscovered that Lync no longer discovers them.
    VouchTrusted = { $Plan.TrustedServer.Values }
    Proof = {
        param($Target)
        # The record of a pool that this plan removed: the event of that is no end of a discovery.
        $Entry = Get-OwaImEntry -Step 'duplicate-pool' -Target $Target
        $Found = Get-OwaImDiscovery -Name $Target -Entry $Entry
        $All = @(Get-CsTrustedApplicationPool -ErrorAction Stop) + @(Get-CsTrustedApplicationComputer -ErrorAction Stop)
        $Pools = @($All | Where-Object { $null -ne $_ -and (Get-OwaImName -InputObject $_) -eq $Target })
        if ($Found.Status -eq 'discovered' -and $Pools.Count -gt 0) {
            $Message = 'Lync discovered this server (' + $Found.Text + '), and ' + [string]$Pools[0].Identity
            $Message += ' names it as well. Two entries break instant messaging: choose "Remove duplicate trust".'
            Write-OwaImCheck -Fails $Message
        }
        elseif ($Found.Status -eq 'discovered') { Write-OwaImCheck -Holds ('discovered, ' + $Found.Text) }
        elseif ($Pools.Count -gt 0) { Write-OwaImCheck -Holds ('trusted through ' + [string]$Pools[0].Identity) }
        else {
            $Message = 'Lync does not show that it discovered this server (' + $Found.Text + '). '
            Write-OwaImCheck -Warns ($Message + 'Check its SIP URI dial plan and the name in its certificate.')
        }
    }
}
