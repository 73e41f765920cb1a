function Get-ExchangeServer {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController, [switch]$Status)
    $Key = { $args[0]['Name'], $args[0]['Fqdn'] }
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'servers' -Identity $Identity -Key $Key)) {
        New-RemoteObject -Type 'Microsoft.Exchange.Data.Directory.Management.ExchangeServer' -Property ([ordered]@{
                Name = $Row['Name']; Fqdn = $Row['Fqdn']; Edition = 'StandardEvaluation'
                ServerRole = New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole' -Text $Row['ServerRole']
                AdminDisplayVersion = New-RemoteText -Type 'Microsoft.Exchange.Data.ServerVersion' -Text $Row['AdminDisplayVersion']
                IsClientAccessServer = $Row['ServerRole'].Contains('ClientAccess'); IsMailboxServer = $Row['ServerRole'].Contains('Mailbox')
                Identity = New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.ADObjectId' -Text $Row['Name']
            })
    }
}

function Get-ExchangeCertificate {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Thumbprint, [string]$Server, [string]$DomainController)
    Assert-ExchangeRight -Cmdlet $PSCmdlet
    Add-LabRead -Cmdlet $PSCmdlet
    $Rows = @($Exchange['certificates'])
    if ($Server) {
        $Known = Find-ExchangeServer -Name $Server
        if ($null -eq $Known) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Server }
        $Rows = @($Rows | Where-Object { $_['Server'] -eq $Known['Name'] })
    }
    if ($Thumbprint) {
        $Rows = @($Rows | Where-Object { $_['Thumbprint'] -eq $Thumbprint })
        if ($Rows.Count -eq 0) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Thumbprint }
    }
    foreach ($Row in $Rows) {
        New-RemoteObject -Type 'System.Security.Cryptography.X509Certificates.X509Certificate2' -Property ([ordered]@{
                Thumbprint = $Row['Thumbprint']; Subject = $Row['Subject']; IsSelfSigned = $Row['IsSelfSigned']; HasPrivateKey = $true
                CertificateDomains = [System.Collections.ArrayList]@($Row['CertificateDomains'])
                Services = New-RemoteText -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.AllowedServices' -Text $Row['Services']
                Status = New-RemoteText -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.CertificateStatus' -Text 'Valid'
            })
    }
}

function Get-ServerHealth {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [switch]$HaImpactingOnly, [string]$HealthSet)
    Assert-ExchangeRight -Cmdlet $PSCmdlet
    Add-LabRead -Cmdlet $PSCmdlet
    $Known = Find-ExchangeServer -Name $Identity
    if ($null -eq $Known) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
    foreach ($Row in @($Exchange['health'] | Where-Object { $_['Server'] -eq $Known['Name'] })) {
        if ($HealthSet -and $Row['HealthSetName'] -ne $HealthSet) { continue }
        New-RemoteObject -Type 'Microsoft.Exchange.Monitoring.MonitorHealthEntry' -Property $Row
    }
}
