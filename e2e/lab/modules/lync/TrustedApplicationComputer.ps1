# Computers of the trusted pools; the pool's first one comes with the pool.

function Get-PoolOfComputer {
    param([string]$Computer)
    return @($Lync['trustedPools'] | Where-Object { $_['Computers'] -contains $Computer })[0]
}

function ConvertTo-ComputerFqdn {
    param([string]$Identity)
    return $Identity -replace '^TrustedApplicationComputer:'
}

function Get-CsTrustedApplicationComputer {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Identity')][string]$Identity,
        [Parameter(ParameterSetName = 'Filter')][string]$Filter,
        [string]$Pool,
        [switch]$Local
    )
    $Rows = @(foreach ($Row in $Lync['trustedPools']) { foreach ($Fqdn in $Row['Computers']) { @{ Fqdn = $Fqdn; Pool = $Row['Fqdn'] } } })
    $Key = { $args[0]['Fqdn'], "TrustedApplicationComputer:$($args[0]['Fqdn'])" }
    $Select = @{ Cmdlet = $PSCmdlet; Rows = $Rows; Kind = 'TrustedApplicationComputer'; Identity = $Identity; Filter = $Filter; Key = $Key }
    foreach ($Row in (Select-LyncRow @Select)) {
        if ($Pool -and $Row['Pool'] -ne ($Pool -replace '^TrustedApplicationPool:')) { continue }
        $Name = $Row['Fqdn']
        if ($Lync['objects']) { $Name = "TrustedApplicationComputer:$Name" }
        New-LyncObject -Type 'TrustedApplicationComputer' -Property ([ordered]@{
                Identity = ConvertTo-LyncText -Text $Name; Pool = ConvertTo-LyncText -Text "TrustedApplicationPool:$($Row['Pool'])"; Fqdn = $Row['Fqdn']
            })
    }
}

# A pool whose first computer has the pool's own name cannot be extended.
function New-CsTrustedApplicationComputer {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [Parameter(Mandatory = $true)][string]$Pool, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Fqdn = ConvertTo-ComputerFqdn -Identity $Identity
    $PoolFqdn = $Pool -replace '^TrustedApplicationPool:'
    $Row = @($Lync['trustedPools'] | Where-Object { $_['Fqdn'] -eq $PoolFqdn })[0]
    $Problem = ''
    if ($null -eq $Row) { $Problem = "Cannot find TrustedApplicationPool ""$Pool""." }
    elseif ($null -ne (Get-PoolOfComputer -Computer $Fqdn)) { $Problem = "The computer ""$Fqdn"" is in a pool already." }
    elseif (@($Row['Computers'])[0] -eq $PoolFqdn) { $Problem = "The pool ""$PoolFqdn"" has one computer of its own name and cannot be extended." }
    if ($Problem) { $PSCmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'InvalidTrustedApplicationComputer')) }
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Fqdn, 'New-CsTrustedApplicationComputer')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Row['Computers'] = @($Row['Computers']) + @($Fqdn)
        Get-CsTrustedApplicationComputer -Identity $Fqdn
    }
}

function Remove-CsTrustedApplicationComputer {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Fqdn = ConvertTo-ComputerFqdn -Identity $Identity
    $Row = Get-PoolOfComputer -Computer $Fqdn
    $Problem = ''
    if ($null -eq $Row) { $Problem = "Cannot find TrustedApplicationComputer ""$Identity"" because it does not exist." }
    elseif (@($Row['Computers']).Count -eq 1) { $Problem = "The computer ""$Fqdn"" is the last one of its pool and cannot be removed." }
    if ($Problem) { $PSCmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'CannotRemoveComputer')) }
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Fqdn, 'Remove-CsTrustedApplicationComputer')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change { $Row['Computers'] = @($Row['Computers'] | Where-Object { $_ -ne $Fqdn }) }
}
