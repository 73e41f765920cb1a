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

# Names of computers as the topology has them: texts, or objects that only their text and their Fqdn make useful.
function ConvertTo-ComputerList {
    param([string[]]$Name)
    if (-not $Lync['objects']) { return , $Name }
    $Objects = foreach ($One in $Name) {
        $Object = [pscustomobject]@{ Identity = "Computer:$One"; Fqdn = $One }
        $Object.PSObject.Methods.Add([psscriptmethod]::new('ToString', { "Computer:$($this.Fqdn)" }))
        $Object
    }
    return , @($Objects)
}

function Assert-LyncRight {
    param($Cmdlet)
    $Name = $Cmdlet.MyInvocation.MyCommand.Name
    if ($Lync['accessDenied'] -contains $Name) {
        $Cmdlet.ThrowTerminatingError((New-LabError -Message 'Zugriff verweigert' -Id "AccessDenied,$Name" -Category 'PermissionDenied'))
    }
}

# Everything when no identity was given; otherwise the one match, or the error of the real cmdlet, which does not end
# the script by itself.
function Select-LyncRow {
    param($Cmdlet, [string]$Table, [string]$Kind, [string]$Identity, [scriptblock]$Key)
    Assert-LyncRight -Cmdlet $Cmdlet
    Add-LabRead -Cmdlet $Cmdlet
    if (-not $Cmdlet.MyInvocation.BoundParameters.ContainsKey('Identity')) { return $Lync[$Table] }
    if ($Identity -match '[*?]') {
        $Cmdlet.ThrowTerminatingError((New-LabError -Message 'Wildcard characters are not allowed in the identity.' -Id 'InvalidIdentity'))
    }
    $Found = @($Lync[$Table] | Where-Object { (& $Key $_) -contains $Identity })
    if ($Found.Count -gt 0) { return $Found }
    $Message = "Cannot find $Kind ""$Identity"" because it does not exist."
    $Cmdlet.WriteError((New-LabError -Message $Message -Id 'ObjectNotFound' -Category 'ObjectNotFound' -Target $Identity))
}

foreach ($File in 'Topology', 'TrustedApplicationPool', 'TrustedApplication') {
    . ([IO.Path]::Combine($PSScriptRoot, 'lync', $File + '.ps1'))
}

Export-ModuleMember -Function '*-Cs*'
