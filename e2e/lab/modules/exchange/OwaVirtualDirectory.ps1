function Get-DirectoryIdentity {
    param($Row)
    return $Row['Server'] + '\' + $Row['Name']
}

# A wildcard is allowed in the directory's name, not in the server's.
function Select-Directory {
    param([string]$Identity)
    $Server, $Name = $Identity -split '\\', 2
    return @($Exchange['owaVirtualDirectories'] | Where-Object { $_['Server'] -eq $Server -and $_['Name'] -like $Name })
}

# Reads the web server's own settings too, hence one server that is down fails a call that covers it.
function Assert-ServerUp {
    param($Cmdlet, [string]$Server)
    if ((Find-ExchangeServer -Name $Server)['down']) {
        $Message = "An error occurred while trying to access IIS metabase on $Server. The RPC server is unavailable."
        $Cmdlet.ThrowTerminatingError((New-LabError -Message $Message -Id 'IISGeneralCOMException' -Category 'ResourceUnavailable'))
    }
}

function Get-OwaVirtualDirectory {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Identity')][string]$Identity,
        [Parameter(Mandatory = $true, ParameterSetName = 'Server')][string]$Server,
        [switch]$ADPropertiesOnly,
        [switch]$ShowMailboxVirtualDirectories,
        [string]$DomainController
    )
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    $Rows = @($Exchange['owaVirtualDirectories'])
    if ($Server) {
        $Known = Find-ExchangeServer -Name $Server
        if ($null -eq $Known) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Server }
        $Rows = @($Rows | Where-Object { $_['Server'] -eq $Known['Name'] })
    } elseif ($Identity) {
        $Rows = Select-Directory -Identity $Identity
        if ($Rows.Count -eq 0) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
    }
    foreach ($Row in $Rows) {
        if ($Row['backEnd'] -and -not $ShowMailboxVirtualDirectories) { continue }
        if (-not $ADPropertiesOnly) { Assert-ServerUp -Cmdlet $PSCmdlet -Server $Row['Server'] }
        $Place = Find-ExchangeServer -Name $Row['Server']
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory' -Property ([ordered]@{
                Name = $Row['Name']
                Server = New-DirectoryName -Text $Row['Server']
                InstantMessagingEnabled = $Row['InstantMessagingEnabled']
                InstantMessagingType = New-RemoteEnum -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.InstantMessagingTypeOptions' -Text $Row['InstantMessagingType']
                InstantMessagingCertificateThumbprint = [string]$Row['InstantMessagingCertificateThumbprint']
                InstantMessagingServerName = [string]$Row['InstantMessagingServerName']
                AdminDisplayVersion = New-RemoteText -Type 'Microsoft.Exchange.Data.ServerVersion' -Text $Place['AdminDisplayVersion']
                Identity = New-DirectoryName -Text (Get-DirectoryIdentity -Row $Row)
            })
    }
}

function Set-OwaVirtualDirectory {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)][string]$Identity,
        [bool]$InstantMessagingEnabled,
        [ValidateSet('None', 'Msn', 'Ocs')][string]$InstantMessagingType,
        [string]$InstantMessagingCertificateThumbprint,
        [string]$InstantMessagingServerName,
        [string]$DomainController
    )
    process {
        Assert-ExchangeRight -Cmdlet $PSCmdlet
        $Rows = Select-Directory -Identity $Identity
        if ($Rows.Count -eq 0) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
        foreach ($Row in $Rows) { Assert-ServerUp -Cmdlet $PSCmdlet -Server $Row['Server'] }
        if (-not $PSCmdlet.ShouldProcess($Identity, 'Set-OwaVirtualDirectory')) { return }
        $Given = $PSBoundParameters
        Invoke-LabChange -Cmdlet $PSCmdlet -Change {
            foreach ($Row in $Rows) {
                foreach ($Name in 'InstantMessagingEnabled', 'InstantMessagingType') {
                    if ($Given.ContainsKey($Name)) { $Row[$Name] = $Given[$Name] }
                }
                foreach ($Name in 'InstantMessagingCertificateThumbprint', 'InstantMessagingServerName') {
                    if (-not $Given.ContainsKey($Name)) { continue }
                    # An empty value takes the setting away.
                    if ($Given[$Name]) { $Row[$Name] = $Given[$Name] } else { $Row.Remove($Name) }
                }
            }
        }
    }
}
