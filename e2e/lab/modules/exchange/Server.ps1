function Get-ExchangeServer {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController, [switch]$Status)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'servers' -Identity $Identity -Key $ServerKey)) {
        $HasUm = @($Exchange['umServices'] | Where-Object { $_['Server'] -eq $Row['Name'] }).Count -gt 0
        # From 2016 on the role is called Mailbox alone, and the flags still tell both.
        $Role = $Row['ServerRole']
        if ($Row['AdminDisplayVersion'] -match '\b15\.[12]\b' -and $Role.Contains('Mailbox')) { $Role = 'Mailbox' }
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.Management.ExchangeServer' -Property ([ordered]@{
                Name = $Row['Name']; Fqdn = $Row['Fqdn']; Edition = New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerEditionType' -Text 'StandardEvaluation'
                ServerRole = New-RemoteEnum -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole' -Text $Role
                AdminDisplayVersion = New-RemoteText -Type 'Microsoft.Exchange.Data.ServerVersion' -Text $Row['AdminDisplayVersion']
                IsClientAccessServer = $Row['ServerRole'].Contains('ClientAccess'); IsMailboxServer = $Row['ServerRole'].Contains('Mailbox')
                IsUnifiedMessagingServer = $HasUm
                Site = New-DirectoryName -Text ($Row['Site'] ?? 'litwareinc.com/Configuration/Sites/Default-First-Site-Name')
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}

function Get-ServerHealth {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [switch]$HaImpactingOnly, [string]$HealthSet)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    $Known = Find-ExchangeServer -Name $Identity
    if ($null -eq $Known) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
    foreach ($Row in @($Exchange['health'] | Where-Object { $_['Server'] -eq $Known['Name'] })) {
        if ($HealthSet -and $Row['HealthSetName'] -ne $HealthSet) { continue }
        New-ExchangeObject -Type 'Microsoft.Exchange.Monitoring.MonitorHealthEntry' -Property $Row
    }
}
