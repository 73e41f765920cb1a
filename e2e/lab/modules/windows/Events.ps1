# Newest first, times in the computer's own zone. No match is an error of its own, and so is a provider that this
# computer does not know.

$EventFilterKeys = 'LogName', 'ProviderName', 'Id', 'Level', 'StartTime', 'EndTime'
$EventError = 'Microsoft.PowerShell.Commands.GetWinEventCommand'

# A list of the filter: an event fits when its own value is among them, or when the filter has no such list.
function Test-EventList {
    param([hashtable]$Filter, [string]$Key, $Value)
    return -not $Filter.ContainsKey($Key) -or @($Filter[$Key]) -contains $Value
}

function Test-Event {
    param([hashtable]$Filter, $Entry)
    foreach ($Key in 'LogName', 'ProviderName', 'Id', 'Level') {
        if (-not (Test-EventList -Filter $Filter -Key $Key -Value $Entry.$Key)) { return $false }
    }
    $Time = $Entry.TimeCreated.ToUniversalTime()
    if ($Filter.ContainsKey('StartTime') -and $Time -lt ([datetime]$Filter['StartTime']).ToUniversalTime()) { return $false }
    if ($Filter.ContainsKey('EndTime') -and $Time -gt ([datetime]$Filter['EndTime']).ToUniversalTime()) { return $false }
    return $true
}

function Get-EventProblem {
    param([hashtable]$Filter)
    # A key with a slip of the pen would be taken for a name of event data and find nothing.
    foreach ($Key in $Filter.Keys) {
        if ($EventFilterKeys -notcontains $Key) { return New-LabError -Message "The lab knows no filter '$Key'." -Id "UnknownFilterKey,$EventError" }
    }
    if (-not $Filter.ContainsKey('LogName') -and -not $Filter.ContainsKey('ProviderName')) {
        $Message = 'You must specify at least one of the following hashtable keys: LogName, ProviderName, or Path.'
        return New-LabError -Message $Message -Id "LogProviderOrPathNeeded,$EventError" -Category 'InvalidArgument'
    }
}

function Get-WinEvent {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)][hashtable[]]$FilterHashtable,
        [ValidateRange(1, [long]::MaxValue)][long]$MaxEvents = [long]::MaxValue
    )
    $Filter = $FilterHashtable[0]
    $Problem = Get-EventProblem -Filter $Filter
    if ($null -ne $Problem) { $PSCmdlet.ThrowTerminatingError($Problem) }
    foreach ($Provider in @($Filter['ProviderName'] | Where-Object { $null -ne $_ })) {
        if ($Computer['eventProviders'] -contains $Provider) { continue }
        $Message = "There is not an event provider on the localhost computer that matches ""$Provider""."
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id "NoMatchingProvidersFound,$EventError" -Category 'ObjectNotFound' -Target $Provider))
    }
    $Record = 0
    $Found = @(foreach ($Row in $Computer['events']) {
            $Record++
            $Entry = [pscustomobject]@{
                TimeCreated = [datetime]::Parse($Row['TimeCreated'], [cultureinfo]::InvariantCulture, 'RoundtripKind').ToLocalTime()
                Id = [int]$Row['Id']; ProviderName = $Row['ProviderName']; LogName = $Row['LogName']; Message = $Row['Message']
                Level = [byte]($Row['Level'] ?? 4); RecordId = [long]$Record; MachineName = $Computer['fqdn']
            }
            if (Test-Event -Filter $Filter -Entry $Entry) { $Entry }
        })
    if ($Found.Count -eq 0) {
        $Message = 'No events were found that match the specified selection criteria.'
        $Id = "NoMatchingEventsFound,$EventError"
        if ($Computer['plainEventErrors']) { $Id = $Message }
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id $Id -Category 'ObjectNotFound'))
    }
    $Order = [System.Collections.ArrayList]$Found
    $Order.Sort([System.Collections.Generic.Comparer[object]]::Create({
                param($Left, $Right)
                $Newer = $Right.TimeCreated.CompareTo($Left.TimeCreated)
                if ($Newer -ne 0) { return $Newer }
                return $Right.RecordId.CompareTo($Left.RecordId)
            }))
    for ($Index = 0; $Index -lt [Math]::Min($MaxEvents, $Order.Count); $Index++) { $Order[$Index] }
}
