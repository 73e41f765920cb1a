# Mailbox servers and the databases that can be active on them: a copy on each server of the list, in order of preference.

function Get-MailboxServer {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController, [switch]$Status)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'servers' -Identity $Identity -Key $ServerKey)) {
        if (-not $Row['ServerRole'].Contains('Mailbox')) {
            if ($Identity) { Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
            continue
        }
        $Policy = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.DatabaseCopyAutoActivationPolicyType'
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.Management.MailboxServer' -Property ([ordered]@{
                Name = $Row['Name']; DatabaseAvailabilityGroup = New-DirectoryName -Text $Row['DatabaseAvailabilityGroup']
                DatabaseCopyAutoActivationPolicy = New-RemoteText -Type $Policy -Text 'Unrestricted'
                AdminDisplayVersion = New-RemoteText -Type 'Microsoft.Exchange.Data.ServerVersion' -Text $Row['AdminDisplayVersion']
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}

function Get-MailboxDatabase {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Identity')][string]$Identity,
        [Parameter(Mandatory = $true, ParameterSetName = 'Server')][string]$Server,
        [switch]$Status,
        [string]$DomainController
    )
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    $Known = $null
    if ($Server) {
        $Known = Find-ExchangeServer -Name $Server
        if ($null -eq $Known) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Server }
    }
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'databases' -Identity $Identity -Key { $args[0]['Name'] })) {
        if ($null -ne $Known -and $Row['Servers'] -notcontains $Known['Name']) { continue }
        $Place = 0
        $Preference = @(foreach ($Name in $Row['Servers']) { $Place++; New-RemoteText -Type 'System.Collections.Generic.KeyValuePair`2' -Text "[$Name, $Place]" })
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxDatabase' -Property ([ordered]@{
                Name = $Row['Name']; Server = New-DirectoryName -Text $Row['Servers'][0]; ServerName = $Row['Servers'][0]
                Servers = [System.Collections.ArrayList]@($Row['Servers'] | ForEach-Object { New-DirectoryName -Text $_ })
                ActivationPreference = [System.Collections.ArrayList]$Preference; Recovery = $false
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}
