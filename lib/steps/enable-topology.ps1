# ---- Enable-CsTopology: makes Lync use the topology that was published last, which now holds the change ----
@{
    Id = 'enable-topology'
    Title = 'Enable-CsTopology'
    Role = 'RTCUniversalServerAdmins with delegated setup permission'
    RoleRead = 'CsViewOnlyAdministrator'
    ChangeNeeds = 'Enable-CsTopology', 'Get-CsManagementStoreReplicationStatus'
    UndoNeeds = 'Enable-CsTopology', 'Get-CsManagementStoreReplicationStatus'
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
