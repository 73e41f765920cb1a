function Get-ExchangeCertificate {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Thumbprint, [string]$Server, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
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
        # Where signing of the payload fails, the bytes arrive and nothing that is computed from them.
        if ($null -ne $Row['RawData']) {
            New-ExchangeObject -Type 'Deserialized.X509Certificate2' -Property ([ordered]@{
                    Thumbprint = $null; Subject = $null; RawData = [System.Collections.ArrayList][Convert]::FromBase64String($Row['RawData'])
                    Services = New-RemoteEnum -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.AllowedServices' -Text $Row['Services']
                })
            continue
        }
        New-ExchangeObject -Type 'System.Security.Cryptography.X509Certificates.X509Certificate2' -Property ([ordered]@{
                Thumbprint = $Row['Thumbprint']; Subject = $Row['Subject']; IsSelfSigned = $Row['IsSelfSigned']; HasPrivateKey = $true
                NotBefore = [datetime]::Today.AddDays(-30); NotAfter = [datetime]::Today.AddYears(2)
                CertificateDomains = [System.Collections.ArrayList]@($Row['CertificateDomains'])
                Services = New-RemoteEnum -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.AllowedServices' -Text $Row['Services']
                Status = New-RemoteText -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.CertificateStatus' -Text 'Valid'
            })
    }
}
