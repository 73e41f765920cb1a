# ==== Facts: what the scripts that collect facts share ====

# The bare name of a thing of the directory: the last part of "contoso.com/Plans/Name", the first of "CN=Name,DC=...".
function Get-LeafName($InputObject) {
    $Name = Get-OwaImName -InputObject $InputObject
    if ($Name -match '^CN=((\\.|[^\\,])+)') { return ($Matches[1] -replace '\\(.)', '$1') }
    return $Name.Split('/')[-1]
}
# .SYNOPSIS
#     An entry of the facts: properties as texts, as yes or no, as whole numbers, as times, as lists of texts or of bare
#     names. What is missing is an empty text, an empty list, or nothing.
function Select-OwaImFact($InputObject, $Text, $Flag, $Number, $Time, $List, $Leaf) {
    $Entry = [ordered]@{}
    foreach ($Name in @($Text) + @($Flag) + @($Number) + @($Time) + @($List) + @($Leaf)) {
        if (-not $Name) { continue }
        $Value = Get-OwaImText -InputObject $InputObject -Name $Name
        $Parts = @()
        $Property = $InputObject.PSObject.Properties[$Name]
        if ($null -ne $Property) { $Parts = @($Property.Value | Where-Object { $null -ne $_ }) }
        if ($Leaf -contains $Name) { $Parts = @($Parts | ForEach-Object { Get-LeafName -InputObject $_ }) }
        if ($Leaf -contains $Name -or $List -contains $Name) { $Value = [string[]]@($Parts | ForEach-Object { [string]$_ }) }
        elseif ($Flag -contains $Name -and $Value -match '^(True|False)\z') { $Value = $Value -eq 'True' }
        elseif ($Number -contains $Name -and $Value -match '^[0-9]{1,9}\z') { $Value = [int]$Value }
        elseif ($Time -contains $Name -and $Parts.Count -eq 1) { $Value = Get-OwaImTime -Time $Parts[0] }
        elseif ($Text -notcontains $Name) { $Value = $null }
        $Head = [regex]::Match($Name, '^([A-Z]+(?=[A-Z][a-z])|[A-Z])').Value
        $Entry[$Head.ToLowerInvariant() + $Name.Substring($Head.Length)] = $Value
    }
    return $Entry
}
# .SYNOPSIS
#     One entry for each of the Exchange servers: what the block answers for it as a list, or why it could not be read.
function Get-OwaImServerFact($Servers, [string]$Name, [scriptblock]$Block) {
    if ($null -eq $Servers) { throw 'The list of Exchange servers could not be read.' }
    $Entries = @()
    foreach ($Server in $Servers) {
        $Entry = [ordered]@{ server = $Server }
        try { $Entry[$Name] = [object[]]@(& $Block $Server) }
        catch { $Entry['error'] = $_.Exception.Message }
        $Entries += $Entry
    }
    return [ordered]@{ servers = [object[]]$Entries }
}
