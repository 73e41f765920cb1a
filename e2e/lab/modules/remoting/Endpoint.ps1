# The other end of a session.

function New-Endpoint {
    param([string]$Computer)
    $Folder = [IO.Path]::Combine($Lab.Folder, 'computers', $Computer)
    $Environment = [OwaIm.Lab.LabJson]::Read([IO.File]::ReadAllText([IO.Path]::Combine($Folder, 'environment.json')))
    # Programs and fakes at this end cut the power of this computer alone.
    $Environment['LAB_KILL_FILE'] = "killed-$Computer"
    $LabHost = [OwaIm.Lab.LabHost]::new('', 'ServerRemoteHost')
    $There = @{ Folder = $Lab.Folder; Computer = $Computer; ModuleFolder = $Lab.ModuleFolder; Missing = $Lab.Missing }
    $Before = Set-Environment -Value $Environment
    try {
        $Runspace = New-LabRunspace -LabHost $LabHost -Shell 'windows-only' -Lab $There
    } finally {
        $null = Set-Environment -Value $Before
    }
    return @{ Computer = $Computer; Folder = $Folder; Environment = $Environment; LabHost = $LabHost; Runspace = $Runspace }
}

# What the state says about this call: nothing, or when it breaks.
function Get-Break {
    param($Endpoint)
    $Plan = $Computers[$Endpoint.Computer]['remoting']
    $Count = Step-LabCounter -Name "invoke-$($Endpoint.Computer)"
    if ($Plan -is [System.Collections.IDictionary] -and $Plan['at'] -eq $Count) { return $Plan }
    return @{ when = 'never'; line = $null }
}

# Cuts the block before each line that holds the text, in every script and module of the computers' folders.
function Add-Cut {
    param($Endpoint, [string]$Text)
    $Endpoint.Runspace.Debugger.SetDebugMode([System.Management.Automation.DebugModes]::LocalScript)
    $Kill = [IO.Path]::Combine($Lab.Folder, "killed-$($Endpoint.Computer)")
    $Action = [scriptblock]::Create("[IO.File]::WriteAllText('$Kill', ''); [Threading.Thread]::Sleep(-1)")
    foreach ($File in [IO.Directory]::GetFiles([IO.Path]::Combine($Lab.Folder, 'computers'), '*.ps*1', 'AllDirectories')) {
        $Number = 0
        foreach ($Line in [IO.File]::ReadLines($File)) {
            $Number++
            if ($Line.Contains($Text)) { $null = $Endpoint.Runspace.Debugger.SetLineBreakpoint($File, $Number, $null, $Action) }
        }
    }
}

function Copy-Serialised {
    param($Value)
    return , [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Value))
}

# An error of the other end is a remote one here, whatever it was there.
function ConvertTo-RemoteError {
    param($Record)
    $Cause = [System.Management.Automation.RemoteException]::new($Record.Exception.Message)
    return [System.Management.Automation.ErrorRecord]::new($Cause, $Record.FullyQualifiedErrorId, $Record.CategoryInfo.Category, $null)
}

function Add-SenderMember {
    param($Object, $Session)
    if ($null -eq $Object) { return $null }
    $Bag = [psobject]::AsPSObject($Object)
    foreach ($Member in @{ PSComputerName = $Session.ComputerName; RunspaceId = $Session.InstanceId; PSShowComputerName = $true }.GetEnumerator()) {
        $Bag.PSObject.Properties.Add([psnoteproperty]::new($Member.Key, $Member.Value), $true)
    }
    return , $Bag
}

# Waits for the end, or for the file that says that the computer's power was cut; then the block is left where it is.
function Wait-Endpoint {
    param($Handle, [string]$Kill)
    while (-not $Handle.AsyncWaitHandle.WaitOne(20)) {
        if ([IO.File]::Exists($Kill)) {
            [IO.File]::Delete($Kill)
            return $false
        }
    }
    return $true
}

# What a call handed over, in the order in which it was written: objects, errors, warnings and verbose texts.
function ConvertTo-Answer {
    param($Items)
    foreach ($Item in $Items) {
        $Value = if ($null -eq $Item) { $null } else { $Item.PSObject.BaseObject }
        if ($Value -is [System.Management.Automation.ErrorRecord]) { @{ Kind = 'error'; Value = ConvertTo-RemoteError -Record $Value } }
        elseif ($Value -is [System.Management.Automation.WarningRecord]) { @{ Kind = 'warning'; Value = $Value.Message } }
        elseif ($Value -is [System.Management.Automation.VerboseRecord]) { @{ Kind = 'verbose'; Value = $Value.Message } }
        else { @{ Kind = 'output'; Value = Copy-Serialised -Value $Item } }
    }
}

# Lines of the host come first; the order of the rest is that of the script.
function Invoke-Endpoint {
    param($Endpoint, [string]$Text, [object[]]$Argument)
    $Result = @{ Answers = @(); HostLines = @(); Broken = $true }
    $Break = Get-Break -Endpoint $Endpoint
    if ($Break['when'] -eq 'before') { return $Result }
    if ($Break['when'] -eq 'during') { Add-Cut -Endpoint $Endpoint -Text $Break['line'] }
    $Shell = [powershell]::Create()
    $Shell.Runspace = $Endpoint.Runspace
    $null = $Shell.AddScript($Text, $true)
    foreach ($Stream in 'Error', 'Warning', 'Verbose') { $Shell.Commands.Commands[0].MergeMyResults($Stream, 'Output') }
    foreach ($Value in $Argument) { $null = $Shell.AddArgument((Copy-Serialised -Value $Value)) }
    $Output = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $Nothing = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $Nothing.Complete()
    $Skip = $Endpoint.LabHost.Lines.Count
    $Before = Set-Environment -Value $Endpoint.Environment
    try {
        $Handle = $Shell.BeginInvoke($Nothing, $Output)
        $Alive = Wait-Endpoint -Handle $Handle -Kill ([IO.Path]::Combine($Lab.Folder, $Endpoint.Environment['LAB_KILL_FILE']))
    } finally {
        $null = Set-Environment -Value $Before
    }
    # Of a block that was cut, what it had written has arrived; of one that breaks at its end, nothing.
    if ($Break['when'] -ne 'after') { $Result.Answers = @(ConvertTo-Answer -Items $Output.ReadAll()) }
    if (-not $Alive -or $Break['when'] -eq 'after') { return $Result }
    $Reason = $Shell.InvocationStateInfo.Reason
    $Result.Broken = $false
    $Result.HostLines = @(for ($Index = $Skip; $Index -lt $Endpoint.LabHost.Lines.Count; $Index++) { $Endpoint.LabHost.Lines[$Index] })
    if ($Reason -is [System.Management.Automation.RuntimeException]) {
        $Result.Answers += @{ Kind = 'error'; Value = ConvertTo-RemoteError -Record $Reason.ErrorRecord }
    }
    $Shell.Dispose()
    return $Result
}
