function Get-OwaMailboxPolicy {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'owaMailboxPolicies' -Identity $Identity -Key { $args[0]['Name'] })) {
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.OwaMailboxPolicy' -Property ([ordered]@{
                Name = $Row['Name']; IsDefault = $Row['IsDefault']; InstantMessagingEnabled = $Row['InstantMessagingEnabled']
                InstantMessagingType = New-RemoteEnum -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.InstantMessagingTypeOptions' -Text $Row['InstantMessagingType']
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}

function Set-OwaMailboxPolicy {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)][string]$Identity,
        [bool]$InstantMessagingEnabled,
        [ValidateSet('None', 'Msn', 'Ocs')][string]$InstantMessagingType,
        [string]$DomainController
    )
    process {
        Assert-ExchangeRight -Cmdlet $PSCmdlet
        $Rows = @($Exchange['owaMailboxPolicies'] | Where-Object { $_['Name'] -eq $Identity })
        if ($Rows.Count -eq 0) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
        if (-not $PSCmdlet.ShouldProcess($Identity, 'Set-OwaMailboxPolicy')) { return }
        $Given = $PSBoundParameters
        Invoke-LabChange -Cmdlet $PSCmdlet -Change {
            foreach ($Name in 'InstantMessagingEnabled', 'InstantMessagingType') {
                if ($Given.ContainsKey($Name)) { $Rows[0][$Name] = $Given[$Name] }
            }
        }
    }
}
