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
    Targets = { $Plan.SettingOverride.Keys | Where-Object { -not $Run['Other'] -or -not $Run.Other.Contains($_) } }
    TargetsForest = { if (-not $Run['Other'] -or $Run.Other.Count -eq 0) { @($Plan.SettingOverride.Values)[0][0] } }
    Once = {
        $Run.Known = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Run.Build, $Run.Other = @{}, [ordered]@{}
        foreach ($Name in @($Plan.SettingOverride.Keys)) {
            if ($Run.Server.Count -gt 0 -and $Run.Server -notcontains $Name) { continue }
            $One = @($Run.Known | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Name })
            $Text = Get-OwaImText -InputObject $One[0] -Name 'AdminDisplayVersion' -Default 'no version told'
            $Build = $Run.Build[$Name] = ($Text -replace '\D+', '.').Trim('.') -as [version]
            if ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1]) { continue }
            $Run.Other[$Name] = $Name + ' (' + $Text + ')'
        }
        $Message = 'Not known as ' + $Plan.ExchangeName + ', as planned: '
        $Message += [string]::Join(', ', [string[]]@($Run.Other.Values))
        if ($Run.Other.Count -gt 0) { Write-OwaImCheck -Refuses ($Message + '. Make a plan for each version.') }
    }
    Read = {
        param($Target)
        # A target is a server, or the one override of all planned servers, which names none.
        $Run.Servers = @($Plan.SettingOverride.Keys | Where-Object { $_, $Plan.SettingOverride[$_][0] -eq $Target })
        $Run.Scope, $Run.Refused = @('', $Target.Split('.')[0])[[int]$Plan.SettingOverride.Contains($Target)], ''
        $Name = $Plan.SettingOverride[$Run.Servers[0]][0]
        # All of them: asked for a name that is missing, Exchange may answer with every override there is.
        $Run.Override = @(Get-SettingOverride -ErrorAction Stop | Where-Object { $null -ne $_ })
        $State, $Mine = [ordered]@{}, @($Run.Override | Where-Object { [string]$_.Name -eq $Name })
        foreach ($Key in 'Parameters', 'Server', 'MinVersion', 'MaxVersion', 'Reason') {
            $Values = @($Mine | ForEach-Object { $_.$Key } | Where-Object { $null -ne $_ } | Sort-Object)
            $State[$Key] = @([string]::Join('; ', [string[]]$Values), $null)[[int]($Mine.Count -eq 0)]
        }
        # Undo returns to what the directory holds, whatever the server makes of it.
        if ($Run.About.Mode -eq 'undo') { return $State }
        foreach ($Server in $Run.Servers) {
            # What the server itself knows: it keeps a list, which is an old one until it is refreshed.
            $Ask = @{ Server = $Server.Split('.')[0]; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
            $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
            $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
            $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result)
            $On, $Status = @((' on ' + $Ask.Server), '')[[int]($Run.Scope -ne '')], 'not known'
            foreach ($Node in @($Answer.SelectNodes('//Overrides/SettingOverride'))) {
                if ($Node.SelectSingleNode('Name').InnerText -ne $Name) { continue }
                $Values = @($Node.SelectNodes('Parameters/Parameter') | ForEach-Object { $_.InnerText } | Sort-Object)
                $Status = $Node.SelectSingleNode('Status').InnerText
                if ($Status -ne 'Accepted') { $Run.Refused = $Status + $On }
                if ([string]::Join('; ', [string[]]$Values) -ne $State.Parameters) { $Status += ', other values' }
            }
            # What is in effect, as elements or attributes; Exchange 2016 up to CU 3 (15.1.544) tells it there.
            $IsOld = [int]($Run.Build[$Server] -lt '15.1.545')
            $Argument = @('Config,Component=OwaServer', 'Config')[$IsOld]
            $Ask.Process = @('MSExchangeMailboxAssistants', $Ask.Process)[$IsOld]
            $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Argument $Argument).Result)
            $Section = $Answer.SelectSingleNode('//Configuration/OwaServer/IMSettings')
            $Message = ' has no section IMSettings of OwaServer any more: no instant messaging in Outlook on the web.'
            if ($null -eq $Section) { throw ('Exchange ' + [string]$Run.Build[$Server] + $On + $Message) }
            $Values = @($Section.SelectNodes('*|@*') | Where-Object { $_.LocalName -match '^IM(Cert|Server)' })
            $Values = @($Values | ForEach-Object { $_.LocalName + '=' + $_.InnerText } | Sort-Object)
            $State['OnServer' + $On], $State['Effective' + $On] = $Status, [string]::Join('; ', [string[]]$Values)
        }
        $State
    }
    Wanted = {
        param($Present)
        $Values = 'IMCertificateThumbprint=' + $Plan.SettingOverride[$Run.Servers[0]][1]
        $Values += '; IMServerName=' + $Plan.PoolFqdn
        $State = [ordered]@{ Parameters = $Values; Server = $Run.Scope; MinVersion = ''; MaxVersion = '' }
        foreach ($Key in @($Present.Keys -like 'OnServer*')) { $State[$Key] = 'Accepted' }
        foreach ($Key in @($Present.Keys -like 'Effective*')) { $State[$Key] = $Values }
        $State
    }
    Check = {
        param($Target, $Present)
        $Name, $New, $Old = $Plan.SettingOverride[$Run.Servers[0]]
        $Shorts = @($Run.Servers | ForEach-Object { $_.Split('.')[0] })
        foreach ($One in $Run.Override) {
            $Kind = [string]$One.ComponentName + '/' + [string]$One.SectionName
            $Servers = @($One.Server | Where-Object { $null -ne $_ } | ForEach-Object { ([string]$_).Split('.')[0] })
            $Scope = [string]::Join(', ', [string[]]$Servers)
            $Here = @($Servers | Where-Object { @($Shorts -like $_).Count -gt 0 })
            $Counts = $Kind -eq 'OwaServer/IMSettings' -and ($Scope -eq '' -or $Here.Count -gt 0)
            $Own = [string]$One.Name -eq $Name
            if (($Own -and $Counts -and $Scope -eq $Run.Scope) -or -not ($Own -or $Counts)) { continue }
            $Message = 'The override "' + [string]$One.Name + '" (by ' + [string]$One.ModifiedBy + ') sets ' + $Kind
            $Message += ' for ' + @($Scope, 'every server' | Where-Object { $_ })[0]
            $Alone = @('every server', ($Target + ' alone'))[[int]($Run.Scope -ne '')]
            $Why = ' as well. Which of two counts is undocumented.', (', not OwaServer/IMSettings for ' + $Alone + '.')
            $Message += $Why[[int]$Own] + ' Agree with its owner, remove it with Remove-SettingOverride, '
            Write-OwaImCheck -Refuses ($Message + 'and make a plan with the goal integrate for "' + $Name + '".')
        }
        if ($Old -and [string]$Present.Parameters -notmatch ($Old + '|' + $New)) {
            $Message = 'The override has not the certificate to replace (' + $Old + '), but ' + $Present.Parameters
            Write-OwaImCheck -Refuses ($Message + '. Answer with the one in use as the old one; make the bundle again.')
        }
        if ($null -ne $Present.Parameters -and $Run.Refused) {
            $Message = 'The server does not accept the override "' + $Name + '"; its status is ' + $Run.Refused
            Write-OwaImCheck -Refuses ($Message + '. Check it with Get-SettingOverride, remove it, and run again.')
        }
    }
    # An override for the forest changes every server that reads overrides, and so servers that nobody planned.
    ChangeCheckForest = {
        $Names = @($Run.Known | Where-Object { [string]$_.ServerRole -match 'Mailbox' } | ForEach-Object {
                $Text = (Get-OwaImText -InputObject $_ -Name 'AdminDisplayVersion') -replace '\D+', '.'
                if ($Text -eq '' -or ($Text.Trim('.') -as [version]) -ge '15.1') { [string]$_.Fqdn }
            } | Where-Object { @($Plan.SettingOverride.Keys) -notcontains $_ } | Sort-Object)
        $Message = 'The override for the forest would change also: ' + [string]::Join(', ', [string[]]$Names)
        $Message += '. Add them to the plan, or choose one override for each server.'
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
            $New.Component, $New.Section = 'OwaServer', 'IMSettings'
            New-SettingOverride -Name $Name @New -Confirm:$false -ErrorAction Stop
        } else {
            # Microsoft: Set-SettingOverride -Identity <name> -Parameters @(<both values>) -Reason <text>
            $New.MinVersion = $New.MaxVersion = $null
            if (-not $Run.Scope) { $New.Server = $null }
            Set-SettingOverride -Identity $Name @New -Confirm:$false -ErrorAction Stop
        }
        # The directory has to reach the server first; reading back tells whether it did.
        $null = Wait-OwaIm -Limit 300 -Activity ('Servers read the override: ' + $Item.Target) -Until {
            try { $Now = & $Block $Item.Target } catch { return $false }
            $Run.Refused -or (@($Item.Goal.Keys | Where-Object { $Now[$_] -ne $Item.Goal[$_] }).Count -eq 0)
        }
    }
    DifferenceForest = { ' Agree with whoever changed it, and set it back with Set-SettingOverride.' }
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
        $Ask = @{ Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
        $null = Wait-OwaIm -Limit 300 -Activity ('Servers drop the override: ' + $Item.Target) -Until {
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
