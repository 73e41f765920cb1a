# ---- Setting override: tells Outlook on the web of each Mailbox server its pool and its certificate ----
@{
    Id = 'owa-setting-override'
    Title = 'Setting override'
    Role = 'Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-SettingOverride', 'Get-ExchangeDiagnosticInfo'
    ChangeNeeds = 'New-SettingOverride', 'Set-SettingOverride'
    UndoNeeds = 'Set-SettingOverride', 'Remove-SettingOverride'
    # One override for the forest is no setting of single servers; -Server cannot choose a part of it.
    OrganisationForest = $true
    # A server of another version is looked at no further.
    Targets = { $Plan.SettingOverride.Keys | Where-Object { @($Run['Other']) -notcontains $_ } }
    TargetsForest = { if (-not $Run['Other']) { @($Plan.SettingOverride.Values)[0][0] } }
    Once = {
        $Run.Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Run.Build, $Run.Other, $Shown = @{}, @(), @()
        foreach ($Name in @($Plan.SettingOverride.Keys)) {
            if ($Run.Server.Count -gt 0 -and $Run.Server -notcontains $Name) { continue }
            $One = @($Run.Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Name })
            $Text = Get-OwaImText -InputObject $One[0] -Name 'AdminDisplayVersion' -Default 'no version told'
            $Build = $Run.Build[$Name] = ($Text -replace '\D+', '.').Trim('.') -as [version]
            if ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1]) { continue }
            $Run.Other += $Name
            $Shown += $Name + ' (' + $Text + ')'
        }
        $Message = 'Not known as ' + $Plan.ExchangeName + ', as planned: ' + [string]::Join(', ', [string[]]$Shown)
        if ($Shown.Count -gt 0) { Write-OwaImCheck -Refuses ($Message + '. Make a plan for each version.') }
    }
    Read = {
        param($Target)
        # The servers of the override: a target is a server, or the name of the override of all.
        $Run.Servers = @($Plan.SettingOverride.Keys | Where-Object { $Plan.SettingOverride[$_][0] -eq $Target })
        $Run.Scope = ''
        if ($Plan.SettingOverride.Contains($Target)) { $Run.Servers, $Run.Scope = @($Target), $Target.Split('.')[0] }
        $Name = $Plan.SettingOverride[$Run.Servers[0]][0]
        # All of them: asked for a name that is missing, Exchange may answer with every override there is.
        $Run.Override = @(Get-SettingOverride -ErrorAction Stop | Where-Object { $null -ne $_ })
        $State = [ordered]@{}
        foreach ($Key in 'Parameters', 'Server', 'MinVersion', 'MaxVersion', 'Reason') {
            $State[$Key] = $null
            foreach ($One in @($Run.Override | Where-Object { [string]$_.Name -eq $Name })) {
                $Values = @($One.$Key | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ } | Sort-Object)
                $State[$Key] = [string]::Join('; ', [string[]]$Values)
            }
        }
        # Undo returns to what the directory holds, whatever the server makes of it.
        if ($Run.About.Mode -eq 'undo') { return $State }
        # What each server itself knows: it keeps a list, which is an old one until it is refreshed.
        $Told, $Run.Without = @{ OnServer = @{}; Effective = @{} }, @()
        foreach ($Server in $Run.Servers) {
            $Short = $Server.Split('.')[0]
            $Ask = @{ Server = $Short; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
            $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
            $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
            $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result)
            $Told.OnServer[$Short] = 'not known'
            foreach ($Node in @($Answer.SelectNodes('//Overrides/SettingOverride'))) {
                if ($Node.SelectSingleNode('Name').InnerText -ne $Name) { continue }
                $Values = @($Node.SelectNodes('Parameters/Parameter') | ForEach-Object { $_.InnerText } | Sort-Object)
                $Status = $Node.SelectSingleNode('Status').InnerText
                if ([string]::Join('; ', [string[]]$Values) -ne $State.Parameters) { $Status += ', other values' }
                $Told.OnServer[$Short] = $Status
            }
            # What is in effect, as elements or attributes; Exchange 2016 tells it by that process up to CU 3 (15.1.544).
            $Argument = 'Config'
            if ($Run.Build[$Server] -ge '15.1.545') {
                $Ask.Process, $Argument = 'MSExchangeMailboxAssistants', 'Config,Component=OwaServer'
            }
            $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument $Argument).Result)
            $Section = $Answer.SelectSingleNode('//Configuration/OwaServer/IMSettings')
            $Told.Effective[$Short] = '(no section IMSettings)'
            if ($null -eq $Section) { $Run.Without += $Server; continue }
            $Values = @($Section.SelectNodes('*|@*') | Where-Object { $_.LocalName -match '^IM(Cert|Server)' })
            $Values = @($Values | ForEach-Object { $_.LocalName + '=' + $_.InnerText } | Sort-Object)
            $Told.Effective[$Short] = [string]::Join('; ', [string[]]$Values)
        }
        # Once where all servers tell the same; else with the servers that tell it.
        foreach ($Key in 'OnServer', 'Effective') {
            $Values = @($Told.$Key.Values | Sort-Object -Unique)
            if ($Values.Count -gt 1) {
                $Values = @(foreach ($Value in $Values) {
                        $Names = @($Told.$Key.Keys | Where-Object { $Told.$Key[$_] -eq $Value } | Sort-Object)
                        $Value + ' on ' + [string]::Join(', ', [string[]]$Names)
                    })
            }
            $State[$Key] = [string]::Join('; ', [string[]]$Values)
        }
        $State
    }
    Wanted = {
        $Values = 'IMCertificateThumbprint=' + $Plan.SettingOverride[$Run.Servers[0]][1]
        $Values += '; IMServerName=' + $Plan.PoolFqdn
        $State = [ordered]@{ Parameters = $Values; Server = $Run.Scope; MinVersion = '' }
        $State['MaxVersion'], $State['OnServer'], $State['Effective'] = '', 'Accepted', $Values
        $State
    }
    Check = {
        param($Target, $Present)
        $Name, $New, $Old = $Plan.SettingOverride[$Run.Servers[0]]
        $Shorts = @($Run.Servers | ForEach-Object { $_.Split('.')[0] })
        foreach ($Server in $Run.Without) {
            $Message = $Server + ': Exchange ' + [string]$Run.Build[$Server] + ' has no section IMSettings of OwaServer any more: '
            Write-OwaImCheck -Refuses ($Message + 'no instant messaging in Outlook on the web.')
        }
        foreach ($One in $Run.Override) {
            $Kind = [string]$One.ComponentName + '/' + [string]$One.SectionName
            $Servers = @($One.Server | Where-Object { $null -ne $_ } | ForEach-Object { ([string]$_).Split('.')[0] })
            $Scope = [string]::Join(', ', [string[]]$Servers)
            $Counts = $Kind -eq 'OwaServer/IMSettings'
            $Here = @($Servers | Where-Object { @($Shorts -like $_).Count -gt 0 })
            $Counts = $Counts -and ($Scope -eq '' -or $Here.Count -gt 0)
            $Own = [string]$One.Name -eq $Name
            if (($Own -and $Counts -and $Scope -eq $Run.Scope) -or -not ($Own -or $Counts)) { continue }
            $Message = 'The override "' + [string]$One.Name + '" (by ' + [string]$One.ModifiedBy + ') sets ' + $Kind
            $Message += ' for ' + @($Scope, 'every server' | Where-Object { $_ })[0]
            $Alone = @(($Run.Scope + ' alone'), 'every server')[[int]($Run.Scope -eq '')]
            if ($Own) { $Message += ', not OwaServer/IMSettings for ' + $Alone + '. ' }
            else { $Message += ' as well. Which of two counts is not documented. ' }
            $Message += 'Agree with its owner, remove it with Remove-SettingOverride, and make a plan with the goal '
            $Message += 'integrate, which makes "' + $Name + '".'
            if ($Run.Scope) { $Message += ' Or leave this server out.' }
            Write-OwaImCheck -Refuses $Message
        }
        if ($Old -and [string]$Present.Parameters -notmatch ($Old + '|' + $New)) {
            $Message = 'The override has not the certificate to replace (' + $Old + '), but ' + $Present.Parameters
            Write-OwaImCheck -Refuses ($Message + '. Answer with the one in use as the old one; make the bundle again.')
        }
        $Refused = @($Present.OnServer -split '; ' -notmatch '^(Accepted|not known)')
        if ($null -ne $Present.Parameters -and $Refused.Count -gt 0) {
            $Message = 'The server does not accept the override "' + $Name + '"; its status is ' + $Present.OnServer
            Write-OwaImCheck -Refuses ($Message + '. Check it with Get-SettingOverride, remove it, and run again.')
        }
    }
    # An override for the forest changes every server that reads overrides, and so servers that nobody planned.
    ChangeCheckForest = {
        $Names = @($Run.Known | ForEach-Object {
                $Text = Get-OwaImText -InputObject $_ -Name 'AdminDisplayVersion'
                $Build = ($Text -replace '\D+', '.').Trim('.') -as [version]
                $Name = Get-OwaImText -InputObject $_ -Name 'Fqdn', 'Name'
                $Reads = $null -eq $Build -or $Build -ge '15.1'
                $Reads = $Reads -and (Get-OwaImText -InputObject $_ -Name 'ServerRole') -match 'Mailbox'
                if ($Reads -and @($Plan.SettingOverride.Keys) -notcontains $Name) { $Name }
            } | Sort-Object)
        $Message = 'The override for the forest would change also: ' + [string]::Join(', ', [string[]]$Names) + '. '
        $Message += 'Add them to the plan, or choose one override for each server.'
        if ($Names.Count -gt 0) { Write-OwaImCheck -Refuses $Message }
    }
    # What undo returns to is what the directory holds; what the server makes of it follows.
    Prepare = {
        param($Item, $Entry)
        $Item.Goal, $Item.Wanted, $Prior = $Item.Wanted, [ordered]@{}, [ordered]@{}
        foreach ($Key in 'Parameters', 'Server', 'MinVersion', 'MaxVersion', 'Reason') {
            $Item.Wanted[$Key], $Prior[$Key] = $Item.Goal[$Key], $Item.Present[$Key]
        }
        $Item.Wanted['Reason'] = 'Instant messaging, plan ' + $Plan.PlanHash.Substring(0, 8)
        if ($null -ne $Entry) { return $Entry.prior }
        $Prior
    }
    Change = {
        param($Item)
        $Name, $Thumbprint = $Plan.SettingOverride[$Run.Servers[0]][0..1]
        $New = @{ Reason = $Item.Wanted.Reason }
        if ($Run.Scope) { $New.Server = $Run.Scope }
        $New.Parameters = @(('IMServerName=' + $Plan.PoolFqdn), ('IMCertificateThumbprint=' + $Thumbprint))
        $Item.Wanted, $Block = $Item.Goal, $Item.Step.Read
        if ($null -eq $Item.Present.Parameters) {
            # Microsoft: New-SettingOverride -Name <name> -Component OwaServer -Section IMSettings -Reason <text>
            #     -Parameters @("IMServerName=<pool>","IMCertificateThumbprint=<thumbprint>") -Server <short name>
            # Without -Server it is for every server.
            $New.Component, $New.Section = 'OwaServer', 'IMSettings'
            New-SettingOverride -Name $Name @New -Confirm:$false -ErrorAction Stop
        } else {
            # Microsoft: Set-SettingOverride -Identity <name> -Parameters @(<both values>) -Reason <text>
            $New.MinVersion = $New.MaxVersion = $null
            if (-not $Run.Scope) { $New.Server = $null }
            Set-SettingOverride -Identity $Name @New -Confirm:$false -ErrorAction Stop
        }
        # The directory has to reach the server first; reading back tells whether it did.
        $Where = @($Run.Scope, 'every planned server' | Where-Object { $_ })[0]
        $null = Wait-OwaIm -Limit 300 -Activity ('The override reaches ' + $Where) -Until {
            try { $Now = & $Block $Item.Target } catch { return $false }
            $Refused = @($Now.OnServer -split '; ' -notmatch '^(Accepted|not known)')
            $Now.Effective -eq $Item.Goal.Effective -or $Refused.Count -gt 0
        }
    }
    DifferenceForest = {
        param($Item)
        ' Agree with whoever changed it, and set it back with Set-SettingOverride.'
    }
    Undo = {
        param($Item)
        $Name, $Thumbprint = $Plan.SettingOverride[$Run.Servers[0]][0..1]
        $Prior = $Item.Wanted
        if ($null -eq $Prior.Parameters) {
            # Microsoft: Remove-SettingOverride -Identity <name>
            Remove-SettingOverride -Identity $Name -Confirm:$false -ErrorAction Stop
        } else {
            $Old = @{ Parameters = @($Prior.Parameters -split '; '); Server = $null }
            $Old.MinVersion = $Old.MaxVersion = $null
            if ($Prior.Server) { $Old.Server = @($Prior.Server -split '; ') }
            if ($Prior.MinVersion) { $Old.MinVersion = $Prior.MinVersion }
            if ($Prior.MaxVersion) { $Old.MaxVersion = $Prior.MaxVersion }
            Set-SettingOverride -Identity $Name -Reason $Prior.Reason @Old -Confirm:$false -ErrorAction Stop
        }
        $Where = @($Run.Scope, 'every planned server' | Where-Object { $_ })[0]
        $Ask = @{ Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
        $null = Wait-OwaIm -Limit 300 -Activity ('The override leaves ' + $Where) -Until {
            foreach ($Server in $Run.Servers) {
                $Ask.Server = $Server.Split('.')[0]
                try {
                    $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
                    $Answer = [string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result
                } catch { return $false }
                $Stays = ([string]$Prior.Parameters).Contains($Thumbprint)
                if ($Answer.Contains($Thumbprint) -and -not $Stays) { return $false }
            }
            $true
        }
    }
}
