# Reads one JSON request a line from standard input, answers each with one JSON line on standard output, and ends with
# the input. Runs in the bare engine and in pwsh alike, hence .NET calls in place of the cmdlets that only pwsh has.

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

if ($null -eq ('OwaIm.Lab.LabHost' -as [type])) {
    $Sources = foreach ($Name in 'ExchangeEnums.cs', 'LabHost.cs', 'LabJson.cs') { [IO.Path]::Combine($PSScriptRoot, 'engine', $Name) }
    Add-Type -Path $Sources -CompilerOptions '-nullable:enable'
}
foreach ($Name in 'Layout', 'Habits', 'ParseScript', 'Runspace', 'RunScript') { . ([IO.Path]::Combine($PSScriptRoot, 'driver', $Name + '.ps1')) }

while ($null -ne ($Line = [Console]::In.ReadLine())) {
    $Request = [OwaIm.Lab.LabJson]::Read($Line)
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
    [Console]::Out.WriteLine([OwaIm.Lab.LabJson]::Write($Answer))
}
