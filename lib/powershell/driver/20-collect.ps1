# ---- What runs here: one server after the other, in the order in which they were named ----

$Visit = @{ Name = 'Get-MailboxServerFacts.ps1'; Part = 'facts' }

# All facts come into one folder, each file with its server in its name, so that they can be dropped at once.
function Save-Answer {
    param([hashtable]$Row, $Answer)
    if ($Answer.Kind -eq 'end' -and $null -ne $Answer.Code) { $Row.Code = [int]$Answer.Code }
    if ($Answer.Kind -ne 'file' -or [string]$Answer.Text -notmatch '^facts-[A-Za-z0-9-]+\.json\z') { return }
    $null = [System.IO.Directory]::CreateDirectory($Visit.Folder)
    $File = 'facts-' + $Row.Server + ([string]$Answer.Text).Substring(5)
    [System.IO.File]::WriteAllBytes([System.IO.Path]::Combine($Visit.Folder, $File), [byte[]]$Answer.Bytes)
    $Row.Changed = $File
}
