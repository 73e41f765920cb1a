# What a script reads from Windows: registry, computer certificates, event log, services, and whether a TCP port answers.
# Everything else falls through to the command that this module shadows.

param([hashtable]$Lab)

Set-StrictMode -Version 2
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'LabState.psm1')) -ArgumentList $Lab

$Computer = Get-LabComputer
$RealItemProperty = Get-Command -Name 'Get-ItemProperty'
$RealChildItem = Get-Command -Name 'Get-ChildItem'
$RealNewObject = Get-Command -Name 'New-Object'

foreach ($File in 'Certificates', 'Events', 'Network') {
    . ([IO.Path]::Combine($PSScriptRoot, 'windows', $File + '.ps1'))
}

function Get-ItemProperty {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string[]]$LiteralPath, [Parameter(Position = 1)][string[]]$Name)
    if ($LiteralPath[0] -notlike 'HKLM:*') { return & $RealItemProperty @PSBoundParameters }
    $Path = $LiteralPath[0]
    $Known = @($Computer['registry'].Keys | Where-Object { $_ -eq $Path.TrimEnd('\') })
    if ($Known.Count -eq 0) {
        $Message = "Cannot find path '$Path' because it does not exist."
        $Id = 'PathNotFound,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id $Id -Category 'ObjectNotFound' -Target $Path))
    }
    $Values = $Computer['registry'][$Known[0]]
    $Bag = [ordered]@{}
    foreach ($Value in $Values.Keys) { if (-not $Name -or $Name -contains $Value) { $Bag[$Value] = $Values[$Value] } }
    foreach ($Wanted in $Name) {
        if ($Bag.Contains($Wanted)) { continue }
        $Message = "Property $Wanted does not exist at path $Path."
        $Id = 'System.Management.Automation.PSArgumentException,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
        $PSCmdlet.WriteError((New-LabError -Message $Message -Id $Id -Category 'InvalidArgument' -Target $Path))
    }
    if ($Bag.Count -gt 0) { [pscustomobject]$Bag }
}

function Get-ChildItem {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string[]]$LiteralPath)
    if ($LiteralPath[0] -notlike 'Cert:*') { return & $RealChildItem @PSBoundParameters }
    if ($LiteralPath[0].TrimEnd('\') -ne 'Cert:\LocalMachine\My') { return }
    foreach ($Row in $Computer['certificates']) { New-LabCertificate -Row $Row }
}

function Get-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string[]]$Name)
    foreach ($Wanted in $Name) {
        $Found = @($Computer['services'] | Where-Object { $_['Name'] -like $Wanted })
        foreach ($Row in $Found) { [pscustomobject]$Row }
        if ($Found.Count -eq 0) {
            $Id = 'NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.GetServiceCommand'
            $Message = "Cannot find any service with service name '$Wanted'."
            $PSCmdlet.WriteError((New-LabError -Message $Message -Id $Id -Category 'ObjectNotFound' -Target $Wanted))
        }
    }
}

# Of the module WebAdministration; after it the pool reads Stopped as after a recycle by appcmd.exe.
function Restart-WebAppPool {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Name)
    if ($Computer['appPool'] -eq 'Stopped') { throw "The service cannot accept control messages at this time. ($Name)" }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Left = [string]$Computer['appPoolReads']
        if ($Computer.Contains('appPoolReads') -and $null -eq $Computer['appPoolReads']) { $Left = 'never' }
        if (-not $Left) { $Left = '0' }
        [IO.File]::WriteAllText([IO.Path]::Combine($Lab.Folder, 'counters', 'apppool-' + $Lab.Computer), $Left)
    }
}

# Nobody waits in the lab: the call returns at once, and its time stands in the call log.
function Start-Sleep {
    [CmdletBinding(DefaultParameterSetName = 'Seconds')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ParameterSetName = 'Seconds')][double]$Seconds,
        [Parameter(Mandatory = $true, ParameterSetName = 'Milliseconds')][int]$Milliseconds
    )
    Add-LabNote -Cmdlet $PSCmdlet
}

Export-ModuleMember -Function 'Get-ItemProperty', 'Get-ChildItem', 'Get-Service', 'Get-WinEvent', 'New-Object', 'Restart-WebAppPool', 'Start-Sleep'
