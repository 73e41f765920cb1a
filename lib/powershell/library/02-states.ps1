# ==== States: an ordered table of texts, or nothing where the thing does not exist ====

# .SYNOPSIS
#     The first of the named properties that has a value, as text: [string] names an enumeration, others number it.
function Get-OwaImText($InputObject, [string[]]$Name, [string]$Default = '') {
    if ($null -eq $InputObject) { return $Default }
    foreach ($Key in $Name) {
        $Property = $InputObject.PSObject.Properties[$Key]
        if ($null -ne $Property -and [string]$Property.Value -ne '') { return [string]$Property.Value }
    }
    return $Default
}
# .SYNOPSIS
#     The bare name of a thing, whether it is a text, an object that carries it, or "Computer:name".
function Get-OwaImName($InputObject) {
    $Name = Get-OwaImText -InputObject $InputObject -Name 'Fqdn', 'PoolFqdn', 'Name', 'Identity'
    if (-not $Name) { $Name = [string]$InputObject }
    return $Name.Split(':')[-1]
}
# .SYNOPSIS
#     The trusted pools that may name a server: that of its own name, and those that hold it as a computer.
function Get-OwaImPoolName([string]$Name, $Computer) {
    $Found = @($Computer | Where-Object { $null -ne $_ -and (Get-OwaImName -InputObject $_) -eq $Name })
    return @($Name) + @($Found | ForEach-Object { (Get-OwaImText -InputObject $_ -Name 'Pool').Split(':')[-1] })
}
# .SYNOPSIS
#     The bare name of a thing of the directory: the end of "contoso.com/Plans/Name", the start of "CN=Name,DC=...".
function Get-OwaImLeafName($InputObject) {
    $Name = Get-OwaImName -InputObject $InputObject
    if ($Name -match '^CN=((\\.|[^\\,])+)') { return ($Matches[1] -replace '\\(.)', '$1') }
    return $Name.Split('/')[-1]
}
function Get-ValueText($State, [string]$Name) {
    if ($null -eq $State -or -not $State.Contains($Name) -or $null -eq $State[$Name]) { return '(absent)' }
    if ([string]$State[$Name] -eq '') { return '(empty)' }
    return [string]$State[$Name]
}
function Format-State($State) {
    if ($null -eq $State) { return '(absent)' }
    $Parts = @($State.Keys | ForEach-Object { $_ + '=' + (Get-ValueText -State $State -Name $_) })
    return [string]::Join('; ', [string[]]$Parts)
}
# The values that were asked for; a state may carry more. The hash of a file counts only where -Hash says so.
function Select-Value($State, $Like, [switch]$Hash) {
    if ($null -eq $State -or $null -eq $Like) { return $State }
    $Values = [ordered]@{}
    foreach ($Name in @($Like.Keys | Where-Object { $_ -ne 'Sha256' })) {
        $Values[$Name] = $null
        if ($State.Contains($Name)) { $Values[$Name] = $State[$Name] }
    }
    if ($Hash -and $State.Contains('Sha256')) { $Values['Sha256'] = $State['Sha256'] }
    return $Values
}
function Test-SameState($Present, $Wanted, [switch]$Hash) {
    $Left = Format-State -State (Select-Value -State $Present -Like $Wanted -Hash:$Hash)
    return ($Left -eq (Format-State -State (Select-Value -State $Wanted -Like $Wanted -Hash:$Hash)))
}
function ConvertTo-State($InputObject) {
    if ($null -eq $InputObject) { return $null }
    $State = [ordered]@{}
    foreach ($Property in $InputObject.PSObject.Properties) {
        $Value = $Property.Value
        # PowerShell 7 reads a text that looks like a date as one.
        if ($Value -is [DateTime]) { $Value = Get-OwaImTime -Time $Value }
        if ($null -ne $Value) { $Value = [string]$Value }
        $State[$Property.Name] = $Value
    }
    return $State
}
# Windows cuts the name of a computer after 15 characters.
function Get-ShortName([string]$Name) {
    return $Name.Split('.')[0].PadRight(15).Substring(0, 15).TrimEnd().ToUpperInvariant()
}
# .SYNOPSIS
#     A time as text, in UTC: 2026-11-23T22:15:30Z. Now, unless one is given.
function Get-OwaImTime([DateTime]$Time = [DateTime]::UtcNow) {
    $Format = 'yyyy-MM-dd''T''HH:mm:ss''Z'''
    return $Time.ToUniversalTime().ToString($Format, [System.Globalization.CultureInfo]::InvariantCulture)
}
# .SYNOPSIS
#     The SHA-256 of bytes, in lower case.
function Get-OwaImHash([byte[]]$Bytes) {
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash($Bytes)
    return [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
}
# .SYNOPSIS
#     An entry of the facts: properties as texts, Booleans, whole numbers, times, lists of texts, lists of bare names.
function Select-OwaImFact($InputObject, $Text, $Flag, $Number, $Time, $List, $Leaf) {
    $Entry = [ordered]@{}
    foreach ($Name in @($Text) + @($Flag) + @($Number) + @($Time) + @($List) + @($Leaf)) {
        if (-not $Name) { continue }
        $Value = Get-OwaImText -InputObject $InputObject -Name $Name
        $Parts = @()
        $Property = $InputObject.PSObject.Properties[$Name]
        if ($null -ne $Property) { $Parts = @($Property.Value | Where-Object { $null -ne $_ }) }
        if ($Leaf -contains $Name) { $Parts = @($Parts | ForEach-Object { Get-OwaImLeafName -InputObject $_ }) }
        if (@($List) + @($Leaf) -contains $Name) { $Value = [string[]]@($Parts | ForEach-Object { [string]$_ }) }
        elseif ($Flag -contains $Name -and $Value -match '^(True|False)\z') { $Value = $Value -eq 'True' }
        elseif ($Number -contains $Name -and $Value -match '^[0-9]{1,9}\z') { $Value = [int]$Value }
        elseif ($Time -contains $Name -and $Parts.Count -eq 1) { $Value = Get-OwaImTime -Time $Parts[0] }
        elseif ($Text -notcontains $Name) { $Value = $null }
        $Head = [regex]::Match($Name, '^([A-Z]+(?=[A-Z][a-z])|[A-Z])').Value
        $Entry[$Head.ToLowerInvariant() + $Name.Substring($Head.Length)] = $Value
    }
    return $Entry
}
