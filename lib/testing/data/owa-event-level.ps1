# ---- Event level: how much Outlook Web App writes about instant messaging ----
@{
    Id = 'owa-event-level'
    Title = 'Event level'
    Role = 'Organization Management or Server Management'
    Needs = 'Get-EventLogLevel'
    ChangeNeeds = 'Set-EventLogLevel'
    UndoNeeds = 'Set-EventLogLevel'
    Targets = { $Plan.MailboxServer }
    Read = {
        param($Target)
        $Found = @(Get-EventLogLevel -Server $Target -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { ([string]$_.Identity).EndsWith('\MSExchange OWA\InstantMessage') })
        if ($Found.Count -ne 1) { throw ('Exchange shows ' + $Found.Count + ' levels instead of one.') }
        $Run.Identity = [string]$Found[0].Identity
        [ordered]@{ EventLevel = [string]$Found[0].EventLevel }
    }
    Wanted = { [ordered]@{ EventLevel = $Plan.EventLevel } }
    Change = {
        # Microsoft: Set-EventLogLevel -Identity <server>\<source>\<category> -Level High
        Set-EventLogLevel -Identity $Run.Identity -Level $Plan.EventLevel -Confirm:$false -ErrorAction Stop
    }
    Undo = {
        param($Item)
        $Level = $Item.Wanted.EventLevel
        Set-EventLogLevel -Identity $Run.Identity -Level $Level -Confirm:$false -ErrorAction Stop
    }
}
