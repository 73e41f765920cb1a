# ---- Setting override: tells Outlook on the web of each Mailbox server its pool and its certificate ----
@{
    Id = 'owa-setting-override'
    Title = 'Setting override'
    Role = 'Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-SettingOverride', 'Get-ExchangeDiagnosticInfo'
    ChangeNeeds = 'New-SettingOverride', 'Set-SettingOverride'
    UndoNeeds = 'Set-SettingOverride', 'Remove-SettingOverride'
    Targets = { $Plan.SettingOverride.Keys }
    Read = {
        param($Target)
        $Run.Target = $Target
        $Name = $Plan.SettingOverride[$Target][0]
        # All of them: asked for a name that is missing, Exchange may answer with every override there is.
        $Run.Override = @(Get-SettingOverride -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Kept = 'Parameters', 'Server', 'MinVersion', 'MaxVersion', 'Reason'
        $State = [ordered]@{}
        foreach ($Key in $Kept) { $State[$Key] = $null }
        foreach ($One in @($Run.Override | Where-Object { [string]$_.Name -eq $Name })) {
            foreach ($Key in $Kept) {
                $Values = @($One.$Key | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_ } | Sort-Object)
                $State[$Key] = [string]::Join('; ', [string[]]$Values)
            }
        }
        # What the server itself knows: it keeps a list, which is an old one until it is refreshed.
        $Ask = @{ Server = $Target.Split('.')[0]; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Process = 'Microsoft.Exchange.Directory.TopologyService'
        $null = Get-ExchangeDiagnosticInfo @Ask -Process $Process -Argument 'Refresh'
        $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Process $Process -Argument 'Overrides').Result)
        $State['OnServer'] = 'not known'
        foreach ($Node in @($Answer.SelectNodes('//Overrides/SettingOverride'))) {
            if ($Node.SelectSingleNode('Name').InnerText -ne $Name) { continue }
            $Values = @($Node.SelectNodes('Parameters/Parameter') | ForEach-Object { $_.InnerText } | Sort-Object)
            $State['OnServer'] = $Node.SelectSingleNode('Status').InnerText
            if ([string]::Join('; ', [string[]]$Values) -ne $State.Parameters) { $State.OnServer += ', other values' }
        }
        # What is in effect. Exchange 2016 tells it up to Cumulative Update 3 (15.1.544) by another process.
        $Server = @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Server = @($Server | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Fqdn') -eq $Target })
        if ($Server.Count -ne 1) { throw ('Exchange knows ' + $Server.Count + ' servers of this name instead of one.') }
        $Run.Version = Get-OwaImText -InputObject $Server[0] -Name 'AdminDisplayVersion'
        if ($Run.Version -notmatch '[0-9]\.[0-9]') { throw 'Exchange does not show the version of this server.' }
        $Run.Build = [version]($Run.Version -replace '[^0-9]+', '.').Trim('.')
        $Argument = 'Config'
        if ($Run.Build -ge '15.1.545') { $Process = 'MSExchangeMailboxAssistants' }
        if ($Run.Build -ge '15.1.545') { $Argument = 'Config,Component=OwaServer' }
        $Answer = [xml]([string](Get-ExchangeDiagnosticInfo @Ask -Process $Process -Argument $Argument).Result)
        $Run.Section = $Answer.SelectSingleNode('//Configuration/OwaServer/IMSettings')
        $State['Effective'] = '(no section IMSettings)'
        if ($null -ne $Run.Section) {
            $Values = @($Run.Section.SelectNodes('IMCertificateThumbprint | IMServerName'))
            $Values = @($Values | ForEach-Object { $_.LocalName + '=' + $_.InnerText } | Sort-Object)
            $State['Effective'] = [string]::Join('; ', [string[]]$Values)
        }
        $State
    }
    Wanted = {
        $Target = $Run.Target
        $Values = 'IMCertificateThumbprint=' + $Plan.SettingOverride[$Target][1] + '; IMServerName=' + $Plan.PoolFqdn
        $State = [ordered]@{ Parameters = $Values; Server = $Target.Split('.')[0]; MinVersion = ''; MaxVersion = '' }
        $State['OnServer'] = 'Accepted'
        $State['Effective'] = $Values
        $State
    }
    Check = {
        param($Target, $Present)
        $Name = $Plan.SettingOverride[$Target][0]
        $Short = $Target.Split('.')[0]
        $From, $Below = $Plan.ExchangeBuild
        if ($Run.Build -lt $From -or $Run.Build -ge $Below) {
            Write-OwaImCheck -Refuses ('This is not an ' + $Plan.ExchangeName + ' server: ' + $Run.Version + '.')
        } elseif ($Plan.InstantMessaging -eq 'ending' -and $Run.Build.Build -gt ([version]$From).Build) {
            $Message = $Run.Version + ' is newer than the first release of ' + $Plan.ExchangeName + '. Microsoft '
            $Message += 'announced that an update removes instant messaging. '
            Write-OwaImCheck -Warns ($Message + 'It is still there.')
        }
        if ($null -eq $Run.Section) {
            $Message = 'This server has no section IMSettings of OwaServer any more: its version of Exchange has no '
            Write-OwaImCheck -Refuses ($Message + 'instant messaging in Outlook on the web (' + $Run.Version + ').')
        }
        $Same = @($Plan.SettingOverride.Keys | Where-Object { $_.Split('.')[0] -eq $Short })
        if ($Same.Count -gt 1) {
            $Message = 'An override names a server by its short name, and ' + [string]::Join(' and ', [string[]]$Same)
            Write-OwaImCheck -Refuses ($Message + ' have the same one. Make a plan for each.')
        }
        foreach ($One in $Run.Override) {
            $Kind = [string]$One.ComponentName + '/' + [string]$One.SectionName
            $Servers = @($One.Server | Where-Object { $null -ne $_ } | ForEach-Object { ([string]$_).Split('.')[0] })
            $Scope = [string]::Join(', ', [string[]]@($One.Server | Where-Object { $null -ne $_ }))
            if (-not $Scope) { $Scope = 'every server' }
            if ([string]$One.Name -eq $Name) {
                $Strange = $Servers.Count -ne 1 -or $Servers[0] -ne $Short -or $Kind -ne 'OwaServer/IMSettings'
                $Message = 'The override "' + $Name + '" exists and sets ' + $Kind + ' for ' + $Scope + ', not '
                $Message += 'OwaServer/IMSettings for ' + $Short + ' alone. Give it a different name, or remove it.'
                if ($Strange) { Write-OwaImCheck -Refuses $Message }
                continue
            }
            if ($Kind -ne 'OwaServer/IMSettings') { continue }
            if ($Servers.Count -gt 0 -and @($Servers | Where-Object { $Short -like $_ }).Count -eq 0) { continue }
            $Message = 'The override "' + [string]$One.Name + '" sets instant messaging for ' + $Scope + ' as well (by '
            $Message += [string]$One.ModifiedBy + '). Which of the two counts is not documented. Agree with its owner, '
            $Message += 'remove it with Remove-SettingOverride, and make a plan with the goal integrate, which makes "'
            Write-OwaImCheck -Refuses ($Message + $Name + '" with both values. Or leave this server out of the plan.')
        }
        $Old = [string]$Plan.PreviousThumbprint[$Target]
        $Used = [string]$Present.Parameters
        $Known = @($Old, $Plan.SettingOverride[$Target][1] | Where-Object { $Used.Contains($_) })
        if ($Old -and $Known.Count -eq 0) {
            $Message = 'The override does not name the certificate that is to be replaced (' + $Old + '), but has '
            $Message += $Used + '. Someone has changed it since, or there is none: enter the thumbprint in use '
            Write-OwaImCheck -Refuses ($Message + 'as the old one, and make the bundle again.')
        }
        if ($null -ne $Present.Parameters -and $Present.OnServer -match '^(?!Accepted|not known)') {
            $Message = 'The server does not accept the override "' + $Name + '"; its status is ' + $Present.OnServer
            Write-OwaImCheck -Refuses ($Message + '. Check it with Get-SettingOverride, remove it, and run again.')
        }
    }
    # What undo returns to is what the directory holds; what the server makes of it follows.
    Prepare = {
        param($Item, $Entry)
        $Kept = [ordered]@{}
        foreach ($Key in 'Parameters', 'Server', 'MinVersion', 'MaxVersion') { $Kept[$Key] = $Item.Wanted[$Key] }
        $Kept['Reason'] = 'Instant messaging, plan ' + $Plan.PlanHash.Substring(0, 8)
        $Item.Goal = $Item.Wanted
        $Item.Wanted = $Kept
        if ($null -ne $Entry) { return $Entry.prior }
        $Prior = [ordered]@{}
        foreach ($Key in $Kept.Keys) { $Prior[$Key] = $Item.Present[$Key] }
        $Prior
    }
    Change = {
        param($Item)
        $Name, $Thumbprint = $Plan.SettingOverride[$Item.Target]
        $New = @{ Reason = $Item.Wanted.Reason; Server = $Item.Wanted.Server }
        $New.Parameters = @(('IMServerName=' + $Plan.PoolFqdn), ('IMCertificateThumbprint=' + $Thumbprint))
        $Item.Wanted = $Item.Goal
        if ($null -eq $Item.Present.Parameters) {
            # Microsoft: New-SettingOverride -Name <name> -Component OwaServer -Section IMSettings -Reason <text>
            #     -Parameters @("IMServerName=<pool>","IMCertificateThumbprint=<thumbprint>") -Server <short name>
            $Where = @{ Component = 'OwaServer'; Section = 'IMSettings' }
            New-SettingOverride -Name $Name @Where @New -Confirm:$false -ErrorAction Stop
        } else {
            # Microsoft: Set-SettingOverride -Identity <name> -Parameters @(<both values>) -Reason <text>
            $All = @{ MinVersion = $null; MaxVersion = $null }
            Set-SettingOverride -Identity $Name @New @All -Confirm:$false -ErrorAction Stop
        }
        $Ask = @{ Server = $New.Server; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
        # The directory has to reach the server first; reading back tells whether it did.
        $null = Wait-OwaIm -Limit 300 -Activity ('The override reaches ' + $Item.Target) -Until {
            $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
            $Answer = [string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result
            $Answer.Contains($Name) -and $Answer.Contains($Thumbprint)
        }
    }
    Undo = {
        param($Item)
        $Name, $Thumbprint = $Plan.SettingOverride[$Item.Target]
        $Prior = $Item.Wanted
        if ($null -eq $Prior.Parameters) {
            # Microsoft: Remove-SettingOverride -Identity <name>
            Remove-SettingOverride -Identity $Name -Confirm:$false -ErrorAction Stop
        } else {
            $Old = @{ Parameters = @($Prior.Parameters -split '; '); Server = @($Prior.Server -split '; ') }
            $Old.MinVersion = $Old.MaxVersion = $null
            if ($Prior.MinVersion) { $Old.MinVersion = $Prior.MinVersion }
            if ($Prior.MaxVersion) { $Old.MaxVersion = $Prior.MaxVersion }
            Set-SettingOverride -Identity $Name -Reason $Prior.Reason @Old -Confirm:$false -ErrorAction Stop
        }
        $Ask = @{ Server = $Item.Target.Split('.')[0]; Component = 'VariantConfiguration'; ErrorAction = 'Stop' }
        $Ask.Process = 'Microsoft.Exchange.Directory.TopologyService'
        $null = Wait-OwaIm -Limit 300 -Activity ('The override leaves ' + $Item.Target) -Until {
            $null = Get-ExchangeDiagnosticInfo @Ask -Argument 'Refresh'
            $Answer = [string](Get-ExchangeDiagnosticInfo @Ask -Argument 'Overrides').Result
            -not $Answer.Contains($Thumbprint) -or ([string]$Prior.Parameters).Contains($Thumbprint)
        }
    }
}
