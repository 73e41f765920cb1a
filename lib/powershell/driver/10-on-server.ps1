# ---- What runs on a Mailbox server: it is sent through the session, and knows nothing of this script ----

# Brings library and script into the records folder there, and runs the script, which checks the library by its SHA-256.
# Every answer is flat: what is nested would arrive as a text.
$OnServer = {
    param([string]$Part, [string]$Name, [byte[]]$Library, [byte[]]$Script, [string]$Sha256, [hashtable]$Given)
    if ($PSVersionTable.PSVersion.Major -lt 3) { throw 'It has Windows PowerShell 2.0; the script needs 3.0 or later.' }
    # A text, since PowerShell 2.0 does not read a merge of warnings, and could not say the sentence above.
    $Block = [scriptblock]::Create('param($Path, $Given) & $Path @Given 3>&1')
    # Otherwise a script that breaks off would end with the exit code of the last program.
    $ErrorActionPreference = 'Stop'
    $Folder = [System.IO.Path]::Combine($Given.LogDirectory, $Part, [string]$env:COMPUTERNAME)
    $Own = [System.IO.Path]::Combine($Folder, 'bundle', 'mailbox-server')
    $Path = [System.IO.Path]::Combine($Own, $Name)
    $null = [System.IO.Directory]::CreateDirectory($Own)
    [System.IO.File]::WriteAllBytes([System.IO.Path]::Combine($Folder, 'bundle', 'OwaIm.psm1'), $Library)
    [System.IO.File]::WriteAllBytes($Path, $Script)
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash([System.IO.File]::ReadAllBytes($Path))
    if ([System.BitConverter]::ToString($Hash).Replace('-', '') -ne $Sha256) { throw 'The script arrived broken.' }
    $Known = @([System.IO.Directory]::GetFiles($Folder))
    & $Block $Path $Given | ForEach-Object {
        $Text = [string]$_
        if ($_ -is [System.Management.Automation.WarningRecord]) { $Text = 'WARNING: ' + $Text }
        New-Object -TypeName PSObject -Property @{ Kind = 'line'; Text = $Text }
    }
    $Code = $LASTEXITCODE
    $All = @([System.IO.Directory]::GetFiles($Folder))
    $New = @($All | Where-Object { $_ -match '\.jsonl\z' -or $Known -notcontains $_ })
    foreach ($File in @($New | Where-Object { $_ -match '\.jsonl?\z' })) {
        $Bytes = [System.IO.File]::ReadAllBytes($File)
        $Name = [System.IO.Path]::GetFileName($File)
        New-Object -TypeName PSObject -Property @{ Kind = 'file'; Text = $Name; Bytes = $Bytes }
    }
    New-Object -TypeName PSObject -Property @{ Kind = 'end'; Code = $Code }
}
