# One case: a script in a runspace of its own (driver/Runspace.ps1).

# Looked up once a process: the search through the path takes longer than a whole case.
$MissingCommands = @($StandIns | Where-Object { $null -eq (Get-Command -Name $_ -ErrorAction Ignore) })

# An interrupt runs PowerShell text each time the script, or the library above it, reaches a line that holds a given text,
# at the chosen hit.
function Add-Interrupt {
    param($Runspace, [string]$Path, [object[]]$Interrupt)
    if ($Interrupt.Count -eq 0) { return }
    $Runspace.Debugger.SetDebugMode([System.Management.Automation.DebugModes]::LocalScript)
    $Library = [IO.Path]::GetFullPath([IO.Path]::Combine([IO.Path]::GetDirectoryName($Path), '..', 'OwaIm.psm1'))
    for ($Index = 0; $Index -lt $Interrupt.Count; $Index++) {
        $Wanted = $Interrupt[$Index]
        $Line = 0
        foreach ($Place in @($Path, $Library | Where-Object { [IO.File]::Exists($_) })) {
            $Lines = [IO.File]::ReadAllLines($Place)
            $Line = 1 + [array]::FindIndex($Lines, [Predicate[string]] { param($Text) $Text.Contains($Wanted['before']) })
            if ($Line -gt 0) { break }
        }
        if ($Line -eq 0) { throw "No line of the script or its library holds '$($Wanted['before'])'." }
        $Runspace.SessionStateProxy.SetVariable("LabInterrupt$Index", @{ Hit = 0 })
        $Action = "`$LabInterrupt$Index.Hit++; if (`$LabInterrupt$Index.Hit -eq $($Wanted['hit'])) { $($Wanted['script']) }"
        $null = $Runspace.Debugger.SetLineBreakpoint($Place, $Line, $null, [scriptblock]::Create($Action))
    }
}

function New-CaseCommand {
    param($Runspace, [string]$Path, [string]$Invocation, $Parameter)
    $Shell = [powershell]::Create()
    $Shell.Runspace = $Runspace
    $Bound = @{}
    foreach ($Name in $Parameter.Keys) {
        $Value = $Parameter[$Name]
        if ($Value -is [object[]]) { $Value = [string[]]$Value }
        $Bound[$Name] = $Value
    }
    if ($Invocation -eq 'dot-source') {
        $Runspace.SessionStateProxy.SetVariable('LabCase', @{ Path = $Path; Parameter = $Bound })
        return $Shell.AddScript('$LabBound = $LabCase.Parameter; . $LabCase.Path @LabBound', $false)
    }
    return $Shell.AddCommand($Path).AddParameters($Bound)
}

# Ends as 'completed', 'failed' (an exception left the script), 'killed' (the world's file "killed" appeared: the process
# would be gone) or 'timed-out'. A killed case is abandoned where it is: not even its finally blocks run.
function Wait-Case {
    param($Shell, $Handle, [string]$KillFile, [double]$Seconds)
    $Watch = [Diagnostics.Stopwatch]::StartNew()
    while (-not $Handle.AsyncWaitHandle.WaitOne(20)) {
        if ([IO.File]::Exists($KillFile)) { return 'killed' }
        if ($Watch.Elapsed.TotalSeconds -gt $Seconds) {
            $null = $Shell.BeginStop($null, $null)
            return 'timed-out'
        }
    }
    if ([string]$Shell.InvocationStateInfo.State -eq 'Failed') { return 'failed' }
    return 'completed'
}

function Get-ErrorFact {
    param($Record)
    return [ordered]@{
        message = $Record.Exception.Message
        id      = $Record.FullyQualifiedErrorId
        type    = $Record.Exception.GetType().FullName
        at      = [string]$Record.ScriptStackTrace
    }
}

