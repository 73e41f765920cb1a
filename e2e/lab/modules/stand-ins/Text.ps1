function Get-Date {
    [CmdletBinding()]
    param([Parameter(Position = 0)][datetime]$Date = [datetime]::Now, [string]$Format)
    if ($Format) { return $Date.ToString($Format, [cultureinfo]::CurrentCulture) }
    return $Date
}

function Out-String {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline = $true)]$InputObject, [int]$Width = 120, [switch]$Stream)
    begin { $Lines = [System.Collections.ArrayList]::new() }
    process { foreach ($Line in ([string]$InputObject -split '\r?\n')) { $null = $Lines.Add($Line) } }
    end {
        if ($Stream) { return $Lines.ToArray() }
        return [string]::Join([Environment]::NewLine, $Lines.ToArray()) + [Environment]::NewLine
    }
}

# Columns as wide as their widest value, as -AutoSize gives them.
function Format-Table {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline = $true)]$InputObject,
        [Parameter(Position = 0)][object[]]$Property,
        [switch]$AutoSize,
        [switch]$Wrap,
        [switch]$HideTableHeaders
    )
    begin { $Rows = [System.Collections.ArrayList]::new() }
    process { if ($null -ne $InputObject) { $null = $Rows.Add($InputObject) } }
    end {
        if ($Rows.Count -eq 0) { return }
        if (-not $Property) { $Property = @($Rows[0].PSObject.Properties | ForEach-Object { $_.Name }) }
        $Names = @(foreach ($Selector in $Property) { if ($Selector -is [System.Collections.IDictionary]) { $Selector['Name'] } else { [string]$Selector } })
        $Table = [System.Collections.ArrayList]::new()
        if (-not $HideTableHeaders) {
            $null = $Table.Add($Names)
            $null = $Table.Add(@(foreach ($Name in $Names) { '-' * $Name.Length }))
        }
        foreach ($Row in $Rows) {
            $null = $Table.Add(@(foreach ($Selector in $Property) { [string](Get-Selected -Object $Row -Selector $Selector) }))
        }
        foreach ($Cells in $Table) {
            $Line = ''
            for ($Index = 0; $Index -lt $Names.Count; $Index++) {
                $Width = 0
                foreach ($Other in $Table) { $Width = [Math]::Max($Width, $Other[$Index].Length) }
                $Line += $Cells[$Index].PadRight($Width + 1)
            }
            $Line.TrimEnd()
        }
    }
}
