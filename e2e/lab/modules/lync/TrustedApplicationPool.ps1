# The stored identity is "TrustedApplicationPool:<fqdn>", the stored site "Site:<SiteId>", the stored registrar
# "Registrar:<fqdn>": none of them equals what was typed.

# Values that a row holds only where they differ from these, which they are otherwise.
$PoolDefaults = [ordered]@{
    OutboundOnly = $false; ThrottleAsServer = $true; TreatAsAuthenticated = $true
    AudioPortStart = $null; AudioPortCount = 0; VideoPortStart = $null; VideoPortCount = 0
    AppSharingPortStart = $null; AppSharingPortCount = 0
}

function Get-CsTrustedApplicationPool {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$PoolFqdn, [string]$Filter)
    $Key = { $args[0]['Fqdn'], "TrustedApplicationPool:$($args[0]['Fqdn'])" }
    $Select = @{ Cmdlet = $PSCmdlet; Rows = $Lync['trustedPools']; Kind = 'TrustedApplicationPool'; Identity = $Identity; Filter = $Filter; Key = $Key }
    $Number = 0
    foreach ($Row in (Select-LyncRow @Select)) {
        $Number++
        if ($PoolFqdn -and $Row['Fqdn'] -ne $PoolFqdn) { continue }
        $Flags = @{}
        foreach ($Name in $PoolDefaults.Keys) { $Flags[$Name] = $Row.Contains($Name) ? $Row[$Name] : $PoolDefaults[$Name] }
        New-LyncObject -Type 'ExternalServer' -Property ([ordered]@{
                Identity = ConvertTo-LyncText -Text "TrustedApplicationPool:$($Row['Fqdn'])"; Registrar = ConvertTo-LyncText -Text $Row['Registrar']; FileStore = $null
                ThrottleAsServer = $Flags['ThrottleAsServer']; TreatAsAuthenticated = $Flags['TreatAsAuthenticated']; OutboundOnly = $Flags['OutboundOnly']
                RequiresReplication = $Row['RequiresReplication']; AudioPortStart = $Flags['AudioPortStart']; AudioPortCount = $Flags['AudioPortCount']
                AppSharingPortStart = $Flags['AppSharingPortStart']; AppSharingPortCount = $Flags['AppSharingPortCount']
                VideoPortStart = $Flags['VideoPortStart']; VideoPortCount = $Flags['VideoPortCount']
                Applications = [string[]]@($Lync['trustedApplications'] | Where-Object { $_['PoolFqdn'] -eq $Row['Fqdn'] } | ForEach-Object { Get-ApplicationUrn -Id $_['Id'] })
                Computers = ConvertTo-ComputerList -Name $Row['Computers']; DependentServiceList = [string[]]@(); ServiceId = "1-ExternalServer-$Number"
                SiteId = ConvertTo-LyncText -Text $Row['SiteId']; PoolFqdn = $Row['Fqdn']; Version = 6; Role = 'TrustedApplicationPool'
            })
    }
}

# Asks a question of its own, which -Confirm:$false does not answer: without an account the pool can never be enabled.
function Test-ComputerAccount {
    param($Cmdlet, [string]$Fqdn)
    $Accounts = $Lync['computerAccounts']
    if ($null -eq $Accounts -or $Accounts -contains $Fqdn) { return $true }
    return $Cmdlet.ShouldContinue("There is no computer account for ""$Fqdn"" in Active Directory. Continue?", 'Computer account')
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
        [uint16]$AudioPortStart,
        [uint16]$AudioPortCount,
        [uint16]$VideoPortStart,
        [uint16]$VideoPortCount,
        [uint16]$AppSharingPortStart,
        [uint16]$AppSharingPortCount,
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
    if (-not $ComputerFqdn) { $ComputerFqdn = $Fqdn }
    $Holder = Get-PoolOfComputer -Computer $ComputerFqdn
    if (-not $Problem -and $null -ne $Holder) { $Problem = "The computer ""$ComputerFqdn"" is in the pool ""$($Holder['Fqdn'])"" already." }
    if ($Problem) { $PSCmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'InvalidTrustedApplicationPool')) }
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess($Fqdn, 'New-CsTrustedApplicationPool')) { return }
    if (-not $Force -and -not (Test-ComputerAccount -Cmdlet $PSCmdlet -Fqdn $ComputerFqdn)) { return }
    $Stored = $null
    if ($Registrar) { $Stored = "Registrar:$PoolName" }
    $Given = $PSBoundParameters
    # As they were taken; the state keeps whole numbers of one size.
    $Values = @{
        OutboundOnly = $OutboundOnly; ThrottleAsServer = $ThrottleAsServer; TreatAsAuthenticated = $TreatAsAuthenticated
        AudioPortStart = [int]$AudioPortStart; AudioPortCount = [int]$AudioPortCount; VideoPortStart = [int]$VideoPortStart
        VideoPortCount = [int]$VideoPortCount; AppSharingPortStart = [int]$AppSharingPortStart; AppSharingPortCount = [int]$AppSharingPortCount
    }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Row = [ordered]@{
            Fqdn = $Fqdn; Registrar = $Stored; SiteId = "Site:$Site"; RequiresReplication = $RequiresReplication; Computers = @($ComputerFqdn)
        }
        foreach ($Name in $PoolDefaults.Keys) {
            if ($Given.ContainsKey($Name) -and $Values[$Name] -ne $PoolDefaults[$Name]) { $Row[$Name] = $Values[$Name] }
        }
        Add-Row -Table 'trustedPools' -Row $Row
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
        if ($Lync.Contains('endpoints')) { Remove-Row -Table 'endpoints' -Where { $args[0]['PoolFqdn'] -eq $Fqdn } }
    }
}
