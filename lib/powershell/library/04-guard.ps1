# ==== Guard: values, records folder, shell, computer and rights, before anything else is read ====

function Add-Usage([string]$Message) {
    $null = $Run.Usage.Add($Message)
    Write-Warning -Message $Message
}
# .SYNOPSIS
#     Full path of a program in System32, or in a folder below it; the bare name where it is not there.
function Get-OwaImProgramPath([string]$Name, [string]$Folder = '') {
    # To a 32-bit process, as a program may start one, System32 is the folder of 32-bit programs.
    $System = @('Sysnative', 'System32')[[int][System.Environment]::Is64BitProcess]
    $Path = [System.IO.Path]::Combine([string]$env:windir, $System, $Folder, $Name)
    if ($Folder -or [System.IO.File]::Exists($Path)) { return $Path }
    return $Name
}
function Test-Elevation {
    try { $Groups = [string]@(& (Get-OwaImProgramPath -Name 'whoami.exe') /groups /fo csv /nh) }
    catch { return $false }
    # High and system integrity level; the identifiers are the same in every language.
    return ($Groups.Contains('S-1-16-12288') -or $Groups.Contains('S-1-16-16384'))
}
# .SYNOPSIS
#     Folder of the Exchange installation, or an empty text.
function Get-OwaImExchangeFolder {
    if ($env:ExchangeInstallPath) { return [string]$env:ExchangeInstallPath }
    # 2010 is v14, and everything later v15.
    foreach ($Key in 'v15', 'v14' | ForEach-Object { 'HKLM:\SOFTWARE\Microsoft\ExchangeServer\' + $_ + '\Setup' }) {
        $Setup = Get-ItemProperty -LiteralPath $Key -Name 'MsiInstallPath' -ErrorAction SilentlyContinue
        if ($null -ne $Setup) { return (Get-OwaImText -InputObject $Setup -Name 'MsiInstallPath') }
    }
    return ''
}
function Resolve-RecordDirectory {
    $Root = @($Run.Given.LogDirectory, $Run.Plan.RecordsDirectory | Where-Object { $_ })[0]
    try {
        if (-not [System.IO.Path]::IsPathRooted($Root)) { throw 'a whole path is needed, such as D:\Changes\OwaIm' }
        $Folder = 'facts'
        if ($Run.Plan.Contains('PlanHash')) { $Folder = $Run.Plan.PlanHash.Substring(0, 8) }
        $Directory = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($Root, $Folder, $Run.Computer))
        $Exchange = Get-OwaImExchangeFolder
        foreach ($Name in @('ClientAccess', 'FrontEnd' | Where-Object { $Exchange })) {
            $Web = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($Exchange, $Name, '.'))
            $Web = $Web.TrimEnd([System.IO.Path]::DirectorySeparatorChar) + [System.IO.Path]::DirectorySeparatorChar
            if ($Directory.StartsWith($Web, [System.StringComparison]::OrdinalIgnoreCase)) {
                throw ('records never lie in a web folder; choose one outside ' + $Web)
            }
        }
        $null = [System.IO.Directory]::CreateDirectory($Directory)
        # The longest name that a run uses, so that a full disk or a path too long shows before the first change.
        $Probe = [System.IO.Path]::Combine($Directory, 'backup-' + '0'.PadRight(64, '0') + '.config.tmp')
        Write-AllByte -Path $Probe -Bytes ([byte[]]@(1..64))
        [System.IO.File]::Delete($Probe)
        $Run.Directory = $Directory
    } catch {
        $Message = 'The records folder ' + $Root + ' cannot be used: ' + $_.Exception.GetBaseException().Message
        Add-Usage -Message ($Message + ' Name a different one with -LogDirectory.')
    }
}
# Servers that a target belongs to; -Server chooses among them.
function Get-TargetServer([hashtable]$Step, [string]$Target) {
    if ($null -eq $Step.Servers) { return $Target }
    return @(& $Step.Servers $Target)
}
function Test-InScope([hashtable]$Step, [string]$Target) {
    if ($Run.Server.Count -eq 0) { return $true }
    $Chosen = @(Get-TargetServer -Step $Step -Target $Target | Where-Object { $Run.Server -contains $_ })
    return (-not $Step.Organisation -and $Chosen.Count -gt 0)
}
# powershell.exe -File hands a list over as one text with commas.
function Split-Name($Name) {
    $Parts = @($Name | Where-Object { $null -ne $_ } | ForEach-Object { $_.Split(',') })
    return @($Parts | ForEach-Object { $_.Trim().TrimEnd('.') } | Where-Object { $_ })
}
function Resolve-Server {
    $Run.Vouched = @(Split-Name -Name $Run.Given['NotDiscovered'])
    $Able = @()
    foreach ($Step in @($Run.Steps | Where-Object { $null -ne $_.Vouch })) { $Able += @(& $Step.Vouch) }
    foreach ($Name in @($Run.Vouched | Where-Object { $Able -notcontains $_ })) {
        Add-Usage -Message ('-NotDiscovered: the plan creates no trust for ' + $Name + '.')
    }
    if (-not $Run.Given.HasServer) { return }
    $Names = @(Split-Name -Name $Run.Given.Server)
    if ($Names.Count -eq 0) { Add-Usage -Message '-Server names no server. Leave it out to mean every server.' }
    $Planned = @($Run.About['Computers'] | Where-Object { $null -ne $_ } | ForEach-Object { $_.Keys })
    foreach ($Step in @($Run.Steps | Where-Object { $null -ne $_.Targets -and -not $_.Organisation })) {
        foreach ($Target in @(& $Step.Targets)) { $Planned += @(Get-TargetServer -Step $Step -Target $Target) }
    }
    foreach ($Name in $Names) {
        if ($Planned -contains $Name) { $Run.Server += $Name }
        else { Add-Usage -Message ('-Server: in this plan the script has nothing to do for ' + $Name + ' alone.') }
    }
}
function Test-FrontEnd {
    try {
        $Pools = @(Get-CsPool -Identity $Run.About.Pool -ErrorAction Stop | Where-Object { $null -ne $_ })
        if ($Pools.Count -ne 1) { throw 'Lync knows no pool of this name.' }
    } catch {
        $Message = 'The pool cannot be read with Get-CsPool: ' + $_.Exception.Message
        return (Add-Finding -Kind 'refused' -Step 'guard' -Target $Run.About.Pool -Message $Message)
    }
    $Run.FrontEnd = @($Pools[0].Computers | Where-Object { $_ } | ForEach-Object { Get-OwaImName -InputObject $_ })
    $Name = Get-ShortName -Name $Run.Computer
    if (@($Run.FrontEnd | ForEach-Object { Get-ShortName -Name $_ }) -notcontains $Name) {
        Add-Usage -Message ('Run this on a Front End Server of ' + $Run.About.Pool + '; this is ' + $Name + '.')
    }
}
function Test-PlannedComputer {
    $Name = Get-ShortName -Name $Run.Computer
    $Here = @($Run.About.Computers.Keys | Where-Object { (Get-ShortName -Name $_) -eq $Name })
    $Message = 'This computer, ' + $Name + ', is not a Mailbox server of this plan.'
    if ($Here.Count -gt 0 -and $Run.Server.Count -gt 0) {
        $Here = @($Here | Where-Object { $Run.Server -contains $_ })
        $Message = '-Server names other servers than this one, ' + $Name + ': there is nothing to do here.'
    }
    if ($Here.Count -gt 1) { $Message = 'Several planned servers are called ' + $Name + ': name one with -Server.' }
    if ($Here.Count -ne 1) { return (Add-Usage -Message $Message) }
    $Run.Here = $Here[0]
}
# No cmdlet at all: the wrong shell. Some of them: the shell is right, and the account lacks a role.
function Test-Shell {
    $Missing = @{}
    $Found = 0
    foreach ($Step in $Run.Steps) {
        $Needs = @($Step.Needs) + @($Step.ChangeNeeds) + @($Step.UndoNeeds)
        foreach ($Name in @($Needs | Where-Object { $null -ne $_ })) {
            if (Get-Command -Name $Name -ErrorAction SilentlyContinue) { $Found++ }
            elseif (-not $Missing[$Name]) { $Missing[$Name] = $Step.Role }
        }
    }
    if ($Missing.Count -eq 0) { return }
    # What an account may not read becomes a reason among the facts.
    if ($Found -gt 0 -and $Run.Mode -eq 'discover') { return }
    $Names = [string]::Join(', ', [string[]]@($Missing.Keys | Sort-Object))
    $Roles = [string]::Join(' and ', [string[]]@($Missing.Values | Sort-Object | Select-Object -Unique))
    $Message = 'Open the ' + $Run.About.Shell + ' and run this script there. Missing here: ' + $Names + '.'
    if ($Found -gt 0) {
        $Message = 'A role is missing: your account has no right to ' + $Names + '. It needs ' + $Roles + '. '
        $Message += 'Open the shell again after the role was granted.'
    }
    Add-Usage -Message $Message
}
function Test-Ground {
    $Planned = $Run.Kinds.Count -gt 0
    if ($Planned) { Get-PlanProblem -Plan $Run.Plan -Kinds $Run.Kinds | ForEach-Object { Add-Usage -Message $_ } }
    if ($Run.Given['PlanHash'] -and $Run.Given.PlanHash -ne $Run.Plan.PlanHash) {
        Add-Usage -Message ('-PlanHash is not the hash of this plan, ' + $Run.Plan.PlanHash + '.')
    }
    if (-not $Run.Computer) { Add-Usage -Message 'This computer does not tell its name (COMPUTERNAME).' }
    if ($Run.Usage.Count -gt 0) { return }
    $Place = $Run.About.Place
    $Here = $Place -eq 'mailbox-server' -and $Run.About.Mode -ne 'drive'
    $Run.Elevated = Test-Elevation
    if ($Here -and -not $Run.Elevated) {
        Add-Usage -Message 'Open Windows PowerShell with "Run as administrator" and run this script there.'
    }
    $Sender = $ExecutionContext.SessionState.PSVariable.GetValue('PSSenderInfo')
    $Remote = $Host.Name -eq 'ServerRemoteHost' -or $null -ne $Sender
    if ($Remote -and $Place -eq 'lync' -and $Run.Given.Contains('WhatIf')) {
        Add-Usage -Message 'A remote session may refuse Enable-CsTopology: use the console or Remote Desktop.'
    }
    Test-Shell
    if ($Run.Usage.Count -eq 0 -and $Planned) {
        Resolve-Server
        if ($Here) { Test-PlannedComputer }
        if ($null -ne $Run.About['Pool']) { Test-FrontEnd }
    }
    Resolve-RecordDirectory
}
