# The world of a case: its state, the log of all calls, and the faults that strike a chosen mutating call. One folder
# holds them: state.json, calls.jsonl, faults.json. The fakes import this module for themselves; scripts do not see it.

param([hashtable]$Lab)

Set-StrictMode -Version 2

$StateFile = [IO.Path]::Combine($Lab.Folder, 'state.json')
$CallFile = [IO.Path]::Combine($Lab.Folder, 'calls.jsonl')
$FaultFile = [IO.Path]::Combine($Lab.Folder, 'faults.json')
$World = @{ State = [OwaIm.Lab.LabJson]::Read([IO.File]::ReadAllText($StateFile)); Computer = $Lab.Computer }

function Get-LabState {
    param([string]$Part)
    return $World.State[$Part]
}

# The computer on which the case runs; null when the world does not have it.
function Get-LabComputer {
    return $World.State['computers'][$World.Computer]
}

function Copy-LabValue {
    param($Value)
    return , ([OwaIm.Lab.LabJson]::Read([OwaIm.Lab.LabJson]::Write($Value)))
}

function New-LabError {
    param([string]$Message, [string]$Id, [string]$Category = 'InvalidOperation', $Target)
    $Cause = [System.InvalidOperationException]::new($Message)
    return [System.Management.Automation.ErrorRecord]::new($Cause, $Id, $Category, $Target)
}

function Write-LabCall {
    param($Cmdlet, [bool]$Mutating, [string]$Effect, $Parameter = $Cmdlet.MyInvocation.BoundParameters)
    $Bound = [ordered]@{}
    foreach ($Name in $Parameter.Keys) {
        $Value = $Parameter[$Name]
        if ($Value -is [switch]) { $Value = [bool]$Value }
        $Bound[$Name] = $Value
    }
    # "mutating" comes first: appcmd.exe, a shell script, counts the lines that begin so.
    $Call = [ordered]@{ mutating = $Mutating; cmdlet = $Cmdlet.MyInvocation.MyCommand.Name; parameters = $Bound; effect = $Effect }
    [IO.File]::AppendAllText($CallFile, [OwaIm.Lab.LabJson]::Write($Call) + "`n")
}

# Notes a call that asks nothing of Lync or Exchange, with its own parameters or these.
function Add-LabNote {
    param($Cmdlet, $Parameter = $Cmdlet.MyInvocation.BoundParameters)
    Write-LabCall -Cmdlet $Cmdlet -Mutating $false -Effect 'read' -Parameter $Parameter
}

# Notes a read, or a call that was refused before it could change anything.
function Add-LabRead {
    param($Cmdlet)
    Add-LabNote -Cmdlet $Cmdlet
    if ($World.State['nulls']) { $Cmdlet.WriteObject($null) }
}

# Counters outlive a case and are no part of the state: how often something was read, or whose turn it is.
function Step-LabCounter {
    param([string]$Name)
    $File = [IO.Path]::Combine($Lab.Folder, 'counters', $Name)
    $Count = 1
    if ([IO.File]::Exists($File)) { $Count += [int][IO.File]::ReadAllText($File) }
    [IO.File]::WriteAllText($File, [string]$Count)
    return $Count
}

function Clear-LabCounter {
    param([string]$Pattern)
    foreach ($File in [IO.Directory]::GetFiles([IO.Path]::Combine($Lab.Folder, 'counters'), $Pattern)) { [IO.File]::Delete($File) }
}

function Get-NextFault {
    if (-not [IO.File]::Exists($FaultFile)) { return }
    $Next = 1
    if ([IO.File]::Exists($CallFile)) {
        foreach ($Line in [IO.File]::ReadLines($CallFile)) { if ($Line.StartsWith('{"mutating":true')) { $Next++ } }
    }
    foreach ($Fault in [OwaIm.Lab.LabJson]::Read([IO.File]::ReadAllText($FaultFile))) {
        if ($Fault['index'] -eq $Next) { return $Fault['kind'] }
    }
}

# Whoever started the case sees the file and abandons it, as if the computer had lost its power here. At the other end of
# a session the file has another name, since only that computer is gone.
function Stop-LabPower {
    [IO.File]::WriteAllText([IO.Path]::Combine($Lab.Folder, $(if ($env:LAB_KILL_FILE) { $env:LAB_KILL_FILE } else { 'killed' })), '')
    [Threading.Thread]::Sleep([Threading.Timeout]::Infinite)
}

# Makes one change: counts it, lets a fault strike, saves the state. The error texts carry a line break and an escape
# sequence, as texts of servers may.
function Invoke-LabChange {
    param($Cmdlet, [scriptblock]$Change)
    $Name = $Cmdlet.MyInvocation.MyCommand.Name
    $Fault = Get-NextFault
    $Broken = New-LabError -Message "The operation couldn't be performed ($Name).`r`n`e[31mServer busy`e[0m" -Id "LabFault,$Name"
    if ($Fault -in 'terminating', 'non-terminating', 'killed') {
        Write-LabCall -Cmdlet $Cmdlet -Mutating $true -Effect 'none'
        if ($Fault -eq 'killed') { Stop-LabPower }
        if ($Fault -eq 'terminating') { $Cmdlet.ThrowTerminatingError($Broken) }
        $Cmdlet.WriteError($Broken)
        return
    }
    & $Change
    [IO.File]::WriteAllText($StateFile, [OwaIm.Lab.LabJson]::Write($World.State))
    Write-LabCall -Cmdlet $Cmdlet -Mutating $true -Effect 'done'
    if ($Fault -eq 'killed-after') { Stop-LabPower }
    if ($Fault -eq 'answer-lost') { $Cmdlet.ThrowTerminatingError($Broken) }
}

Export-ModuleMember -Function @(
    'Get-LabState', 'Get-LabComputer', 'Copy-LabValue', 'New-LabError', 'Add-LabNote', 'Add-LabRead'
    'Step-LabCounter', 'Clear-LabCounter', 'Invoke-LabChange'
)
