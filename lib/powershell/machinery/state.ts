import { ps } from "../ps";

/** A state is an ordered table of texts, or nothing where the thing does not exist; how states are shown and compared. */
export const state = ps`
function Get-Text {
    param($InputObject, [string[]]$Name)
    if ($null -eq $InputObject) { return '' }
    foreach ($Key in $Name) {
        $Property = $InputObject.PSObject.Properties[$Key]
        if ($null -ne $Property -and $null -ne $Property.Value) { return [string]$Property.Value }
    }
    return ''
}

function Get-ObjectName {
    param($InputObject)
    # Shells show a name as a text, as an object that carries it, or with its kind before it: "Computer:<name>".
    $Name = Get-Text -InputObject $InputObject -Name 'Fqdn', 'Name'
    if (-not $Name) { $Name = [string]$InputObject }
    return $Name.Split(':')[-1]
}

function Format-State {
    param($State, [switch]$ValuesOnly)
    if ($null -eq $State) { return '(absent)' }
    $Parts = New-Object -TypeName System.Collections.ArrayList
    foreach ($Name in $State.Keys) {
        if ($ValuesOnly -and $Name -eq 'Sha256') { continue }
        $Value = $State[$Name]
        if ($null -eq $Value) { $Value = '(absent)' }
        $null = $Parts.Add($Name + '=' + $Value)
    }
    return [string]::Join('; ', [string[]]$Parts.ToArray())
}

function Test-SameState {
    param($Left, $Right, [switch]$ValuesOnly)
    $LeftText = Format-State -State $Left -ValuesOnly:$ValuesOnly
    return ($LeftText -eq (Format-State -State $Right -ValuesOnly:$ValuesOnly))
}

function ConvertTo-State {
    param($InputObject)
    if ($null -eq $InputObject) { return $null }
    $State = [ordered]@{}
    foreach ($Property in $InputObject.PSObject.Properties) {
        $Value = $Property.Value
        # PowerShell 7 reads a text that looks like a date as one.
        if ($Value -is [DateTime]) {
            $Value = $Value.ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
        }
        if ($null -ne $Value) { $Value = [string]$Value }
        $State[$Property.Name] = $Value
    }
    return $State
}

function Get-ShortName {
    param([string]$Name)
    $Label = $Name.Split('.')[0]
    if ($Label.Length -gt 15) { $Label = $Label.Substring(0, 15) }
    return $Label.ToUpperInvariant()
}
`;
