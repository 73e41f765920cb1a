# ---- What runs on a Mailbox server: it is sent through the session, and knows nothing of this script ----

# Writes the library and one script into the records folder of that computer; answers where, and their SHA-256.
$Install = {
    param([string]$Root, [string]$Plan, [string]$Name, [byte[]]$Library, [byte[]]$Script)
    $Folder = [System.IO.Path]::Combine($Root, $Plan, [string]$env:COMPUTERNAME, 'bundle')
    $Path = [System.IO.Path]::Combine($Folder, 'mailbox-server', $Name)
    $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($Folder, 'mailbox-server'))
    [System.IO.File]::WriteAllBytes([System.IO.Path]::Combine($Folder, 'OwaIm.psm1'), $Library)
    [System.IO.File]::WriteAllBytes($Path, $Script)
    $Algorithm = [System.Security.Cryptography.SHA256]::Create()
    $Hashes = foreach ($File in [System.IO.Path]::Combine($Folder, 'OwaIm.psm1'), $Path) {
        $Hash = $Algorithm.ComputeHash([System.IO.File]::ReadAllBytes($File))
        [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
    }
    New-Object -TypeName PSObject -Property @{ Path = $Path; Sha256 = [string]::Join(' ', [string[]]$Hashes) }
}

# Runs the script to its end. Every answer is flat: what is nested would arrive as a text.
$Start = {
    param([string]$Path, [hashtable]$Given, [string]$Part)
    $Folder = [System.IO.Path]::Combine($Given.LogDirectory, $Part, [string]$env:COMPUTERNAME)
    $Known = @()
    if ([System.IO.Directory]::Exists($Folder)) { $Known = @([System.IO.Directory]::GetFiles($Folder)) }
    & $Path @Given 3>&1 | ForEach-Object {
        $Text = [string]$_
        if ($_.PSObject.Properties['InvocationInfo']) { $Text = 'WARNING: ' + $Text }
        New-Object -TypeName PSObject -Property @{ Kind = 'line'; Text = $Text }
    }
    $Code = $LASTEXITCODE
    foreach ($File in @([System.IO.Directory]::GetFiles($Folder))) {
        $Name = [System.IO.Path]::GetFileName($File)
        if ($Name -notmatch '^(result|facts|log)-[A-Za-z0-9-]+\.jsonl?\z') { continue }
        if ($Known -contains $File -and $Name -notmatch '^log-') { continue }
        $Bytes = [System.IO.File]::ReadAllBytes($File)
        New-Object -TypeName PSObject -Property @{ Kind = 'file'; Text = $Name; Bytes = $Bytes }
    }
    New-Object -TypeName PSObject -Property @{ Kind = 'end'; Code = $Code }
}

# ---- What runs here: one server after the other, in the order of the plan ----

$Names = @{ Get = 'Get-MailboxServerFacts.ps1'; Set = 'Set-OwaImConfig.ps1'; Test = 'Test-OwaImConfig.ps1' }
$Names.Undo = 'Undo-OwaImConfig.ps1'
$Visit = @{ What = $Run; Changes = @('Set', 'Undo') -contains $Run; Plan = $Plan.PlanHash.Substring(0, 8) }
$Visit.Name = $Names[[string]$Run]
$Visit.Part = $Visit.Plan
if ($Run -eq 'Get') { $Visit.Part = 'facts' }

# The record of a visit: exit code, what changed, how long the application pool was away.
function Save-Answer {
    param([hashtable]$Row, $Answer)
    if ($Answer.Kind -eq 'end') { $Row.Code = [int]$Answer.Code }
    if ($Answer.Kind -ne 'file') { return }
    $Folder = [System.IO.Path]::Combine($Visit.Root, $Visit.Plan, 'collected', $Row.Server)
    $null = [System.IO.Directory]::CreateDirectory($Folder)
    [System.IO.File]::WriteAllBytes([System.IO.Path]::Combine($Folder, [string]$Answer.Text), [byte[]]$Answer.Bytes)
    if ([string]$Answer.Text -notmatch '^result-') { return }
    $Result = ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([byte[]]$Answer.Bytes))
    $Row.Changed = @($Result.targets | Where-Object { $_.state -eq 'changed' } | ForEach-Object { $_.step })
    foreach ($Target in @($Result.targets | Where-Object { $_.step -eq 'recycle-app-pool' })) {
        if ([string]$Target.message -match 'after ([0-9]+) s') { $Row.Back = $Matches[1] + ' s' }
    }
}

