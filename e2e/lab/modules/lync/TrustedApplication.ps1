# An application is stored as "<pool>/urn:application:<id>"; id and port are unique in the pool. The id counts
# without regard to case.

$ApplicationKey = { "$($args[0]['PoolFqdn'])/urn:application:$($args[0]['Id'])" }

function ConvertTo-ApplicationId {
    param([string]$Text)
    return $Text -replace '^urn:application:'
}

# The directory may give an id back in lower case.
function Get-ApplicationUrn {
    param([string]$Id)
    if ($Lync['lowerCaseIds']) { $Id = $Id.ToLowerInvariant() }
    return "urn:application:$Id"
}

function Split-ApplicationIdentity {
    param($Cmdlet, [string]$Identity)
    if ($Identity -match '^([^/]+)/(urn:application:)?([^/]+)$') { return @{ PoolFqdn = $Matches[1]; Id = $Matches[3] } }
    $Cmdlet.ThrowTerminatingError((New-LabError -Message "The identity ""$Identity"" is not <pool>/<application>." -Id 'InvalidIdentity'))
}

function Get-CsTrustedApplication {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Identity')][string]$Identity,
        [Parameter(ParameterSetName = 'ParentAndRelativeKey')][string]$ApplicationId,
        [Parameter(ParameterSetName = 'ParentAndRelativeKey')][string]$TrustedApplicationPoolFqdn,
        [Parameter(ParameterSetName = 'Filter')][string]$Filter
    )
    if ($Identity) {
        $Wanted = Split-ApplicationIdentity -Cmdlet $PSCmdlet -Identity $Identity
        $Identity = & $ApplicationKey $Wanted
    }
    $Select = @{ Cmdlet = $PSCmdlet; Rows = $Lync['trustedApplications']; Kind = 'TrustedApplication'; Identity = $Identity; Filter = $Filter; Key = $ApplicationKey }
    foreach ($Row in (Select-LyncRow @Select)) {
        if ($TrustedApplicationPoolFqdn -and $Row['PoolFqdn'] -ne $TrustedApplicationPoolFqdn) { continue }
        if ($ApplicationId -and $Row['Id'] -ne (ConvertTo-ApplicationId -Text $ApplicationId)) { continue }
        $Pool = @($Lync['trustedPools'] | Where-Object { $_['Fqdn'] -eq $Row['PoolFqdn'] })[0]
        $Urn = Get-ApplicationUrn -Id $Row['Id']
        $Gruu = "sip:$($Row['PoolFqdn'])@$(($Row['PoolFqdn'] -split '\.', 2)[-1]);gruu;opaque=srvr:$($Row['Id']):tokenAA"
        New-LyncObject -Type 'TrustedApplication' -Property ([ordered]@{
                Identity = ConvertTo-LyncText -Text "$($Row['PoolFqdn'])/$Urn"
                ComputerGruus = @(foreach ($Fqdn in $Pool['Computers']) { New-TextObject -Text "$Fqdn $Gruu" -Property @{ Fqdn = $Fqdn; Gruu = $Gruu } })
                ServiceGruu = $Gruu; Protocol = $Row['EnableTcp'] ? 'Tcp' : 'Mtls'
                ApplicationId = $Urn; TrustedApplicationPoolFqdn = $Row['PoolFqdn']
                Port = [int]$Row['Port']; LegacyApplicationName = $Row['LegacyApplicationName'] ?? $Row['Id']
            })
    }
}

# Contacts of the directory, for telephony; Outlook Web App has none.
function Get-CsTrustedApplicationEndpoint {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$Filter, [string]$ApplicationId, [string]$TrustedApplicationPoolFqdn)
    $Key = { $args[0]['SipAddress'] }
    $Rows = @()
    if ($Lync.Contains('endpoints')) { $Rows = @($Lync['endpoints']) }
    foreach ($Row in (Select-LyncRow -Cmdlet $PSCmdlet -Rows $Rows -Kind 'TrustedApplicationEndpoint' -Identity $Identity -Key $Key)) {
        if ($TrustedApplicationPoolFqdn -and $Row['PoolFqdn'] -ne $TrustedApplicationPoolFqdn) { continue }
        if ($ApplicationId -and $Row['ApplicationId'] -ne (ConvertTo-ApplicationId -Text $ApplicationId)) { continue }
        New-LyncObject -Type 'ApplicationEndpoint' -Property ([ordered]@{
                Identity = ConvertTo-LyncText -Text "CN={$($Row['SipAddress'])},CN=Application Contacts"; SipAddress = ConvertTo-LyncText -Text $Row['SipAddress']
                OwnerUrn = "urn:application:$($Row['ApplicationId'])"; DisplayName = $Row['ApplicationId']
            })
    }
}

