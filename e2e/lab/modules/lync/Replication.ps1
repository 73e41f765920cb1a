# A replica is up to date again after so many reads since the last publication (state: upToDateAfter, slowReplicas).

function Get-ReplicaList {
    foreach ($Pool in $Lync['pools']) { $Pool['Computers'] }
    foreach ($Pool in $Lync['trustedPools']) { if ($Pool['RequiresReplication']) { $Pool['Computers'] } }
}

function Test-ReplicaUpToDate {
    param([string]$Replica)
    $Reads = Step-LabCounter -Name "replication-$Replica"
    $After = $Lync['upToDateAfter']
    $Slow = $Lync['slowReplicas']
    if ($null -ne $Slow -and $Slow.Contains($Replica)) { $After = $Slow[$Replica] }
    return $null -ne $After -and $Reads -gt $After
}

function Get-CsManagementStoreReplicationStatus {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$ReplicaFqdn, [switch]$CentralManagementStoreStatus)
    Assert-LyncRight -Cmdlet $PSCmdlet
    Add-LabRead -Cmdlet $PSCmdlet
    $Found = @(Get-ReplicaList | Where-Object { -not $ReplicaFqdn -or $_ -eq $ReplicaFqdn })
    if ($Found.Count -eq 0) {
        $Message = "Cannot find a replica ""$ReplicaFqdn""."
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id 'ObjectNotFound' -Category 'ObjectNotFound' -Target $ReplicaFqdn))
    }
    foreach ($Replica in $Found) {
        $Now = [datetime]::Now
        New-LyncObject -Type 'ReplicationStatus' -Property ([ordered]@{
                UpToDate = Test-ReplicaUpToDate -Replica $Replica; ReplicaFqdn = $Replica
                LastStatusReport = $Now; LastUpdateCreation = $Now; ProductVersion = '5.0.8308.0'
            })
    }
}
