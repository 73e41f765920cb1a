# Objects as implicit remoting delivers them, made by the remoting deserialiser itself. An identity or a version becomes
# an object that only its text makes useful. An enumeration becomes a number: [string] gives its name, but comparing it
# with the name is false, and between double quotes the number appears.

function New-RemoteText {
    param([string]$Type, [string]$Text)
    return @{ RemoteType = $Type; Text = $Text; Number = $null }
}

function New-RemoteEnum {
    param([string]$Type, [string]$Text, [string[]]$Names)
    return @{ RemoteType = $Type; Text = $Text; Number = [array]::IndexOf($Names, $Text) }
}

function ConvertTo-RemoteXml {
    param([string]$Name, $Value)
    $Called = ''
    if ($Name) { $Called = " N=""$Name""" }
    if ($null -eq $Value) { return "<Nil$Called />" }
    if ($Value -is [bool]) { return "<B$Called>$($Value.ToString().ToLowerInvariant())</B>" }
    if ($Value -is [string]) { return "<S$Called>$([Security.SecurityElement]::Escape($Value.Replace('_x', '_x005F_x')))</S>" }
    if ($Value -is [hashtable]) {
        $Text = [Security.SecurityElement]::Escape($Value.Text.Replace('_x', '_x005F_x'))
        $Inside = "<Props><S N=""Name"">$Text</S></Props>"
        if ($null -ne $Value.Number) { $Inside = "<I32>$($Value.Number)</I32>" }
        return "<Obj$Called><TN><T>$($Value.RemoteType)</T><T>System.Object</T></TN><ToString>$Text</ToString>$Inside</Obj>"
    }
    $Items = foreach ($Item in $Value) { ConvertTo-RemoteXml -Value $Item }
    return "<Obj$Called><TN><T>System.Collections.ArrayList</T></TN><LST>$([string]::Join('', @($Items)))</LST></Obj>"
}

# In a shell that runs locally the same values are plain.
function ConvertTo-LocalValue {
    param($Value)
    if ($Value -is [hashtable]) { return $Value.Text }
    if ($Value -is [System.Collections.ArrayList]) { return , @($Value | ForEach-Object { ConvertTo-LocalValue -Value $_ }) }
    return $Value
}

function New-RemoteObject {
    param([string]$Type, $Property)
    if (-not $Exchange['remote']) {
        $Local = [ordered]@{}
        foreach ($Name in $Property.Keys) { $Local[$Name] = ConvertTo-LocalValue -Value $Property[$Name] }
        $Object = [pscustomobject]$Local
        $Object.PSObject.TypeNames.Insert(0, $Type)
        return $Object
    }
    $Rows = foreach ($Name in $Property.Keys) { ConvertTo-RemoteXml -Name $Name -Value $Property[$Name] }
    return [System.Management.Automation.PSSerializer]::Deserialize(
        '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj>' +
        "<TN><T>$Type</T><T>System.Object</T></TN><MS>$([string]::Join('', $Rows))</MS></Obj></Objs>")
}
