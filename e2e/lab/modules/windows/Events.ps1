# Newest first. No match is an error of its own, and so is a provider that this computer does not know.
function Get-WinEvent {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][hashtable[]]$FilterHashtable, [long]$MaxEvents = [long]::MaxValue)
    $Filter = $FilterHashtable[0]
    foreach ($Provider in @($Filter['ProviderName'] | Where-Object { $null -ne $_ })) {
        if ($Computer['eventProviders'] -contains $Provider) { continue }
        $Message = "There is not an event provider on the localhost computer that matches ""$Provider""."
        $Id = 'NoMatchingProvidersFound,Microsoft.PowerShell.Commands.GetWinEventCommand'
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id $Id -Category 'ObjectNotFound' -Target $Provider))
    }
    $Found = @(foreach ($Row in $Computer['events']) {
            $Time = [datetime]::Parse($Row['TimeCreated'], [cultureinfo]::InvariantCulture, 'RoundtripKind')
            if ($Filter.ContainsKey('LogName') -and @($Filter['LogName']) -notcontains $Row['LogName']) { continue }
            if ($Filter.ContainsKey('ProviderName') -and @($Filter['ProviderName']) -notcontains $Row['ProviderName']) { continue }
            if ($Filter.ContainsKey('Id') -and @($Filter['Id']) -notcontains $Row['Id']) { continue }
            if ($Filter.ContainsKey('StartTime') -and $Time -lt $Filter['StartTime']) { continue }
            [pscustomobject]@{
                TimeCreated = $Time; Id = [int]$Row['Id']; ProviderName = $Row['ProviderName']; LogName = $Row['LogName']; Message = $Row['Message']
            }
        })
    if ($Found.Count -eq 0) {
        $Message = 'No events were found that match the specified selection criteria.'
        $Id = 'NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand'
        if ($Computer['plainEventErrors']) { $Id = $Message }
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id $Id -Category 'ObjectNotFound'))
    }
    $Order = [System.Collections.ArrayList]$Found
    $Order.Sort([System.Collections.Generic.Comparer[object]]::Create({ param($Left, $Right) $Right.TimeCreated.CompareTo($Left.TimeCreated) }))
    for ($Index = 0; $Index -lt [Math]::Min($MaxEvents, $Order.Count); $Index++) { $Order[$Index] }
}
