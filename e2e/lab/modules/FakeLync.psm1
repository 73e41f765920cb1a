# Cmdlets of the Lync Server Management Shell on a stateful fake. Real parameter names; live objects. Each change asks
# through ShouldProcess with high impact, so that a script which does not pass -Confirm:$false is caught asking twice.

param([hashtable]$Lab)

Set-StrictMode -Version 2
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'LabState.psm1')) -ArgumentList $Lab

$Lync = Get-LabState -Part 'lync'

function Add-Row {
    param([string]$Table, $Row)
    $Lync[$Table] = @($Lync[$Table]) + @(, $Row)
}

function Remove-Row {
    param([string]$Table, [scriptblock]$Where)
    $Lync[$Table] = @($Lync[$Table] | Where-Object { -not (& $Where $_) })
}

function New-LyncObject {
    param([string]$Type, $Property)
    $Object = [pscustomobject]$Property
    $Object.PSObject.TypeNames.Insert(0, 'Microsoft.Rtc.Management.Xds.Display' + $Type)
    return $Object
}

# An object that only its text makes useful.
function New-TextObject {
    param([string]$Text, [hashtable]$Property = @{})
    $Object = [pscustomobject]$Property
    # PowerShell ends a text at curly quotes too.
    $Body = [scriptblock]::Create("'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($Text) + "'")
    $Object.PSObject.Methods.Add([psscriptmethod]::new('ToString', $Body))
    return $Object
}

# Identities and references are texts, or objects where the state says so.
function ConvertTo-LyncText {
    param([AllowNull()]$Text)
    if ($null -eq $Text -or -not $Lync['objects']) { return $Text }
    return New-TextObject -Text $Text
}

# Names of computers as the topology has them: texts, or objects that only their text and their Fqdn make useful.
function ConvertTo-ComputerList {
    param([string[]]$Name)
    if (-not $Lync['objects']) { return , $Name }
    return , @(foreach ($One in $Name) { New-TextObject -Text "Computer:$One" -Property @{ Identity = "Computer:$One"; Fqdn = $One } })
}

function Assert-LyncRight {
    param($Cmdlet)
    $Name = $Cmdlet.MyInvocation.MyCommand.Name
    if ($Lync['accessDenied'] -contains $Name) {
        $Cmdlet.ThrowTerminatingError((New-LabError -Message 'Zugriff verweigert' -Id "AccessDenied,$Name" -Category 'PermissionDenied'))
    }
}

# Everything when neither identity nor filter was given; a filter is a pattern for the identity and may find nothing; an
# identity gives the one match, or the error of the real cmdlet, which does not end the script by itself. The last key of
# a row is its full identity.
function Select-LyncRow {
    param($Cmdlet, [object[]]$Rows, [string]$Kind, [string]$Identity, [string]$Filter, [scriptblock]$Key)
    Assert-LyncRight -Cmdlet $Cmdlet
    Add-LabRead -Cmdlet $Cmdlet
    if ($Filter) { return @($Rows | Where-Object { @(& $Key $_)[-1] -like $Filter }) }
    if (-not $Cmdlet.MyInvocation.BoundParameters.ContainsKey('Identity')) { return $Rows }
    if ($Identity -match '[*?]') {
        $Cmdlet.ThrowTerminatingError((New-LabError -Message 'Wildcard characters are not allowed in the identity.' -Id 'InvalidIdentity'))
    }
    $Found = @($Rows | Where-Object { (& $Key $_) -contains $Identity })
    if ($Found.Count -gt 0) { return $Found }
    $Message = "Cannot find $Kind ""$Identity"" because it does not exist."
    $Cmdlet.WriteError((New-LabError -Message $Message -Id 'ObjectNotFound' -Category 'ObjectNotFound' -Target $Identity))
}

foreach ($File in 'Topology', 'Replication', 'TrustedApplicationPool', 'TrustedApplicationComputer', 'TrustedApplication') {
    . ([IO.Path]::Combine($PSScriptRoot, 'lync', $File + '.ps1'))
}

$Known = @(Get-Command -Name '*-Cs*' -CommandType Function | ForEach-Object { $_.Name })
Export-ModuleMember -Function @($Known | Where-Object { $Lync['withheld'] -notcontains $_ })
