# What the shell answers with. Through implicit remoting an object comes as a property bag, made here by the remoting
# deserialiser itself: an identity or a version is an object that only its text makes useful, an enumeration a number
# whose name only a conversion gives; comparing it with the name is false, and between double quotes the number appears.
# Where Exchange's assemblies are there, the shell turns the same objects back into live ones.

function New-RemoteText {
    param([string]$Type, [string]$Text)
    return @{ RemoteType = $Type; Text = $Text; Enum = $null }
}

function New-RemoteEnum {
    param([string]$Type, [string]$Text)
    $Enum = [enum]::Parse(($Type -as [type]), $Text)
    return @{ RemoteType = $Type; Text = [string]$Enum; Enum = $Enum }
}

function New-DirectoryName {
    param([AllowNull()][AllowEmptyString()][string]$Text)
    if (-not $Text) { return $null }
    return New-RemoteText -Type 'Microsoft.Exchange.Data.Directory.ADObjectId' -Text $Text
}

# One answer is of one kind, and the next one may be of the other. "turns" goes after the number of calls of the cmdlet so
# far: remote when its binary form has an even number of ones, so that no rhythm of a script gets in step with it.
function Enter-ExchangeRead {
    param($Cmdlet)
    Assert-ExchangeRight -Cmdlet $Cmdlet
    Add-LabRead -Cmdlet $Cmdlet
    if ($Exchange['remote'] -ne 'turns') { return [bool]$Exchange['remote'] }
    $Earlier = (Step-LabCounter -Name $Cmdlet.MyInvocation.MyCommand.Name) - 1
    return [Convert]::ToString($Earlier, 2).Replace('0', '').Length % 2 -eq 0
}

function ConvertTo-RemoteXml {
    param([string]$Name, $Value)
    $Called = ''
    if ($Name) { $Called = " N=""$Name""" }
    if ($null -eq $Value) { return "<Nil$Called />" }
    if ($Value -is [bool]) { return "<B$Called>$($Value.ToString().ToLowerInvariant())</B>" }
    if ($Value -is [int] -or $Value -is [long]) { return "<I32$Called>$Value</I32>" }
    if ($Value -is [datetime]) { return "<DT$Called>$($Value.ToString('o'))</DT>" }
    if ($Value -is [string]) { return "<S$Called>$([Security.SecurityElement]::Escape($Value.Replace('_x', '_x005F_x')))</S>" }
    if ($Value -is [hashtable]) {
        $Text = [Security.SecurityElement]::Escape($Value.Text.Replace('_x', '_x005F_x'))
        $Types = "<T>$($Value.RemoteType)</T>"
        $Inside = "<Props><S N=""Name"">$Text</S></Props>"
        if ($null -ne $Value.Enum) {
            $Types += '<T>System.Enum</T><T>System.ValueType</T>'
            $Inside = "<I32>$([int]$Value.Enum)</I32>"
        }
        return "<Obj$Called><TN>$Types<T>System.Object</T></TN><ToString>$Text</ToString>$Inside</Obj>"
    }
    $Items = foreach ($Item in $Value) { ConvertTo-RemoteXml -Value $Item }
    return "<Obj$Called><TN><T>System.Collections.ArrayList</T></TN><LST>$([string]::Join('', @($Items)))</LST></Obj>"
}

function ConvertTo-LiveValue {
    param($Value)
    if ($Value -is [hashtable]) {
        if ($null -ne $Value.Enum) { return $Value.Enum }
        $Object = [pscustomobject]@{ Name = $Value.Text }
        $Object.PSObject.TypeNames.Insert(0, $Value.RemoteType)
        # PowerShell ends a text at curly quotes too.
        $Body = [scriptblock]::Create("'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($Value.Text) + "'")
        $Object.PSObject.Methods.Add([psscriptmethod]::new('ToString', $Body))
        return $Object
    }
    if ($Value -is [System.Collections.ArrayList]) {
        return , [System.Collections.ArrayList]@(foreach ($Item in $Value) { ConvertTo-LiveValue -Value $Item })
    }
    return $Value
}

$RemotingMembers = '<S N="PSComputerName">cas1.litwareinc.com</S><G N="RunspaceId">6f0e1d6c-2a51-4d0c-9a3e-6d3f3e0b8c11</G><B N="PSShowComputerName">false</B>'

# $Remote is the caller's: what Enter-ExchangeRead said for this call.
function New-ExchangeObject {
    param([string]$Type, $Property)
    if (-not $Remote) {
        $Live = [ordered]@{}
        foreach ($Name in $Property.Keys) { $Live[$Name] = ConvertTo-LiveValue -Value $Property[$Name] }
        $Object = [pscustomobject]$Live
        $Object.PSObject.TypeNames.Insert(0, $Type)
        return $Object
    }
    $Rows = foreach ($Name in $Property.Keys) { ConvertTo-RemoteXml -Name $Name -Value $Property[$Name] }
    return [System.Management.Automation.PSSerializer]::Deserialize(
        '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj>' +
        "<TN><T>$Type</T><T>System.Object</T></TN><MS>$([string]::Join('', $Rows))$RemotingMembers</MS></Obj></Objs>")
}
