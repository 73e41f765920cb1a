# Without an exit code the session broke: then only the record of that server knows what was done.
function Invoke-Visit {
    param([hashtable]$Row, [hashtable]$Given)
    '---- ' + $Row.Server + ' ----'
    $Given.LogDirectory = $Visit.Root
    $Sent = @($Visit.Part, $Visit.Name, $Visit.Library, $Visit.Script, $Visit.Sha256, $Given)
    $Session = $null
    try {
        $Session = New-PSSession -ComputerName $Row.Server -ErrorAction Stop
        Invoke-Command -Session $Session -ScriptBlock $OnServer -ArgumentList $Sent -ErrorAction Stop | ForEach-Object {
            if ($_.Kind -eq 'line') { '  ' + [string]$_.Text }
            Save-Answer -Row $Row -Answer $_
        }
    } catch { $Row.Note = $_.Exception.Message }
    if ($null -eq $Session) { $Row.Code = 3 }
    else { Remove-PSSession -Session $Session -WhatIf:$false -Confirm:$false }
}

function Format-Visit {
    param([array]$Rows)
    'Server, exit code, what changed'
    foreach ($Row in $Rows) {
        $Code = @($Row.Code, 'not known' | Where-Object { $null -ne $_ })[0]
        $Parts = @($Code, $Row.Changed, $Row.Back, $Row.Note | Where-Object { [string]$_ })
        '  ' + $Row.Server + ': exit code ' + [string]::Join(', ', [string[]]$Parts)
    }
}
