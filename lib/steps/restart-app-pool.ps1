# ---- The application pool: Outlook on the web reads its setting override when it starts ----
@{
    Id = 'restart-app-pool'
    Title = 'Restart of MSExchangeOWAAppPool'
    ChangeNeeds = 'Restart-WebAppPool'
    UndoNeeds = 'Restart-WebAppPool'
    Role = 'local administrator'
    Targets = { $Run.Here }
    # Nothing on this computer tells with which override Outlook on the web started; the record of this plan does. A
    # restart whose answer was lost is made once more.
    Read = {
        param($Target)
        $Entry = Get-OwaImEntry -Step 'restart-app-pool' -Target $Target
        $IsOurs = $null -ne $Entry -and ($Entry.finished -or $Run.About.Mode -eq 'undo') -and -not $Run.Given['Again']
        if ($Run.Contains('Restarted')) { $IsOurs = $Run.Restarted }
        $State = [ordered]@{ Started = 'before this plan' }
        if ($IsOurs) { $State.Started = 'with the override of this plan' }
        $State
    }
    Wanted = { [ordered]@{ Started = 'with the override of this plan' } }
    Check = {
        $State = Get-OwaImPoolState
        if ($State -eq 'Started') { Write-OwaImCheck -Holds 'the application pool is started' }
        else { Write-OwaImCheck -Refuses ('The application pool is not started, but ' + $State + '. Start it first.') }
    }
    Change = {
        param($Item)
        # Microsoft: Restart-WebAppPool MSExchangeOWAAppPool
        Restart-WebAppPool -Name 'MSExchangeOWAAppPool' -ErrorAction Stop
        $Run.Restarted = $true
        $Result = Wait-OwaImPool -Server $Item.Target
        $Run.Late = $Result.Kind -eq 'failed'
        if ($Run.Late) { Write-Warning -Message $Result.Message }
    }
    Undo = {
        param($Item)
        # The override was undone before; Outlook on the web drops it when it starts again.
        Restart-WebAppPool -Name 'MSExchangeOWAAppPool' -ErrorAction Stop
        $Run.Restarted = $false
        $Result = Wait-OwaImPool -Server $Item.Target
        $Run.Late = $Result.Kind -eq 'failed'
        if ($Run.Late) { Write-Warning -Message $Result.Message }
    }
}
