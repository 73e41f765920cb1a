function New-Object {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$TypeName,
        [Parameter(Position = 1)][object[]]$ArgumentList,
        [System.Collections.IDictionary]$Property
    )
    $Type = $TypeName -as [type]
    if ($null -eq $Type) {
        $Message = "Cannot find type [$TypeName]: verify that the assembly containing this type is loaded."
        $Problem = [System.Management.Automation.ErrorRecord]::new(
            [System.Management.Automation.PSArgumentException]::new($Message),
            'TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand', 'InvalidType', $null)
        $PSCmdlet.ThrowTerminatingError($Problem)
    }
    if ($Type -eq [psobject] -or $Type.FullName -eq 'System.Management.Automation.PSCustomObject') {
        $Made = [psobject]::new()
    } elseif ($null -eq $ArgumentList -or $ArgumentList.Count -eq 0) {
        $Made = [Activator]::CreateInstance($Type)
    } else {
        $Made = $Type::new.Invoke($ArgumentList)
    }
    if ($null -ne $Property) {
        foreach ($Name in $Property.Keys) {
            if ($Type -eq [psobject] -or $Type.Name -eq 'PSCustomObject') {
                $Made.PSObject.Properties.Add([psnoteproperty]::new($Name, $Property[$Name]))
            } else {
                $Made.$Name = $Property[$Name]
            }
        }
    }
    , $Made
}

# The value of a property given by name, script block, or table with Name and Expression.
function Get-Selected {
    param($Object, $Selector)
    if ($Selector -is [System.Collections.IDictionary]) {
        $Expression = $Selector['Expression']
        if ($null -eq $Expression) { $Expression = $Selector['e'] }
        return Get-Selected -Object $Object -Selector $Expression
    }
    if ($Selector -is [scriptblock]) {
        $Context = [System.Collections.Generic.List[psvariable]]::new()
        $Context.Add([psvariable]::new('_', $Object))
        return $Selector.InvokeWithContext($null, $Context)
    }
    if ($Object -is [System.Collections.IDictionary] -and $Object.Contains($Selector)) { return $Object[$Selector] }
    $Found = $Object.PSObject.Properties[[string]$Selector]
    if ($null -ne $Found) { return $Found.Value }
}

function Select-Object {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline = $true)]$InputObject,
        [Parameter(Position = 0)][object[]]$Property,
        [string]$ExpandProperty,
        [int]$First = -1,
        [int]$Last = -1,
        [int]$Skip = 0,
        [switch]$Unique
    )
    begin { $All = [System.Collections.ArrayList]::new() }
    process { if ($PSBoundParameters.ContainsKey('InputObject')) { $null = $All.Add($InputObject) } }
    end {
        $Chosen = @($All.ToArray())
        if ($Skip -gt 0) { $Chosen = @($Chosen[$Skip..($Chosen.Count)] | Where-Object { $null -ne $_ }) }
        if ($Last -ge 0) { $Chosen = @($All.ToArray())[([Math]::Max(0, $All.Count - $Last))..($All.Count)] }
        if ($First -ge 0) { $Chosen = @(for ($At = 0; $At -lt [Math]::Min($First, $Chosen.Count); $At++) { $Chosen[$At] }) }
        $Seen = [System.Collections.ArrayList]::new()
        foreach ($Object in $Chosen) {
            if ($Unique) {
                if ($Seen -contains $Object) { continue }
                $null = $Seen.Add($Object)
            }
            if ($ExpandProperty) {
                if ($null -eq $Object.PSObject.Properties[$ExpandProperty]) {
                    Write-Error -Message "Property ""$ExpandProperty"" cannot be found." -ErrorId 'ExpandPropertyNotFound'
                    continue
                }
                $Object.PSObject.Properties[$ExpandProperty].Value
            } elseif ($Property) {
                $Row = [psobject]::new()
                $Row.PSObject.TypeNames.Insert(0, 'Selected.' + $Object.PSObject.TypeNames[0])
                foreach ($Selector in $Property) {
                    $Name = $Selector
                    if ($Selector -is [System.Collections.IDictionary]) { $Name = $Selector['Name']; if (-not $Name) { $Name = $Selector['n'] } }
                    $Row.PSObject.Properties.Add([psnoteproperty]::new([string]$Name, (Get-Selected -Object $Object -Selector $Selector)))
                }
                $Row
            } else {
                $Object
            }
        }
    }
}

function Sort-Object {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline = $true)]$InputObject,
        [Parameter(Position = 0)][object[]]$Property,
        [switch]$Descending,
        [switch]$Unique
    )
    begin { $Rows = [System.Collections.ArrayList]::new() }
    process {
        if (-not $PSBoundParameters.ContainsKey('InputObject')) { return }
        $Keys = @(, $InputObject)
        if ($Property) { $Keys = @(foreach ($Selector in $Property) { , (Get-Selected -Object $InputObject -Selector $Selector) }) }
        # Insertion keeps equal rows in the order in which they came.
        $At = $Rows.Count
        $Sign = if ($Descending) { -1 } else { 1 }
        while ($At -gt 0) {
            $Order = 0
            for ($Index = 0; $Order -eq 0 -and $Index -lt $Keys.Count; $Index++) {
                $Order = $Sign * [System.Management.Automation.LanguagePrimitives]::Compare($Rows[$At - 1].Keys[$Index], $Keys[$Index], $true)
            }
            if ($Order -eq 0 -and $Unique) { return }
            if ($Order -le 0) { break }
            $At--
        }
        $Rows.Insert($At, @{ Keys = $Keys; Value = $InputObject })
    }
    end { foreach ($Row in $Rows) { $Row.Value } }
}

function Measure-Object {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline = $true)]$InputObject,
        [Parameter(Position = 0)][string]$Property,
        [switch]$Sum,
        [switch]$Maximum,
        [switch]$Minimum
    )
    begin { $Values = [System.Collections.ArrayList]::new() }
    process {
        if ($null -eq $InputObject) { return }
        $Value = if ($Property) { Get-Selected -Object $InputObject -Selector $Property } else { $InputObject }
        if ($null -ne $Value) { $null = $Values.Add($Value) }
    }
    end {
        $Result = [pscustomobject]@{ Count = $Values.Count; Sum = $null; Maximum = $null; Minimum = $null; Property = $Property }
        foreach ($Value in $Values) {
            if ($Sum) { $Result.Sum += [double]$Value }
            if ($Maximum -and ($null -eq $Result.Maximum -or $Value -gt $Result.Maximum)) { $Result.Maximum = $Value }
            if ($Minimum -and ($null -eq $Result.Minimum -or $Value -lt $Result.Minimum)) { $Result.Minimum = $Value }
        }
        $Result
    }
}
