# ---- OWA mailbox policies: a policy on a mailbox overrides the virtual directory, so both have to say the same ----
@{
    Id = 'owa-mailbox-policy'
    Title = 'OWA mailbox policy'
    Role = 'Organization Management or Recipient Management'
    RoleRead = 'View-Only Organization Management'
    Needs = 'Get-OwaMailboxPolicy'
    ChangeNeeds = 'Set-OwaMailboxPolicy'
    UndoNeeds = 'Set-OwaMailboxPolicy'
    Organisation = $true
    Targets = { $Plan.MailboxPolicy }
    # Every policy there is when the script runs.
    TargetsAll = {
        Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ } | ForEach-Object { [string]$_.Name }
    }
    # A policy that was there when the change was made may be gone, and its undo says so.
    AnyTargetAll = $true
    OnceAll = {
        $All = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ })
        if ($All.Count -eq 0) { Write-OwaImCheck -Warns 'Exchange has no mailbox policies.' }
    }
    Read = {
        param($Target)
        $Found = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $_ -and [string]$_.Name -eq $Target })
        if ($Found.Count -ne 1) { throw ('Exchange has ' + $Found.Count + ' policies of this name instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        # None is the product's default, and what an empty value means.
        $Type = Get-OwaImText -InputObject $Found[0] -Name 'InstantMessagingType' -Default 'None'
        [ordered]@{ InstantMessagingEnabled = [string]$Found[0].InstantMessagingEnabled; InstantMessagingType = $Type }
    }
    Wanted = { [ordered]@{ InstantMessagingEnabled = 'True'; InstantMessagingType = 'Ocs' } }
    WantedOff = { [ordered]@{ InstantMessagingEnabled = 'False' } }
    Check = {
        param($Target, $Present)
        if ($Present.InstantMessagingEnabled -eq 'False') {
            $Message = 'Instant messaging is off in the policy ' + $Target + ', perhaps on purpose; '
            Write-OwaImCheck -Warns ($Message + 'the plan turns it on.')
        }
    }
    CheckOff = {
        param($Target, $Present)
        if ($Present.InstantMessagingEnabled -eq 'False') { Write-OwaImCheck -Holds ($Target + ' is off already') }
    }
    Change = {
        $On = @{ InstantMessagingEnabled = $true; InstantMessagingType = 'Ocs' }
        # Microsoft: Set-OwaMailboxPolicy -Identity <policy> -InstantMessagingEnabled $true -InstantMessagingType Ocs
        Set-OwaMailboxPolicy -Identity $Run.Identity @On -Confirm:$false -ErrorAction Stop
    }
    ChangeOff = {
        # Microsoft: Set-OwaMailboxPolicy -Identity <policy> -InstantMessagingEnabled $false
        Set-OwaMailboxPolicy -Identity $Run.Identity -InstantMessagingEnabled $false -Confirm:$false -ErrorAction Stop
    }
    Undo = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        $Prior.InstantMessagingType = $Item.Wanted.InstantMessagingType
        Set-OwaMailboxPolicy -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
    UndoOff = {
        param($Item)
        $Prior = @{ InstantMessagingEnabled = ($Item.Wanted.InstantMessagingEnabled -eq 'True') }
        Set-OwaMailboxPolicy -Identity $Run.Identity @Prior -Confirm:$false -ErrorAction Stop
    }
}
