function Get-UMDialPlan {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'dialPlans' -Identity $Identity -Key { $args[0]['Name'] })) {
        New-ExchangeObject -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMDialPlan' -Property ([ordered]@{
                Name = $Row['Name']
                URIType = New-RemoteEnum -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMUriType' -Text $Row['URIType']
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}

function New-UMObject {
    param([string]$Type, $Row)
    $Plans = @($Row['DialPlans'] | ForEach-Object { New-DirectoryName -Text $_ })
    if ($Exchange['distinguishedNames']) {
        $Plans = @($Row['DialPlans'] | ForEach-Object { 'CN=' + $_.Replace(',', '\,') + ',CN=UM DialPlan Container,DC=litware,DC=com' })
    }
    New-ExchangeObject -Type $Type -Property ([ordered]@{
            Name = $Row['Server']; DialPlans = [System.Collections.ArrayList]$Plans
            UMStartupMode = New-RemoteEnum -Type 'Microsoft.Exchange.Data.Directory.SystemConfiguration.UMStartupMode' -Text $Row['UMStartupMode']
            Identity = New-DirectoryName -Text $Row['Server']
        })
}

# Add and Remove change the list; a plain value replaces it, and null empties it.
function Get-ChangedPlanList {
    param($Cmdlet, [object[]]$Present, $Wanted)
    $Plans = [System.Collections.ArrayList]@($Present)
    $Added = @()
    if ($Wanted -is [System.Collections.IDictionary]) {
        $Added = @($Wanted['Add'] | Where-Object { $null -ne $_ })
        foreach ($Name in @($Wanted['Remove'])) { $Plans = [System.Collections.ArrayList]@($Plans | Where-Object { $_ -ne $Name }) }
    } else {
        $Plans.Clear()
        $Added = @($Wanted | Where-Object { $null -ne $_ })
    }
    foreach ($Name in $Added) {
        $Known = @($Exchange['dialPlans'] | Where-Object { $_['Name'] -eq "$Name" })
        if ($Known.Count -eq 0) {
            $Cmdlet.ThrowTerminatingError((New-LabError -Message "The dial plan '$Name' couldn't be found." -Id 'DialPlanNotFound' -Category 'ObjectNotFound'))
        }
        if ($Plans -notcontains "$Name") { $null = $Plans.Add($Known[0]['Name']) }
    }
    return , $Plans.ToArray()
}

function Set-UMRow {
    param($Cmdlet, [string]$Table, [string]$Server)
    Assert-ExchangeRight -Cmdlet $Cmdlet
    $Known = Find-ExchangeServer -Name $Server
    $Rows = @($Exchange[$Table] | Where-Object { $null -ne $Known -and $_['Server'] -eq $Known['Name'] })
    if ($Rows.Count -eq 0) { return Write-RemoteNotFound -Cmdlet $Cmdlet -Identity $Server }
    $Row = $Rows[0]
    $Given = $Cmdlet.MyInvocation.BoundParameters
    $Plans = $Row['DialPlans']
    if ($Given.ContainsKey('DialPlans')) { $Plans = Get-ChangedPlanList -Cmdlet $Cmdlet -Present $Plans -Wanted $Given['DialPlans'] }
    if (-not $Cmdlet.ShouldProcess($Server, $Cmdlet.MyInvocation.MyCommand.Name)) { return }
    Invoke-LabChange -Cmdlet $Cmdlet -Change {
        $Row['DialPlans'] = $Plans
        if ($Given.ContainsKey('UMStartupMode')) { $Row['UMStartupMode'] = $Given['UMStartupMode'] }
    }
}

$UMKey = { $args[0]['Server'], (Find-ExchangeServer -Name $args[0]['Server'])['Fqdn'] }

function Get-UMService {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'umServices' -Identity $Identity -Key $UMKey)) {
        New-UMObject -Type 'Microsoft.Exchange.Data.Directory.Management.UMServer' -Row $Row
    }
}

# The same of Exchange 2010, where it is a server role.
function Get-UMServer {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'umServices' -Identity $Identity -Key $UMKey)) {
        New-UMObject -Type 'Microsoft.Exchange.Data.Directory.Management.UMServer' -Row $Row
    }
}

function Set-UMService {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$Identity,
        $DialPlans,
        [ValidateSet('TCP', 'TLS', 'Dual')][string]$UMStartupMode,
        [string]$DomainController
    )
    Set-UMRow -Cmdlet $PSCmdlet -Table 'umServices' -Server $Identity
}

# Has -Server, no -Identity.
function Get-UMCallRouterSettings {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Server, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'umCallRouters' -Identity $Server -Key $UMKey)) {
        New-UMObject -Type 'Microsoft.Exchange.Data.Directory.Management.SIPFEServerConfiguration' -Row $Row
    }
}

function Set-UMCallRouterSettings {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Position = 0)][string]$Server,
        $DialPlans,
        [ValidateSet('TCP', 'TLS', 'Dual')][string]$UMStartupMode,
        [string]$DomainController
    )
    Set-UMRow -Cmdlet $PSCmdlet -Table 'umCallRouters' -Server $Server
}