# Opens a session, brings the script there, runs it, and takes the records back. Row.Code stays empty when the session
# breaks: then only the record of that server knows what was done.
function Invoke-Visit {
    param([hashtable]$Row, [hashtable]$Given)
    ''
    '---- ' + $Row.Server + ' ----'
    $Row.Code = $null
    $Row.Note = ''
    $Row.Changed = @()
    $Session = $null
    try {
        $Session = New-PSSession -ComputerName $Row.Server -ErrorAction Stop
        $Sent = @($Visit.Root, $Visit.Plan, $Visit.Name, $Visit.Library, $Visit.Script)
        $Answer = Invoke-Command -Session $Session -ScriptBlock $Install -ArgumentList $Sent -ErrorAction Stop
        if ([string]$Answer.Sha256 -ne $Visit.Sha256) { throw 'The files did not arrive whole.' }
        $Row.Started = $true
        $Sent = @([string]$Answer.Path, $Given, $Visit.Part)
        Invoke-Command -Session $Session -ScriptBlock $Start -ArgumentList $Sent -ErrorAction Stop | ForEach-Object {
            if ($_.Kind -eq 'line') { '  ' + [string]$_.Text }
            Save-Answer -Row $Row -Answer $_
        }
    } catch {
        $Row.Note = $_.Exception.Message
        Write-Warning -Message ($Row.Server + ': ' + $Row.Note)
    }
    if ($null -eq $Row.Code -and -not $Row.Started) { $Row.Code = 3 }
    if ($null -ne $Session) { Remove-PSSession -Session $Session -ErrorAction SilentlyContinue }
}

function Format-Visit {
    param([array]$Rows)
    ''
    'Server, exit code, what changed, pool back after'
    foreach ($Row in $Rows) {
        $Code = 'not visited'
        if ($null -ne $Row.Code) { $Code = 'exit code ' + $Row.Code }
        elseif ($Row.Started) { $Code = 'the session broke' }
        $Changed = 'nothing'
        if ($Row.Changed.Count -gt 0) { $Changed = [string]::Join(' and ', [string[]]$Row.Changed) }
        $Parts = @($Code, $Changed, $Row.Back, $Row.Note | Where-Object { $_ })
        '  ' + $Row.Server + ': ' + [string]::Join(', ', [string[]]$Parts)
    }
    ''
}

# The first pass visits every server, whatever one says; scripts that change only rehearse in it.
function Invoke-FirstPass {
    param([array]$Rows)
    $Given = @{ LogDirectory = $Visit.Root }
    if ($Visit.What -ne 'Get') { $Given.PlanHash = $Plan.PlanHash }
    if ($Visit.Changes) { $Given.WhatIf = $true }
    foreach ($Row in $Rows) { Invoke-Visit -Row $Row -Given $Given }
    foreach ($Code in 0, 10, 5, 6, 4, 1, 2, 3) {
        if (@($Rows | Where-Object { $_.Code -eq $Code }).Count -gt 0) { $Call.ExitCode = $Code }
    }
    $Bad = @($Rows | Where-Object { @(0, 10, 5) -notcontains $_.Code -or ($Visit.Changes -and $_.Code -eq 5) })
    if ($Bad.Count -gt 0) { $Call.ExitCode = 3 }
    Format-Visit -Rows $Rows
    if ($Visit.Changes -and $Bad.Count -gt 0) {
        $Others = @($Rows | Where-Object { $Bad -notcontains $_ } | ForEach-Object { $_.Server })
        'Nothing was changed anywhere. Mend what the warnings name and run this again.'
        if ($Others.Count -gt 0) { 'Or take the other servers: -Server ' + [string]::Join(',', [string[]]$Others) }
    }
}

