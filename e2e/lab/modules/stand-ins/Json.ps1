# As pwsh 7: text that looks like an ISO date becomes a DateTime, an array is sent element by element, names differ
# only in case are refused, objects deeper than -Depth become text with a warning.

$IsoDate = '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})?\z'

function ConvertFrom-JsonElement {
    param([System.Text.Json.JsonElement]$Element, [bool]$AsHashtable)
    switch ([string]$Element.ValueKind) {
        'Object' {
            $Table = [System.Collections.Specialized.OrderedDictionary]::new([StringComparer]::OrdinalIgnoreCase)
            foreach ($Property in $Element.EnumerateObject()) {
                if ($Table.Contains($Property.Name)) {
                    throw [ArgumentException]::new("Cannot convert the JSON string because it contains keys with different casing or duplicates: '$($Property.Name)'.")
                }
                $Table[$Property.Name] = ConvertFrom-JsonElement -Element $Property.Value -AsHashtable $AsHashtable
            }
            if ($AsHashtable) { return $Table }
            return [pscustomobject]$Table
        }
        'Array' {
            $List = [System.Collections.ArrayList]::new()
            foreach ($Item in $Element.EnumerateArray()) {
                $null = $List.Add((ConvertFrom-JsonElement -Element $Item -AsHashtable $AsHashtable))
            }
            return , $List.ToArray()
        }
        'String' {
            $Text = $Element.GetString()
            if ($Text -notmatch $IsoDate) { return $Text }
            return [datetime]::Parse($Text, [cultureinfo]::InvariantCulture, 'RoundtripKind')
        }
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

function ConvertFrom-Json {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)][AllowEmptyString()][string]$InputObject,
        [switch]$AsHashtable,
        [switch]$NoEnumerate
    )
    begin { $Lines = [System.Collections.ArrayList]::new() }
    process { $null = $Lines.Add($InputObject) }
    end {
        $Text = [string]::Join([Environment]::NewLine, $Lines.ToArray())
        if ($Text.Trim() -eq '') { return }
        try {
            $Document = [System.Text.Json.JsonDocument]::Parse($Text)
        } catch {
            throw [ArgumentException]::new("Conversion from JSON failed with error: $($_.Exception.InnerException.Message)")
        }
        $Value = ConvertFrom-JsonElement -Element $Document.RootElement -AsHashtable $AsHashtable
        $PSCmdlet.WriteObject($Value, -not $NoEnumerate)
    }
}

function Format-JsonText {
    param([string]$Text)
    $Encoder = [System.Text.Encodings.Web.JavaScriptEncoder]::UnsafeRelaxedJsonEscaping
    return '"' + [System.Text.Json.JsonEncodedText]::Encode($Text, $Encoder).ToString() + '"'
}

function Join-JsonPart {
    param([object[]]$Part, [string]$Open, [string]$Close, [string]$Indent, [bool]$Compress)
    if ($Part.Count -eq 0) { return $Open + $Close }
    if ($Compress) { return $Open + [string]::Join(',', $Part) + $Close }
    $Line = [Environment]::NewLine
    return $Open + $Line + $Indent + '  ' + [string]::Join(',' + $Line + $Indent + '  ', $Part) + $Line + $Indent + $Close
}

function Format-JsonValue {
    param($Value, [int]$Left, [string]$Indent, [bool]$Compress, [hashtable]$Cut)
    if ($null -eq $Value -or $Value -is [DBNull]) { return 'null' }
    if ($Value -is [bool] -or $Value -is [switch]) { if ($Value) { return 'true' } else { return 'false' } }
    if ($Value -is [string] -or $Value -is [char] -or $Value -is [guid] -or $Value -is [uri]) { return Format-JsonText -Text ([string]$Value) }
    if ($Value -is [datetime]) { return Format-JsonText -Text $Value.ToString('yyyy-MM-ddTHH:mm:ss.FFFFFFFK', [cultureinfo]::InvariantCulture) }
    if ($Value -is [enum]) { return $Value.ToString('d') }
    if ($Value.GetType().IsPrimitive -or $Value -is [decimal]) { return ([IFormattable]$Value).ToString($null, [cultureinfo]::InvariantCulture) }
    if ($Left -lt 0) {
        $Cut.Happened = $true
        return Format-JsonText -Text ([string]$Value)
    }
    $Deeper = @{ Left = $Left - 1; Indent = $Indent + '  '; Compress = $Compress; Cut = $Cut }
    if ($Value -is [System.Collections.IDictionary]) {
        $Parts = @(foreach ($Key in $Value.Keys) { (Format-JsonText -Text ([string]$Key)) + $(if ($Compress) { ':' } else { ': ' }) + (Format-JsonValue -Value $Value[$Key] @Deeper) })
        return Join-JsonPart -Part $Parts -Open '{' -Close '}' -Indent $Indent -Compress $Compress
    }
    if ($Value -is [System.Collections.IEnumerable]) {
        $Parts = @(foreach ($Item in $Value) { Format-JsonValue -Value $Item @Deeper })
        return Join-JsonPart -Part $Parts -Open '[' -Close ']' -Indent $Indent -Compress $Compress
    }
    $Parts = @(foreach ($Property in $Value.PSObject.Properties) { (Format-JsonText -Text $Property.Name) + $(if ($Compress) { ':' } else { ': ' }) + (Format-JsonValue -Value $Property.Value @Deeper) })
    return Join-JsonPart -Part $Parts -Open '{' -Close '}' -Indent $Indent -Compress $Compress
}

function ConvertTo-Json {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)][AllowNull()][object]$InputObject,
        [ValidateRange(0, 100)][int]$Depth = 2,
        [switch]$Compress
    )
    begin { $All = [System.Collections.ArrayList]::new() }
    process { $null = $All.Add($InputObject) }
    end {
        if ($All.Count -eq 1) { $Value = $All[0] } else { $Value = $All.ToArray() }
        $Cut = @{ Happened = $false }
        Format-JsonValue -Value $Value -Left $Depth -Indent '' -Compress $Compress -Cut $Cut
        if ($Cut.Happened) {
            $WarningPreference = Get-CallerPreference -Cmdlet $PSCmdlet -Name 'WarningPreference'
            $PSCmdlet.WriteWarning("Resulting JSON is truncated as serialization has exceeded the set depth of $Depth.")
        }
    }
}
