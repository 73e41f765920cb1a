# Reads one JSON request a line from standard input, answers each with one JSON line on standard output, and ends with
# the input. Runs in the bare engine and in pwsh alike, hence .NET calls in place of the cmdlets that only pwsh has.

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'modules', 'Json.psm1'))
if ($null -eq ('OwaIm.Lab.LabHost' -as [type])) {
    Add-Type -Path ([IO.Path]::Combine($PSScriptRoot, 'engine', 'LabHost.cs'))
}
. ([IO.Path]::Combine($PSScriptRoot, 'driver', 'ParseScript.ps1'))
. ([IO.Path]::Combine($PSScriptRoot, 'driver', 'RunScript.ps1'))

while ($null -ne ($Line = [Console]::In.ReadLine())) {
    $Request = ConvertFrom-LabJson -Text $Line
    try {
        switch ($Request['kind']) {
            'parse' { $Answer = Get-ScriptFact -Text $Request['text'] }
            'run' { $Answer = Invoke-Case -Request $Request -ModuleFolder ([IO.Path]::Combine($PSScriptRoot, 'modules')) }
            default { throw "The lab knows the requests parse and run, not '$($Request['kind'])'." }
        }
    } catch {
        $Answer = [ordered]@{ failure = $_.Exception.Message + "`n" + $_.ScriptStackTrace }
    }
    $Answer['id'] = $Request['id']
    [Console]::Out.WriteLine((ConvertTo-LabJson -Value $Answer))
}
