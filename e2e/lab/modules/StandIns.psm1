# Stand-ins for the built-in commands that a bare engine lacks: real parameter names, and the behaviour that the
# generated scripts rely on. In pwsh nothing is exported, and its own commands serve.

Set-StrictMode -Version 2

foreach ($File in 'Objects', 'Streams', 'Json', 'Text', 'System') {
    . ([IO.Path]::Combine($PSScriptRoot, 'stand-ins', $File + '.ps1'))
}

$Offered = @(
    'New-Object', 'Select-Object', 'Sort-Object', 'Measure-Object'
    'Write-Output', 'Write-Warning', 'Write-Verbose', 'Write-Error', 'Write-Progress'
    'ConvertTo-Json', 'ConvertFrom-Json'
    'Format-Table', 'Out-String', 'Get-Date'
    'Get-ItemProperty', 'Get-ChildItem', 'Get-Service', 'Get-WinEvent', 'Start-Transcript', 'Stop-Transcript'
)
$Missing = foreach ($Name in $Offered) {
    # The functions above are visible here; only a command from elsewhere counts.
    $Known = @(Get-Command -Name $Name -All -ErrorAction Ignore | Where-Object { $_.Module -ne $ExecutionContext.SessionState.Module })
    if ($Known.Count -eq 0) { $Name }
}
Export-ModuleMember -Function @($Missing)
