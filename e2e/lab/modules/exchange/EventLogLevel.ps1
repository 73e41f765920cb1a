# How much a component writes into the event log. The identity is "<server>\<source>\<category>"; without the server it
# means the first one, on which this shell runs.

$LevelKey = { "$($args[0]['Server'])\$($args[0]['Source'])\$($args[0]['Category'])" }
$LevelType = 'Microsoft.Exchange.Diagnostics.EventLevel'

function ConvertTo-LevelIdentity {
    param([string]$Identity)
    if ($Identity.Split('\').Count -ne 2) { return $Identity }
    return $Exchange['servers'][0]['Name'] + '\' + $Identity
}

function Get-EventLogLevel {
    [CmdletBinding(DefaultParameterSetName = 'Identity')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Identity')][string]$Identity,
        [Parameter(Mandatory = $true, ParameterSetName = 'Server')][string]$Server,
        [string]$DomainController
    )
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    if ($Server -and $null -eq (Find-ExchangeServer -Name $Server)) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Server }
    $Wanted = if ($Identity) { ConvertTo-LevelIdentity -Identity $Identity }
    foreach ($Row in (Select-ExchangeRow -Cmdlet $PSCmdlet -Table 'eventLogLevels' -Identity $Wanted -Key $LevelKey)) {
        if ($Server -and $Row['Server'] -ne (Find-ExchangeServer -Name $Server)['Name']) { continue }
        New-ExchangeObject -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.EventCategoryObject' -Property ([ordered]@{
                Identity = New-RemoteText -Type 'Microsoft.Exchange.Management.SystemConfigurationTasks.EventCategoryIdentity' -Text (& $LevelKey $Row)
                Name = $Row['Category']; EventLevel = New-RemoteEnum -Type $LevelType -Text $Row['Level']
            })
    }
}

function Set-EventLogLevel {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)][string]$Identity,
        [Parameter(Mandatory = $true)][ValidateSet('Lowest', 'Low', 'Medium', 'High', 'Expert')][string]$Level
    )
    process {
        Assert-ExchangeRight -Cmdlet $PSCmdlet
        $Wanted = ConvertTo-LevelIdentity -Identity $Identity
        $Rows = @($Exchange['eventLogLevels'] | Where-Object { (& $LevelKey $_) -eq $Wanted })
        if ($Rows.Count -eq 0) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Identity }
        if (-not $PSCmdlet.ShouldProcess($Identity, 'Set-EventLogLevel')) { return }
        Invoke-LabChange -Cmdlet $PSCmdlet -Change { $Rows[0]['Level'] = [string][enum]::Parse(($LevelType -as [type]), $Level, $true) }
    }
}
