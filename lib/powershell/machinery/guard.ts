import { ps } from "../ps";

/** What has to hold before anything is read: the plan's values, the place of the records, shell, computer, rights. */
export const guard = ps`
function Get-Run {
    param($Plan, [array]$Steps, [hashtable]$About, [hashtable]$Given)
    return @{
        Plan = $Plan
        Steps = $Steps
        About = $About
        Given = $Given
        Mode = $About.Mode
        Start = Get-IsoTime
        Computer = [string]$env:COMPUTERNAME
        Directory = ''
        Server = @()
        Scope = @()
        Usage = New-Object -TypeName System.Collections.ArrayList
        Finding = New-Object -TypeName System.Collections.ArrayList
        Outcome = New-Object -TypeName System.Collections.ArrayList
        Item = New-Object -TypeName System.Collections.ArrayList
        Fact = [ordered]@{}
        Here = $null
        Config = $null
        Question = ''
        Action = ''
        Record = $null
        RecordText = $null
        Ready = $false
        Transcript = $false
        ExitCode = 1
    }
}

function Add-Usage {
    param([hashtable]$Run, [string]$Message)
    $null = $Run.Usage.Add($Message)
    Write-Warning -Message $Message
}

function Get-ProgramPath {
    param([string]$Name)
    $Path = [System.IO.Path]::Combine([string]$env:windir, 'System32', $Name)
    if ([System.IO.File]::Exists($Path)) { return $Path }
    return $Name
}

function Test-Elevation {
    try {
        $Groups = [string]::Join(' ', [string[]]@(& (Get-ProgramPath -Name 'whoami.exe') /groups /fo csv /nh))
    } catch {
        return $false
    }
    # High and system integrity level; the identifiers are the same in every language.
    return ($Groups.Contains('S-1-16-12288') -or $Groups.Contains('S-1-16-16384'))
}

function Resolve-RecordDirectory {
    param([hashtable]$Run)
    $Root = $Run.Plan.RecordsDirectory
    if ($Run.Given.LogDirectory) { $Root = $Run.Given.LogDirectory }
    try {
        if (-not [System.IO.Path]::IsPathRooted($Root)) { throw 'a whole path is needed, such as D:\Changes\OwaIm' }
        $Short = $Run.Plan.PlanHash.Substring(0, 8)
        $Directory = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($Root, $Short, $Run.Computer))
        $Exchange = Get-ExchangeFolder
        foreach ($Folder in 'ClientAccess', 'FrontEnd') {
            if (-not $Exchange) { continue }
            $Web = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($Exchange, $Folder))
            $Web += [System.IO.Path]::DirectorySeparatorChar
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
        $Message = 'The records directory cannot be used: ' + $_.Exception.GetBaseException().Message
        Add-Usage -Run $Run -Message $Message
    }
}

function Get-ExchangeFolder {
    if ($env:ExchangeInstallPath) { return [string]$env:ExchangeInstallPath }
    try {
        $Key = 'HKLM:\SOFTWARE\Microsoft\ExchangeServer\v15\Setup'
        return [string](Get-ItemProperty -LiteralPath $Key -Name 'MsiInstallPath' -ErrorAction Stop).MsiInstallPath
    } catch {
        return ''
    }
}

function Resolve-Server {
    param([hashtable]$Run)
    if (-not $Run.Given.HasServer) { return }
    # powershell.exe -File hands a list over as one text with commas.
    $Given = @($Run.Given.Server | Where-Object { $null -ne $_ } | ForEach-Object { $_.Split(',') })
    if ($Given.Count -eq 0) {
        Add-Usage -Run $Run -Message '-Server names no server. Leave it out to mean every server of the plan.'
    }
    foreach ($Name in $Given) {
        $Known = @($Run.Plan.PlannedServer | Where-Object { $_ -eq $Name.Trim().TrimEnd('.') })
        if ($Known.Count -eq 0) { Add-Usage -Run $Run -Message ('-Server: this plan has no server ' + $Name + '.') }
        $Run.Server += $Known
    }
    $Run.Scope += $Run.Server
    if ($Run.About.Place -eq 'lync') {
        if ($Run.Server -contains $Run.Plan.PoolFqdn) { $Run.Scope += $Run.Plan.KnownName }
        foreach ($Pool in $Run.Plan.TrustedPool) {
            $Wanted = @($Pool.Servers | Where-Object { $Run.Server -contains $_ })
            if ($Wanted.Count -gt 0 -or $Run.Server -contains $Run.Plan.PoolFqdn) { $Run.Scope += $Pool.Fqdn }
        }
    }
}

function Test-InScope {
    param([hashtable]$Run, [hashtable]$Step, [string]$Target)
    if ($Run.Server.Count -eq 0) { return $true }
    return (-not $Step['Organisation'] -and $Run.Scope -contains $Target)
}

function Test-Computer {
    param([hashtable]$Run)
    if (-not $Run.Computer) {
        Add-Usage -Run $Run -Message 'This computer does not tell its name (COMPUTERNAME).'
        return
    }
    $Name = Get-ShortName -Name $Run.Computer
    if ($Run.About.Place -eq 'lync') {
        try {
            $Pools = @(Get-CsPool -Identity $Run.Plan.PoolFqdn -ErrorAction Stop | Where-Object { $null -ne $_ })
            if ($Pools.Count -ne 1) { throw 'Lync knows no pool of this name.' }
        } catch {
            $Message = 'The pool could not be read with Get-CsPool: ' + $_.Exception.Message
            Add-Finding -Run $Run -Kind 'refused' -Step 'known-servers' -Target $Run.Plan.PoolFqdn -Message $Message
            return
        }
        $Computers = @($Pools[0].Computers | Where-Object { $null -ne $_ } | ForEach-Object {
            Get-ShortName -Name (Get-ObjectName -InputObject $_)
        })
        if ($Computers -notcontains $Name) {
            $Message = 'Run this script on a Front End Server of ' + $Run.Plan.PoolFqdn + '; this is ' + $Name + '.'
            Add-Usage -Run $Run -Message $Message
        }
    } elseif ($Run.About.Place -eq 'mailbox-server') {
        $Here = @($Run.Plan.MailboxServer | Where-Object { (Get-ShortName -Name $_.Fqdn) -eq $Name })
        if ($Run.Server.Count -gt 0) { $Here = @($Here | Where-Object { $Run.Server -contains $_.Fqdn }) }
        if ($Here.Count -eq 1) {
            $Run.Here = $Here[0]
        } elseif ($Here.Count -eq 0) {
            Add-Usage -Run $Run -Message ('This computer, ' + $Name + ', is not a Mailbox server of this plan.')
        } else {
            $Message = 'Several planned servers are called ' + $Name + ': say which one this is with -Server.'
            Add-Usage -Run $Run -Message $Message
        }
    }
}

function Test-Ground {
    param([hashtable]$Run)
    foreach ($Problem in @(Get-PlanProblem -Plan $Run.Plan)) { Add-Usage -Run $Run -Message $Problem }
    if ($Run.Usage.Count -gt 0) { return }
    if ($Run.Given.PlanHash -and $Run.Given.PlanHash -ne $Run.Plan.PlanHash) {
        Add-Usage -Run $Run -Message ('-PlanHash is not the hash of this plan, ' + $Run.Plan.PlanHash + '.')
    }
    Resolve-Server -Run $Run
    $Missing = @($Run.About.Needs | Where-Object { -not (Get-Command -Name $_ -ErrorAction SilentlyContinue) })
    if ($Missing.Count -gt 0) {
        $Message = 'Open the ' + $Run.About.Shell + ' and run this script there. Missing here: '
        Add-Usage -Run $Run -Message ($Message + [string]::Join(', ', [string[]]$Missing) + '.')
    }
    if ($Run.About.Place -eq 'mailbox-server' -and -not (Test-Elevation)) {
        Add-Usage -Run $Run -Message 'Open Windows PowerShell with "Run as administrator" and run this script there.'
    }
    if ($Missing.Count -eq 0) { Test-Computer -Run $Run }
    Resolve-RecordDirectory -Run $Run
}

function Open-Transcript {
    param([hashtable]$Run)
    $Path = Get-FreePath -Run $Run -Prefix ('transcript-' + $Run.About.Script + '-') -Suffix '.txt'
    try {
        $null = Start-Transcript -LiteralPath $Path -WhatIf:$false -Confirm:$false -ErrorAction Stop
        $Run.Transcript = $true
    } catch {
        Write-Warning -Message ('This host keeps no transcript; the log has every step. ' + $_.Exception.Message)
    }
}

function Close-Transcript {
    param([hashtable]$Run)
    # Newer PowerShell would leave it open in a dry run; -WhatIf:$false is a parameter that 5.1 does not have here.
    $WhatIfPreference = $false
    if (-not $Run.Transcript) { return }
    $Run.Transcript = $false
    try { $null = Stop-Transcript -ErrorAction Stop }
    catch { Write-Warning -Message ('The transcript could not be closed: ' + $_.Exception.Message) }
}
`;
