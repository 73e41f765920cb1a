# JSON without cmdlets, for the driver and the fakes: objects become ordered dictionaries, arrays stay arrays.

Set-StrictMode -Version 2

function ConvertFrom-Element {
    param([System.Text.Json.JsonElement]$Element)
    switch ([string]$Element.ValueKind) {
        'Object' {
            $Table = [System.Collections.Specialized.OrderedDictionary]::new([StringComparer]::Ordinal)
            foreach ($Property in $Element.EnumerateObject()) {
                $Table[$Property.Name] = ConvertFrom-Element -Element $Property.Value
            }
            return $Table
        }
        'Array' {
            $List = [System.Collections.ArrayList]::new()
            foreach ($Item in $Element.EnumerateArray()) { $null = $List.Add((ConvertFrom-Element -Element $Item)) }
            return , $List.ToArray()
        }
        'String' { return $Element.GetString() }
        'Number' {
            $Whole = [long]0
            if ($Element.TryGetInt64([ref]$Whole)) { return $Whole }
            return $Element.GetDouble()
        }
        'True' { return $true }
        'False' { return $false }
        default { return $null }
    }
}

function ConvertFrom-LabJson {
    param([string]$Text)
    $Options = [System.Text.Json.JsonDocumentOptions]::new()
    $Options.MaxDepth = 64
    $Document = [System.Text.Json.JsonDocument]::Parse($Text, $Options)
    $Value = ConvertFrom-Element -Element $Document.RootElement
    $Document.Dispose()
    return , $Value
}

# Everything beyond ASCII is escaped, so that no console encoding can spoil a line.
function ConvertTo-JsonText {
    param([string]$Text)
    return '"' + [System.Text.Json.JsonEncodedText]::Encode($Text).ToString() + '"'
}

function ConvertTo-LabJson {
    param($Value)
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { if ($Value) { return 'true' } else { return 'false' } }
    if ($Value -is [string]) { return ConvertTo-JsonText -Text $Value }
    if ($Value -is [int] -or $Value -is [long] -or $Value -is [double]) {
        return $Value.ToString([cultureinfo]::InvariantCulture)
    }
    if ($Value -is [System.Collections.IDictionary]) {
        $Pairs = foreach ($Key in $Value.Keys) {
            (ConvertTo-JsonText -Text ([string]$Key)) + ':' + (ConvertTo-LabJson -Value $Value[$Key])
        }
        return '{' + [string]::Join(',', @($Pairs)) + '}'
    }
    if ($Value -is [System.Collections.IEnumerable]) {
        $Items = foreach ($Item in $Value) { ConvertTo-LabJson -Value $Item }
        return '[' + [string]::Join(',', @($Items)) + ']'
    }
    return ConvertTo-JsonText -Text ([string]$Value)
}

Export-ModuleMember -Function 'ConvertFrom-LabJson', 'ConvertTo-LabJson'
