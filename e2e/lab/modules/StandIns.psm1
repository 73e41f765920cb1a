# Stand-ins for the built-in commands that a bare engine lacks: real parameter names, and the behaviour that the
# generated scripts rely on. In pwsh its own commands serve, and only those that Windows alone has are defined.

param([string[]]$Missing)

Set-StrictMode -Version 2

foreach ($File in 'Objects', 'Streams', 'Json', 'Text', 'System') {
    . ([IO.Path]::Combine($PSScriptRoot, 'stand-ins', $File + '.ps1'))
}

Export-ModuleMember -Function $Missing
