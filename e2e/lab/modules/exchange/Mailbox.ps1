$MailboxKey = { $args[0]['Name'], $args[0]['Alias'], $args[0]['PrimarySmtpAddress'], $args[0]['UserPrincipalName'] }

function Get-Mailbox {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$ResultSize, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'mailboxes' -Identity $Identity -Key $MailboxKey)) {
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.Management.Mailbox' -Property ([ordered]@{
                Name = $Row['Name']; Alias = $Row['Alias']; ServerName = $Row['ServerName']; UserPrincipalName = $Row['UserPrincipalName']
                AdminDisplayVersion = New-RemoteText -Type 'Microsoft.Exchange.Data.ServerVersion' -Text (Find-ExchangeServer -Name $Row['ServerName'])['AdminDisplayVersion']
                PrimarySmtpAddress = New-RemoteText -Type 'Microsoft.Exchange.Data.SmtpAddress' -Text $Row['PrimarySmtpAddress']
                EmailAddresses = [System.Collections.ArrayList]@($Row['EmailAddresses'])
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}

function Get-CASMailbox {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$ResultSize, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'mailboxes' -Identity $Identity -Key $MailboxKey)) {
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.Management.CASMailbox' -Property ([ordered]@{
                Name = $Row['Name']; OWAEnabled = $Row['OWAEnabled']; OwaMailboxPolicy = New-DirectoryName -Text $Row['OwaMailboxPolicy']
                EmailAddresses = [System.Collections.ArrayList]@($Row['EmailAddresses'])
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}