# Refuses what would break the rule of one id and one port in a pool.
function Assert-ApplicationFits {
    param($Cmdlet, [string]$PoolFqdn, [string]$Id, [int]$Port, [switch]$Known)
    $Others = @($Lync['trustedApplications'] | Where-Object { $_['PoolFqdn'] -eq $PoolFqdn -and $_['Id'] -ne $Id })
    $Same = @($Lync['trustedApplications'] | Where-Object { $_['PoolFqdn'] -eq $PoolFqdn -and $_['Id'] -eq $Id })
    $Problem = ''
    if (@($Lync['trustedPools'] | Where-Object { $_['Fqdn'] -eq $PoolFqdn }).Count -eq 0) { $Problem = "Cannot find TrustedApplicationPool ""$PoolFqdn""." }
    elseif (-not $Known -and $Same.Count -gt 0) { $Problem = "The application ""$Id"" exists already in ""$PoolFqdn""." }
    elseif ($Known -and $Same.Count -eq 0) { $Problem = "Cannot find TrustedApplication ""$PoolFqdn/urn:application:$Id"" because it does not exist." }
    elseif (@($Others | Where-Object { $_['Port'] -eq $Port }).Count -gt 0) { $Problem = "The port $Port is used by another application of ""$PoolFqdn""." }
    if ($Problem) { $Cmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'InvalidTrustedApplication')) }
}

function New-CsTrustedApplication {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High', DefaultParameterSetName = 'AppIdAndPoolFqdn')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ParameterSetName = 'Identity')][string]$Identity,
        [Parameter(Mandatory = $true, ParameterSetName = 'AppIdAndPoolFqdn')][string]$ApplicationId,
        [Parameter(Mandatory = $true, ParameterSetName = 'AppIdAndPoolFqdn')][string]$TrustedApplicationPoolFqdn,
        [Parameter(Mandatory = $true)][int]$Port,
        [switch]$EnableTcp,
        [string]$LegacyApplicationName,
        [switch]$Force
    )
    Assert-LyncRight -Cmdlet $PSCmdlet
    $New = @{ PoolFqdn = $TrustedApplicationPoolFqdn; Id = ConvertTo-ApplicationId -Text $ApplicationId }
    if ($Identity) { $New = Split-ApplicationIdentity -Cmdlet $PSCmdlet -Identity $Identity }
    Assert-ApplicationFits -Cmdlet $PSCmdlet -Port $Port @New
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess((& $ApplicationKey $New), 'New-CsTrustedApplication')) { return }
    $Given = $PSBoundParameters
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Row = [ordered]@{ PoolFqdn = $New.PoolFqdn; Id = $New.Id; Port = $Port }
        if ($EnableTcp) { $Row['EnableTcp'] = $true }
        # Without it, it is the id, which the directory may give back in lower case.
        if ($Given.ContainsKey('LegacyApplicationName') -and $LegacyApplicationName -ne $New.Id) {
            $Row['LegacyApplicationName'] = $LegacyApplicationName
        }
        Add-Row -Table 'trustedApplications' -Row $Row
        Get-CsTrustedApplication -Identity (& $ApplicationKey $New)
    }
}

function Set-CsTrustedApplication {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [Parameter(Mandatory = $true)][int]$Port, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Wanted = Split-ApplicationIdentity -Cmdlet $PSCmdlet -Identity $Identity
    Assert-ApplicationFits -Cmdlet $PSCmdlet -Port $Port -Known @Wanted
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Identity, 'Set-CsTrustedApplication')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        foreach ($Row in $Lync['trustedApplications']) {
            if ((& $ApplicationKey $Row) -eq (& $ApplicationKey $Wanted)) { $Row['Port'] = $Port }
        }
    }
}

function Remove-CsTrustedApplication {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Wanted = Split-ApplicationIdentity -Cmdlet $PSCmdlet -Identity $Identity
    Assert-ApplicationFits -Cmdlet $PSCmdlet -Known @Wanted
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Identity, 'Remove-CsTrustedApplication')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        Remove-Row -Table 'trustedApplications' -Where { (& $ApplicationKey $args[0]) -eq (& $ApplicationKey $Wanted) }
    }
}