# Renders objects as the console would show them.
function Get-OutputLine {
    param($Runspace, $LabHost, $Output)
    $Printer = [powershell]::Create()
    $Printer.Runspace = $Runspace
    $null = $Printer.AddCommand('Out-Default')
    $Skip = $LabHost.Lines.Count
    $null = $Printer.Invoke($Output)
    $Lines = [System.Collections.ArrayList]::new()
    for ($Index = $Skip; $Index -lt $LabHost.Lines.Count; $Index++) { $Lines.AddRange(($LabHost.Lines[$Index] -split '\r?\n')) }
    return , $Lines.ToArray()
}

# The streams of a case that was cut off never complete, and enumerating one would wait for that: ReadAll does not.
function Get-CaseAnswer {
    param($Runspace, $LabHost, $Shell, [string]$End, $Output, [string]$Invocation)
    $Escaped = $null
    $ExitCode = $null
    if ($End -eq 'failed') {
        $Reason = $Shell.InvocationStateInfo.Reason
        $Escaped = [ordered]@{ message = $Reason.Message; type = $Reason.GetType().FullName; id = ''; at = '' }
        if ($Reason -is [System.Management.Automation.RuntimeException]) {
            $Escaped = Get-ErrorFact -Record $Reason.ErrorRecord
        }
        $ExitCode = 1
    } elseif ($End -eq 'completed') {
        $ExitCode = $Runspace.SessionStateProxy.GetVariable('LASTEXITCODE')
        if ($null -eq $ExitCode -and $Invocation -ne 'dot-source') { $ExitCode = 0 }
    }
    $HostLines = @($LabHost.Lines)
    $Lines = @()
    if ($End -eq 'completed' -or $End -eq 'failed') {
        $Lines = Get-OutputLine -Runspace $Runspace -LabHost $LabHost -Output $Output
    }
    return [ordered]@{
        end       = $End
        exitCode  = $ExitCode
        escaped   = $Escaped
        output    = $Lines
        warnings  = @(foreach ($Record in $Shell.Streams.Warning.ReadAll()) { $Record.Message })
        verbose   = @(foreach ($Record in $Shell.Streams.Verbose.ReadAll()) { $Record.Message })
        errors    = @(foreach ($Record in $Shell.Streams.Error.ReadAll()) { Get-ErrorFact -Record $Record })
        host      = $HostLines
        questions = @($LabHost.Questions)
    }
}

function Invoke-Case {
    param($Request, [string]$ModuleFolder)
    $LabHost = [OwaIm.Lab.LabHost]::new([string]$Request['answer'], $Request['remote'] ? 'ServerRemoteHost' : 'Lab')
    $Before = Set-Environment -Value $Request['environment']
    try {
        $Lab = @{ Folder = $Request['world']; Computer = [string]$Request['computer']; ModuleFolder = $ModuleFolder; Missing = $MissingCommands }
        $Runspace = New-LabRunspace -LabHost $LabHost -Shell $Request['shell'] -Lab $Lab
        Add-Interrupt -Runspace $Runspace -Path $Request['path'] -Interrupt $Request['interrupts']
        $Command = @{ Path = $Request['path']; Invocation = $Request['invocation']; Parameter = $Request['parameters'] }
        $Shell = New-CaseCommand -Runspace $Runspace @Command
        $Output = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $Nothing = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $Nothing.Complete()
        $Handle = $Shell.BeginInvoke($Nothing, $Output)
        $KillFile = [IO.Path]::Combine($Request['world'], 'killed')
        $End = Wait-Case -Shell $Shell -Handle $Handle -KillFile $KillFile -Seconds $Request['timeoutSeconds']
        $Left = @{ Runspace = $Runspace; LabHost = $LabHost; Shell = $Shell; Output = $Output }
        $Answer = Get-CaseAnswer @Left -End $End -Invocation $Request['invocation']
    } finally {
        $null = Set-Environment -Value $Before
    }
    if ($End -eq 'completed' -or $End -eq 'failed') { $Runspace.Dispose() }
    return $Answer
}
