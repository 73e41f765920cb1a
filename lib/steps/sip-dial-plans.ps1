# ---- SIP URI dial plans: the planned servers are added, others are kept. This changes voice mail ----
@{
    Id = 'sip-dial-plans'
    Title = 'SIP URI dial plans'
    Role = 'UM Management'
    RoleRead = 'View-Only Organization Management'
    Needs = 'Get-UMDialPlan', 'Get-UMService', 'Get-UMCallRouterSettings', 'Get-ExchangeCertificate'
    ChangeNeeds = 'Set-UMService', 'Set-UMCallRouterSettings'
    UndoNeeds = 'Set-UMService', 'Set-UMCallRouterSettings'
    # "<server> (UM service)" and "<server> (Call Router)": a server may have both.
    Targets = {
        $All = @($Plan.PlannedServer.GetEnumerator())
        foreach ($One in $All) { if ($One.Value -match 'Mailbox') { $One.Key + ' (UM service)' } }
        foreach ($One in $All) { if ($One.Value -match 'Client Access') { $One.Key + ' (Call Router)' } }
    }
    Servers = {
        param($Target)
        $Target.Split(' ')[0]
    }
    Once = {
        $All = @(Get-UMDialPlan -ErrorAction Stop | Where-Object { $null -ne $_ })
        foreach ($Name in $Plan.DialPlan) {
            $Found = @($All | Where-Object { [string]$_.Name -eq $Name })
            if ($Found.Count -ne 1) {
                Write-OwaImCheck -Refuses ('Exchange has ' + $Found.Count + ' dial plans ' + $Name + ' instead of one.')
            } elseif ([string]$Found[0].URIType -ne 'SipName') {
                Write-OwaImCheck -Refuses ('The dial plan ' + $Name + ' is not a SIP URI dial plan.')
            } else {
                Write-OwaImCheck -Holds ('dial plan ' + $Name + ', SIP URI')
            }
        }
    }
    Read = {
        param($Target)
        $Server = $Target.Split(' ')[0]
        $IsRouter = $Target.EndsWith('(Call Router)')
        if ($IsRouter) { $Found = @(Get-UMCallRouterSettings -Server $Server -ErrorAction Stop) }
        else { $Found = @(Get-UMService -Identity $Server -ErrorAction Stop) }
        $Found = @($Found | Where-Object { $null -ne $_ })
        if ($Found.Count -ne 1) { throw ('Exchange shows ' + $Found.Count + ' UM settings instead of one.') }
        $Shown = @($Found[0].DialPlans | Where-Object { $null -ne $_ })
        $Has = @($Shown | ForEach-Object { Get-OwaImLeafName -InputObject $_ })
        $Planned = @($Plan.DialPlan | Where-Object { $Has -contains $_ })
        $State = [ordered]@{ DialPlans = [string]::Join(' | ', [string[]]$Planned) }
        $State['UMStartupMode'] = [string]$Found[0].UMStartupMode
        $State
    }
    Wanted = {
        param($Present)
        $Mode = $Present.UMStartupMode
        if ($Mode -eq 'TCP') { $Mode = 'Dual' }
        $State = [ordered]@{ DialPlans = [string]::Join(' | ', [string[]]@($Plan.DialPlan)) }
        $State['UMStartupMode'] = $Mode
        $State
    }
    Check = {
        param($Target, $Present)
        if ($Present.UMStartupMode -ne 'TCP') { return }
        # Without a certificate for it, the service would not start again in the mode Dual.
        $Service = 'UM'
        if ($Target.EndsWith('(Call Router)')) { $Service = 'UMCallRouter' }
        $Server = $Target.Split(' ')[0]
        $Known = @(Get-ExchangeCertificate -Server $Server -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Known = @($Known | Where-Object { ([string]$_.Services -split '[,\s]+') -contains $Service })
        if ($Known.Count -gt 0) {
            Write-OwaImCheck -Holds ('a certificate is assigned to ' + $Service)
        } else {
            $Message = 'The start-up mode TCP would become Dual, and no certificate here is assigned to ' + $Service
            Write-OwaImCheck -Refuses ($Message + ': the service would not start again. Assign one first.')
        }
    }
    Change = {
        param($Item)
        $Server = $Item.Target.Split(' ')[0]
        $Has = @($Item.Present.DialPlans.Split([string[]]@(' | '), 'RemoveEmptyEntries'))
        $Missing = @($Plan.DialPlan | Where-Object { $Has -notcontains $_ })
        # Microsoft: -DialPlans @{Add="<name>"} -UMStartupMode Dual. A plain list would replace the ones there are.
        $Change = @{}
        if ($Missing.Count -gt 0) { $Change.DialPlans = @{ Add = $Missing } }
        if ($Item.Present.UMStartupMode -eq 'TCP') { $Change.UMStartupMode = 'Dual' }
        if ($Item.Target.EndsWith('(Call Router)')) {
            Set-UMCallRouterSettings -Server $Server @Change -Confirm:$false -ErrorAction Stop
        } else {
            Set-UMService -Identity $Server @Change -Confirm:$false -ErrorAction Stop
        }
    }
    Undo = {
        param($Item)
        $Server = $Item.Target.Split(' ')[0]
        $Had = @($Item.Wanted.DialPlans.Split([string[]]@(' | '), 'RemoveEmptyEntries'))
        $Has = @($Item.Present.DialPlans.Split([string[]]@(' | '), 'RemoveEmptyEntries'))
        $Added = @($Has | Where-Object { $Had -notcontains $_ })
        $Change = @{}
        if ($Added.Count -gt 0) { $Change.DialPlans = @{ Remove = $Added } }
        if ($Item.Present.UMStartupMode -ne $Item.Wanted.UMStartupMode) {
            $Change.UMStartupMode = $Item.Wanted.UMStartupMode
        }
        if ($Item.Target.EndsWith('(Call Router)')) {
            Set-UMCallRouterSettings -Server $Server @Change -Confirm:$false -ErrorAction Stop
        } else {
            Set-UMService -Identity $Server @Change -Confirm:$false -ErrorAction Stop
        }
    }
}
