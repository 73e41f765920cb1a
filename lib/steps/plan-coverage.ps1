# ---- Which servers of the planned version the plan leaves out: users behind them get no instant messaging ----
@{
    Id = 'plan-coverage'
    Title = 'Servers that the plan covers'
    Role = 'View-Only Organization Management'
    Needs = 'Get-ExchangeServer', 'Get-MailboxServer'
    Organisation = $true
    Once = {
        $Planned = $Plan.PlannedServer
        # In a plan without Mailbox servers none of them speaks to Lync.
        $Behind = @(@($Planned.Values) -match 'Mailbox').Count -gt 0
        # A database of a planned server may become active on any member of its availability group.
        $GroupOf, $Groups = @{}, @()
        foreach ($Member in @(Get-MailboxServer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Short = (Get-OwaImText -InputObject $Member -Name 'Name').ToLowerInvariant()
            $GroupOf[$Short] = Get-OwaImText -InputObject $Member -Name 'DatabaseAvailabilityGroup'
            $Mine = @($Planned.Keys | Where-Object { $_.Split('.')[0] -eq $Short -and $Planned[$_] -match 'Mailbox' })
            if ($Mine.Count -gt 0) { $Groups += $GroupOf[$Short] }
        }
        $Left, $Count = @(), 0
        foreach ($Server in @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Text = Get-OwaImText -InputObject $Server -Name 'AdminDisplayVersion'
            $Build = ($Text -replace '\D+', '.').Trim('.') -as [version]
            # A server that tells no version may be one of the planned version.
            $Other = $Build -lt $Plan.ExchangeBuild[0] -or $Build -ge $Plan.ExchangeBuild[1]
            if ($null -ne $Build -and $Other) { continue }
            $Count++
            $Name = (Get-OwaImText -InputObject $Server -Name 'Fqdn').ToLowerInvariant()
            $Roles = @()
            $IsMailbox = (Get-OwaImText -InputObject $Server -Name 'IsMailboxServer') -eq 'True'
            $IsClientAccess = (Get-OwaImText -InputObject $Server -Name 'IsClientAccessServer') -eq 'True'
            if ($Behind -and $IsMailbox -and [string]$Planned[$Name] -notmatch 'Mailbox') {
                $Roles += 'Mailbox'
                $Group = $GroupOf[$Name.Split('.')[0]]
                if ($Group -and $Groups -contains $Group) { $Roles += 'member of ' + $Group + ' like planned servers' }
            }
            if ($IsClientAccess -and [string]$Planned[$Name] -notmatch 'Client Access') { $Roles += 'Client Access' }
            if ($Roles.Count -gt 0 -and $null -eq $Build) { $Roles += 'no version told' }
            if ($Roles.Count -gt 0) { $Left += $Name + ' (' + [string]::Join(', ', [string[]]$Roles) + ')' }
        }
        $All = 'all ' + $Count + ' ' + $Plan.ExchangeName + ' servers'
        if ($Left.Count -eq 0) { return (Write-OwaImCheck -Holds $All) }
        $Message = 'The plan leaves out ' + [string]::Join(', ', [string[]]$Left) + '. Users who sign in there'
        if ($Behind) { $Message += ', or whose mailbox is active there,' }
        Write-OwaImCheck -Warns ($Message + ' get no instant messaging.')
    }
}
