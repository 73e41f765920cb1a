# Sessions to other computers of the world. A block really runs there: in a runspace of its own, with that computer's
# environment, and with nothing but what serialisation lets through.

param([hashtable]$Lab)

Set-StrictMode -Version 2
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'LabState.psm1')) -ArgumentList $Lab
. ([IO.Path]::Combine($PSScriptRoot, '..', 'driver', 'Runspace.ps1'))
. ([IO.Path]::Combine($PSScriptRoot, 'remoting', 'Endpoint.ps1'))

$Computers = Get-LabState -Part 'computers'
$Numbers = @{ Session = 0 }

# Compiled cmdlets obey the caller's preference; a function of a module has to ask for it.
function Get-ErrorPreference {
    param($Cmdlet)
    $Bound = $Cmdlet.MyInvocation.BoundParameters
    if ($Bound.ContainsKey('ErrorAction')) { return $Bound['ErrorAction'] }
    return $Cmdlet.SessionState.PSVariable.GetValue('ErrorActionPreference')
}

function New-TransportError {
    param([string]$Message, [string]$Id, [string]$Category, $Target)
    $Cause = [System.Management.Automation.Remoting.PSRemotingTransportException]::new($Message)
    return [System.Management.Automation.ErrorRecord]::new($Cause, $Id, $Category, $Target)
}

function Find-Computer {
    param([string]$ComputerName)
    foreach ($Name in $Computers.Keys) {
        if ($Name -eq $ComputerName -or $Computers[$Name]['fqdn'] -eq $ComputerName) { return $Name }
    }
}

function New-PSSession {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string[]]$ComputerName)
    $ErrorActionPreference = Get-ErrorPreference -Cmdlet $PSCmdlet
    Add-LabNote -Cmdlet $PSCmdlet
    foreach ($Wanted in $ComputerName) {
        $Name = Find-Computer -ComputerName $Wanted
        if (-not $Name -or $Computers[$Name]['remoting'] -eq 'unreachable') {
            $Message = "[$Wanted] Beim Verbinden mit dem Remoteserver ""$Wanted"" ist folgender Fehler aufgetreten: WinRM kann den Vorgang nicht abschließen."
            $PSCmdlet.WriteError((New-TransportError -Message $Message -Id 'WinRMOperationTimeout,PSSessionOpenFailed' -Category 'OpenError' -Target $Wanted))
            continue
        }
        $Numbers.Session++
        $Session = [pscustomobject]@{
            Id = $Numbers.Session; Name = "WinRM$($Numbers.Session)"; ComputerName = $Wanted; ComputerType = 'RemoteMachine'
            ConfigurationName = 'Microsoft.PowerShell'; State = 'Opened'; Availability = 'Available'
            InstanceId = [guid]::NewGuid(); Runspace = New-Endpoint -Computer $Name
        }
        $Session.PSObject.TypeNames.Insert(0, 'System.Management.Automation.Runspaces.PSSession')
        $Session
    }
}

function Write-Answer {
    param($Cmdlet, $Answer, $Session)
    switch ($Answer.Kind) {
        'error' { $Cmdlet.WriteError($Answer.Value) }
        'warning' { $Cmdlet.WriteWarning($Answer.Value) }
        'verbose' { $Cmdlet.WriteVerbose($Answer.Value) }
        default { $Cmdlet.WriteObject((Add-SenderMember -Object $Answer.Value -Session $Session)) }
    }
}

# Several computers answer in any order, and each between the answers of the others: here the last one first, by turns.
function Invoke-Command {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)][object[]]$Session,
        [Parameter(Mandatory = $true, Position = 0)][scriptblock]$ScriptBlock,
        [object[]]$ArgumentList = @()
    )
    $ErrorActionPreference = Get-ErrorPreference -Cmdlet $PSCmdlet
    $Running = [System.Collections.Generic.List[object]]::new()
    foreach ($One in $Session) {
        $Endpoint = $One.Runspace
        Add-LabNote -Cmdlet $PSCmdlet -Parameter ([ordered]@{ ComputerName = $One.ComputerName })
        if ($One.State -ne 'Opened') {
            $Message = "Der Runspacestatus ist ungültig: $($One.State)."
            $PSCmdlet.WriteError((New-TransportError -Message $Message -Id 'InvalidSessionState' -Category 'InvalidOperation' -Target $One))
            continue
        }
        $Result = Invoke-Endpoint -Endpoint $Endpoint -Text ([string]$ScriptBlock) -Argument $ArgumentList
        foreach ($Line in $Result.HostLines) { $Host.UI.WriteLine($Line) }
        $Answers = [System.Collections.Generic.Queue[object]]::new()
        foreach ($Answer in $Result.Answers) { $Answers.Enqueue($Answer) }
        if ($Result.Broken) {
            $One.State = 'Broken'
            $One.Availability = 'None'
            $Message = "Fehler beim Verarbeiten von Daten vom Remoteserver ""$($One.ComputerName)"": Der E/A-Vorgang wurde abgebrochen."
            $Record = New-TransportError -Message $Message -Id 'JobFailure' -Category 'OpenError' -Target $One.ComputerName
            $Answers.Enqueue(@{ Kind = 'error'; Value = $Record })
        }
        $Running.Insert(0, @{ Session = $One; Answers = $Answers })
    }
    while (@($Running | Where-Object { $_.Answers.Count -gt 0 }).Count -gt 0) {
        foreach ($Turn in $Running) {
            if ($Turn.Answers.Count -gt 0) { Write-Answer -Cmdlet $PSCmdlet -Answer $Turn.Answers.Dequeue() -Session $Turn.Session }
        }
    }
}

function Remove-PSSession {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, Position = 0)][AllowEmptyCollection()][object[]]$Session)
    Add-LabNote -Cmdlet $PSCmdlet -Parameter ([ordered]@{ ComputerName = @($Session | ForEach-Object { $_.ComputerName }) })
    foreach ($One in $Session) {
        if (-not $PSCmdlet.ShouldProcess([string]$One.ComputerName, 'Remove')) { continue }
        if ($One.State -eq 'Opened') { $One.Runspace.Runspace.Dispose() }
        $One.State = 'Closed'
        $One.Availability = 'None'
    }
}

Export-ModuleMember -Function 'New-PSSession', 'Invoke-Command', 'Remove-PSSession'
