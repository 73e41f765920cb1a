$MailboxKey = { $args[0]['Name'], $args[0]['Alias'], $args[0]['PrimarySmtpAddress'], $args[0]['UserPrincipalName'] }

function Get-Mailbox {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$ResultSize, [string]$DomainController)
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'mailboxes' -Identity $Identity -Key $MailboxKey)) {
        New-RemoteObject -Type 'Microsoft.Exchange.Data.Directory.Management.Mailbox' -Property ([ordered]@{
                Name = $Row['Name']; Alias = $Row['Alias']; ServerName = $Row['ServerName']; UserPrincipalName = $Row['UserPrincipalName']
                AdminDisplayVersion = New-RemoteText -Type 'Microsoft.Exchange.Data.ServerVersion' -Text (Find-ExchangeServer -Name $Row['ServerName'])['AdminDisplayVersion']
                PrimarySmtpAddress = New-RemoteText -Type 'Microsoft.Exchange.Data.SmtpAddress' -Text $Row['PrimarySmtpAddress']
                EmailAddresses = [System.Collections.ArrayList]@($Row['EmailAddresses'])
                Identity = New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.ADObjectId' -Text $Row['Name']
            })
    }
}

function Get-CASMailbox {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$ResultSize, [string]$DomainController)
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'mailboxes' -Identity $Identity -Key $MailboxKey)) {
        $Policy = $null
        if ($Row['OwaMailboxPolicy']) { $Policy = New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.ADObjectId' -Text $Row['OwaMailboxPolicy'] }
        New-RemoteObject -Type 'Microsoft.Exchange.Data.Directory.Management.CASMailbox' -Property ([ordered]@{
                Name = $Row['Name']; OWAEnabled = $Row['OWAEnabled']; OwaMailboxPolicy = $Policy
                EmailAddresses = [System.Collections.ArrayList]@($Row['EmailAddresses'])
                Identity = New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.ADObjectId' -Text $Row['Name']
            })
    }
}
