# powershell.exe -File hands a list over as one text with commas.
function Get-NamedServer {
    $Parts = @($Server | Where-Object { $null -ne $_ } | ForEach-Object { $_.Split(',') })
    $Names = @($Parts | ForEach-Object { $_.Trim().TrimEnd('.').ToLowerInvariant() } | Where-Object { $_ })
    return @($Names | Select-Object -Unique)
}

# The library calls Drive once its checks hold. No part changes a setting: Drive sends the script that collects facts to
# one server after the other, and keeps the facts file that comes back.
$Steps = @()
$Steps += @{
    Id = 'many-servers'
    Title = 'Many Mailbox servers'
    Drive = {
        $Call.ExitCode = 2
        $Path = [System.IO.Path]::Combine($PSScriptRoot, $Visit.Name)
        if ($Run -ne 'Get' -or -not [System.IO.File]::Exists($Path)) {
            return (Write-Warning -Message ('Use -Run Get: without a plan only facts are collected, by ' + $Path + '.'))
        }
        $Names = @(Get-NamedServer)
        $Odd = @($Names | Where-Object { $_ -notmatch '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\z' })
        if ($Names.Count -eq 0 -or $Odd.Count -gt 0) {
            $Message = 'Name the Mailbox servers: -Server mbx01.contoso.com,mbx02.contoso.com. '
            if ($Odd.Count -gt 0) { $Message += 'Not a name of a server: ' + [string]::Join(', ', [string[]]$Odd) }
            return (Write-Warning -Message $Message)
        }
        $Visit.Script = [System.IO.File]::ReadAllBytes($Path)
        $Visit.Library = [System.IO.File]::ReadAllBytes($Library)
        $Visit.Sha256 = Get-OwaImHash -Bytes $Visit.Script
        $Visit.Root = @(@($Given.LogDirectory, $Plan.RecordsDirectory) | Where-Object { $_ })[0]
        $Visit.Folder = [System.IO.Path]::Combine($Visit.Root, 'facts', 'collected')
        $Rows = @($Names | ForEach-Object { @{ Server = $_; Code = $null; Changed = ''; Back = ''; Note = '' } })
        foreach ($Row in $Rows) { Invoke-Visit -Row $Row -Given @{} }
        Format-Visit -Rows $Rows
        $Good = @($Rows | Where-Object { $_.Code -eq 0 })
        'Facts of ' + $Good.Count + ' of ' + $Rows.Count + ' servers: ' + $Visit.Folder
        'Drop these files on any page of the wizard.'
        $Call.ExitCode = 0
        if ($Good.Count -lt $Rows.Count) { $Call.ExitCode = 3 }
    }
}