# The second pass changes, one server after the other, and stops at the first that does not end well.
function Invoke-SecondPass {
    param([array]$Rows)
    $Todo = @($Rows | Where-Object { $_.Code -eq 10 })
    $Done = @()
    foreach ($Row in $Todo) {
        $Given = @{ LogDirectory = $Visit.Root; PlanHash = $Plan.PlanHash; Force = $true }
        $Row.Started = $false
        Invoke-Visit -Row $Row -Given $Given
        if ($Row.Code -eq 0) {
            $Done += $Row.Server
            continue
        }
        foreach ($Later in @($Todo | Where-Object { $_.Code -eq 10 })) {
            $Later.Code = $null
            $Later.Started = $false
        }
        Format-Visit -Rows $Rows
        $Left = @($Todo | ForEach-Object { $_.Server } | Where-Object { $Done -notcontains $_ })
        'Stopped at ' + $Row.Server + '. Done: ' + $Done.Count + ' servers. ' + [string]::Join(', ', [string[]]$Done)
        'Not done, or not known: ' + [string]::Join(', ', [string[]]$Left)
        'To go on, run the same again; servers that are done have nothing to do:'
        '  .\mailbox-server\Invoke-OnMailboxServers.ps1 -Run ' + $Visit.What
        $Call.ExitCode = 4
        if ($Visit.What -eq 'Undo') { $Call.ExitCode = 6 }
        elseif ($Done.Count -eq 0 -and @(2, 3) -contains $Row.Code) { $Call.ExitCode = 3 }
        return
    }
    Format-Visit -Rows $Rows
    $Call.ExitCode = 0
    'Done: ' + $Done.Count + ' servers.'
}

$Steps = @()
$Steps += @{
    Id = 'many-servers'
    Title = 'Many Mailbox servers'
    Drive = {
        if (-not $Visit.Name) {
            Write-Warning -Message 'Say what to run: -Run Get, -Run Set, -Run Test or -Run Undo. Nothing was changed.'
            $Call.ExitCode = 2
            return
        }
        $Path = [System.IO.Path]::Combine($PSScriptRoot, $Visit.Name)
        if (-not [System.IO.File]::Exists($Path) -or (Get-OwaImFileHash -Path $Path) -ne $Scripts[$Visit.What]) {
            Write-Warning -Message ($Path + ' is missing or not of this bundle. Copy the whole folder. Nothing was changed.')
            $Call.ExitCode = 2
            return
        }
        $Visit.Script = [System.IO.File]::ReadAllBytes($Path)
        $Visit.Library = [System.IO.File]::ReadAllBytes($Library)
        $Visit.Sha256 = (Get-OwaImHash -Bytes $Visit.Library) + ' ' + (Get-OwaImHash -Bytes $Visit.Script)
        $Visit.Root = [string]$Plan.RecordsDirectory
        if ($Given.LogDirectory) { $Visit.Root = $Given.LogDirectory }
        $Names = @($Plan.MailboxServer.Keys | Where-Object { $Call.Server.Count -eq 0 -or $Call.Server -contains $_ })
        if ($Visit.What -eq 'Undo') { [array]::Reverse($Names) }
        $Rows = @()
        foreach ($Name in $Names) {
            $Rows += @{ Server = $Name; Code = $null; Changed = @(); Back = ''; Note = ''; Started = $false }
        }
        Invoke-FirstPass -Rows $Rows
        if (-not $Visit.Changes -or $Call.ExitCode -ne 10 -or $Given.WhatIf) { return }
        $Todo = @($Rows | Where-Object { $_.Code -eq 10 }).Count
        if ($Given.Force) { $ConfirmPreference = 'None' }
        if ($PSCmdlet.ShouldProcess([string]$Todo + ' Mailbox servers, one after the other', $Visit.What)) {
            Invoke-SecondPass -Rows $Rows
        } else {
            $Call.ExitCode = 3
            Write-Warning -Message 'You answered no. Nothing was changed.'
        }
    }
}
