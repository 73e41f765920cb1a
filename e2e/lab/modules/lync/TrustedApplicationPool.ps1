# The stored identity is "TrustedApplicationPool:<fqdn>", the stored site "site:<SiteId>", the stored registrar
# "Registrar:<fqdn>": none of them equals what was typed.

function Get-CsTrustedApplicationPool {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$PoolFqdn)
    $Key = { $args[0]['Fqdn'], "TrustedApplicationPool:$($args[0]['Fqdn'])" }
    $Rows = Select-LyncRow -Cmdlet $PSCmdlet -Table 'trustedPools' -Kind 'TrustedApplicationPool' -Identity $Identity -Key $Key
    foreach ($Row in $Rows) {
        if ($PoolFqdn -and $Row['Fqdn'] -ne $PoolFqdn) { continue }
        New-LyncObject -Type 'TrustedApplicationPool' -Property ([ordered]@{
                Identity = "TrustedApplicationPool:$($Row['Fqdn'])"; Registrar = $Row['Registrar']; FileStore = $null
                ThrottleAsServer = $true; TreatAsAuthenticated = $true; OutboundOnly = $false
                RequiresReplication = $Row['RequiresReplication']; PoolFqdn = $Row['Fqdn']
                Applications = [string[]]@($Lync['trustedApplications'] | Where-Object { $_['PoolFqdn'] -eq $Row['Fqdn'] } | ForEach-Object { "urn:application:$($_['Id'])" })
                Computers = ConvertTo-ComputerList -Name $Row['Computers']; DependentServiceList = [string[]]@(); ServiceId = "1-ExternalServer-$($Row['Fqdn'])"
                SiteId = $Row['SiteId']; Version = 6; Role = 'TrustedApplicationPool'
            })
    }
}

function New-CsTrustedApplicationPool {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$Identity,
        [string]$Registrar,
        [string]$Site,
        [string]$ComputerFqdn,
        [bool]$RequiresReplication = $true,
        [bool]$OutboundOnly,
        [bool]$ThrottleAsServer,
        [bool]$TreatAsAuthenticated,
        [switch]$Force
    )
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Fqdn = $Identity -replace '^TrustedApplicationPool:'
    $Problem = ''
    if ($Site -match '^site:') { $Problem = "Cannot find site ""$Site"": give the SiteId without the prefix." }
    elseif (@($Lync['sites'] | Where-Object { $_['SiteId'] -eq $Site }).Count -eq 0) { $Problem = "Cannot find site ""$Site"" in the topology." }
    $PoolName = $Registrar -replace '^Registrar:'
    if ($Registrar -and @($Lync['pools'] | Where-Object { $_['Fqdn'] -eq $PoolName }).Count -eq 0) { $Problem = "Cannot find the registrar ""$Registrar""." }
    if (@($Lync['trustedPools'] | Where-Object { $_['Fqdn'] -eq $Fqdn }).Count -gt 0) { $Problem = "The pool ""$Fqdn"" exists already." }
    if ($Problem) { $PSCmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'InvalidTrustedApplicationPool')) }
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Fqdn, 'New-CsTrustedApplicationPool')) { return }
    if (-not $ComputerFqdn) { $ComputerFqdn = $Fqdn }
    $Stored = $null
    if ($Registrar) { $Stored = "Registrar:$PoolName" }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        Add-Row -Table 'trustedPools' -Row ([ordered]@{
                Fqdn = $Fqdn; Registrar = $Stored; SiteId = "site:$Site"; RequiresReplication = $RequiresReplication; Computers = @($ComputerFqdn)
            })
        Get-CsTrustedApplicationPool -Identity $Fqdn
    }
}

# Cascades to everything in the pool; a pool without a registrar cannot go.
function Remove-CsTrustedApplicationPool {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Fqdn = $Identity -replace '^TrustedApplicationPool:'
    $Pool = @($Lync['trustedPools'] | Where-Object { $_['Fqdn'] -eq $Fqdn })
    $Problem = ''
    if ($Pool.Count -eq 0) { $Problem = "Cannot find TrustedApplicationPool ""$Identity"" because it does not exist." }
    elseif ($null -eq $Pool[0]['Registrar']) { $Problem = "The pool ""$Fqdn"" has no registrar and cannot be removed." }
    if ($Problem) { $PSCmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'CannotRemovePool')) }
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Fqdn, 'Remove-CsTrustedApplicationPool')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        Remove-Row -Table 'trustedApplications' -Where { $args[0]['PoolFqdn'] -eq $Fqdn }
        Remove-Row -Table 'trustedPools' -Where { $args[0]['Fqdn'] -eq $Fqdn }
    }
}
