# A runspace with the world's modules on one computer: for a case, and for the other end of a session.

# Import order; a later module shadows an earlier one.
$ShellModules = @{
    'none'           = @('StandIns')
    'windows-only'   = @('StandIns', 'FakeWindows')
    'lync'           = @('StandIns', 'FakeWindows', 'FakeLync')
    'exchange'       = @('StandIns', 'FakeWindows', 'FakeExchange')
    # A computer from which others are visited.
    'windows-driver' = @('StandIns', 'FakeWindows', 'FakeRemoting')
}

# Commands that generated scripts may use and that the engine may lack.
$StandIns = @(
    'New-Object', 'Select-Object', 'Sort-Object', 'Measure-Object'
    'Write-Output', 'Write-Warning', 'Write-Verbose', 'Write-Error', 'Write-Progress'
    'ConvertTo-Json', 'ConvertFrom-Json'
    'Format-Table', 'Out-String', 'Get-Date'
    'Get-ItemProperty', 'Get-ChildItem', 'Get-Service', 'Get-WinEvent', 'Start-Sleep', 'Start-Transcript', 'Stop-Transcript'
)

function Add-CaseModule {
    param($Runspace, [string]$Shell, [hashtable]$Lab)
    foreach ($Name in $ShellModules[$Shell]) {
        $Loader = [powershell]::Create()
        $Loader.Runspace = $Runspace
        $Path = [IO.Path]::Combine($Lab.ModuleFolder, $Name + '.psm1')
        $null = $Loader.AddCommand('Import-Module').AddParameter('Name', $Path).AddParameter('DisableNameChecking', $true)
        $Argument = if ($Name -eq 'StandIns') { , $Lab.Missing } else { $Lab }
        $null = $Loader.AddParameter('ArgumentList', [object[]]@(, $Argument))
        $null = $Loader.Invoke()
        if ($Loader.HadErrors) { throw "Module $Name does not load: $($Loader.Streams.Error)" }
        $Loader.Dispose()
    }
}

function Set-Environment {
    param($Value)
    $Before = @{}
    foreach ($Name in $Value.Keys) {
        $Before[$Name] = [Environment]::GetEnvironmentVariable($Name)
        [Environment]::SetEnvironmentVariable($Name, $Value[$Name])
    }
    return $Before
}

# A remote session shows in the host's name and in the sender.
function New-LabRunspace {
    param($LabHost, [string]$Shell, [hashtable]$Lab)
    $Runspace = [runspacefactory]::CreateRunspace($LabHost, [initialsessionstate]::CreateDefault2())
    $Runspace.Open()
    if ($LabHost.Name -eq 'ServerRemoteHost') {
        $Sender = [pscustomobject]@{ UserInfo = 'LITWARE\Kim'; ConnectionString = 'http://localhost:5985/wsman?PSVersion=5.1' }
        $Runspace.SessionStateProxy.SetVariable('PSSenderInfo', $Sender)
    }
    Add-CaseModule -Runspace $Runspace -Shell $Shell -Lab $Lab
    return $Runspace
}
