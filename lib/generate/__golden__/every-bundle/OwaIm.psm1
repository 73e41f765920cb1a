# OwaIm.psm1: the library of the OWA IM scripts. The same bytes in every bundle of one version: review it once. A script
# checks the SHA-256 of this file before it uses it. The library never calls a cmdlet of Lync or Exchange that changes
# something: such commands are in the steps of the scripts, and the library calls them only after the one question.
#
# Contents, by line:
#     24  Values
#     74  States
#    181  Records
#    317  Guard
#    486  Output
#    600  Checks
#    648  Change
#    837  Verify
#    866  Undo
#    962  Main
#   1065  Events
#   1184  Certificates and the network
#   1267  web.config

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'

# ==== Values: every value of the plan is checked again, so that an edited script cannot bring another one in ====

# The forms of values by their kind, which a script gives with its plan. A letter beyond U+FFFF is a pair of
# surrogates to the regular expressions of .NET.
$Label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
$Object = '^(?![-\u2010-\u2015@#+\s]|.*\s\z|\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?\z)'
$ValueForms = @{
    serverRoles = '^(Mailbox|Client Access|Mailbox, Client Access)\z'
    planHash = '^[0-9a-f]{64}\z'
    siteId = '^(?=.{1,128}\z)([\p{L}\p{N}]|\p{Cs}{2})([\p{L}\p{M}\p{N} ._''()&,+#@!\u2019-]|\p{Cs}{2})*\z'
    path = '^(?=.{4,240}\z)[A-Za-z]:(\\(?!\s)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|/\\]*[^\p{C}:*?"<>|/\\. ])+\z'
    alphanumeric = '^[A-Za-z0-9]{1,64}\z'
    build = '^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,5}\z'
    thumbprint = '^(?!(.)\1{39})[0-9A-F]{40}\z'
    thumbprintOrNone = '^((?!(.)\2{39})[0-9A-F]{40})?\z'
    objectName = $Object + '[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\[\]*?"$;|<>:/\\=\x60{}%^]{1,128}\z'
    hostName = '^(?=.{1,253}\z)(' + $Label + '\.)+(?=[a-z])' + $Label + '\z'
}
# A list ("hostName[]") fits when each of its values does, a table ("hostName -> hostName, thumbprint") by its rows.
function Test-PlanValue($Value, [string]$Kind) {
    if ($Kind.EndsWith('[]')) {
        $Kind = $Kind.Substring(0, $Kind.Length - 2)
        return (@($Value | Where-Object { -not (Test-PlanValue -Value $_ -Kind $Kind) }).Count -eq 0)
    }
    if ($Kind.Contains(' -> ')) {
        $Kinds = $Kind -split ' -> |, '
        if ($Value -isnot [System.Collections.IDictionary]) { return $false }
        foreach ($Row in $Value.GetEnumerator()) {
            $Parts = @($Row.Key) + @($Row.Value)
            $Fit = @(0..($Kinds.Count - 1) | Where-Object { Test-PlanValue -Value $Parts[$_] -Kind $Kinds[$_] })
            if ($Parts.Count -ne $Kinds.Count -or $Fit.Count -ne $Kinds.Count) { return $false }
        }
        return $true
    }
    if ($Kind -eq 'flag') { return ($Value -is [bool]) }
    if ($Kind -match '^number ([0-9]+)-([0-9]+)\z') {
        return ($Value -is [int] -and $Value -ge [int]$Matches[1] -and $Value -le [int]$Matches[2])
    }
    if ($Value -isnot [string]) { return $false }
    if ($Kind -match '^oneOf (.+)\z') { return (($Matches[1] -split ' \| ') -ccontains $Value) }
    return ($ValueForms.ContainsKey($Kind) -and $Value -cmatch $ValueForms[$Kind])
}
# One sentence for each name whose value the wizard would not write, or whose kind or value is missing.
function Get-PlanProblem($Plan, $Kinds) {
    foreach ($Name in @(@($Plan.Keys) + @($Kinds.Keys) | Sort-Object -Unique)) {
        $Fits = $Plan.Contains($Name) -and (Test-PlanValue -Value $Plan[$Name] -Kind ([string]$Kinds[$Name]))
        if (-not $Fits) { 'The plan value ' + $Name + ' is not one that the wizard writes. Use the script as it came.' }
    }
}

# ==== States: an ordered table of texts, or nothing where the thing does not exist ====

# .SYNOPSIS
#     The first of the named properties that has a value, as text: [string] names an enumeration, others number it.
function Get-OwaImText($InputObject, [string[]]$Name, [string]$Default = '') {
    if ($null -eq $InputObject) { return $Default }
    foreach ($Key in $Name) {
        $Property = $InputObject.PSObject.Properties[$Key]
        if ($null -ne $Property -and [string]$Property.Value -ne '') { return [string]$Property.Value }
    }
    return $Default
}
# .SYNOPSIS
#     The bare name of a thing, whether it is a text, an object that carries it, or "Computer:name".
function Get-OwaImName($InputObject) {
    $Name = Get-OwaImText -InputObject $InputObject -Name 'Fqdn', 'PoolFqdn', 'Name', 'Identity'
    if (-not $Name) { $Name = [string]$InputObject }
    return $Name.Split(':')[-1]
}
# .SYNOPSIS
#     The trusted pools that may name a server: that of its own name, and those that hold it as a computer.
function Get-OwaImPoolName([string]$Name, $Computer) {
    $Found = @($Computer | Where-Object { $null -ne $_ -and (Get-OwaImName -InputObject $_) -eq $Name })
    return @($Name) + @($Found | ForEach-Object { (Get-OwaImText -InputObject $_ -Name 'Pool').Split(':')[-1] })
}
# .SYNOPSIS
#     The bare name of a thing of the directory: the end of "contoso.com/Plans/Name", the start of "CN=Name,DC=...".
function Get-OwaImLeafName($InputObject) {
    $Name = Get-OwaImName -InputObject $InputObject
    if ($Name -match '^CN=((\\.|[^\\,])+)') { return ($Matches[1] -replace '\\(.)', '$1') }
    return $Name.Split('/')[-1]
}
function Get-ValueText($State, [string]$Name) {
    if ($null -eq $State -or -not $State.Contains($Name) -or $null -eq $State[$Name]) { return '(absent)' }
    if ([string]$State[$Name] -eq '') { return '(empty)' }
    return [string]$State[$Name]
}
function Format-State($State) {
    if ($null -eq $State) { return '(absent)' }
    $Parts = @($State.Keys | ForEach-Object { $_ + '=' + (Get-ValueText -State $State -Name $_) })
    return [string]::Join('; ', [string[]]$Parts)
}
# The values that were asked for; a state may carry more. The hash of a file counts only where -Hash says so.
function Select-Value($State, $Like, [switch]$Hash) {
    if ($null -eq $State -or $null -eq $Like) { return $State }
    $Values = [ordered]@{}
    foreach ($Name in @($Like.Keys | Where-Object { $_ -ne 'Sha256' })) {
        $Values[$Name] = $null
        if ($State.Contains($Name)) { $Values[$Name] = $State[$Name] }
    }
    if ($Hash -and $State.Contains('Sha256')) { $Values['Sha256'] = $State['Sha256'] }
    return $Values
}
function Test-SameState($Present, $Wanted, [switch]$Hash) {
    $Left = Format-State -State (Select-Value -State $Present -Like $Wanted -Hash:$Hash)
    return ($Left -eq (Format-State -State (Select-Value -State $Wanted -Like $Wanted -Hash:$Hash)))
}
function ConvertTo-State($InputObject) {
    if ($null -eq $InputObject) { return $null }
    $State = [ordered]@{}
    foreach ($Property in $InputObject.PSObject.Properties) {
        $Value = $Property.Value
        # PowerShell 7 reads a text that looks like a date as one.
        if ($Value -is [DateTime]) { $Value = Get-OwaImTime -Time $Value }
        if ($null -ne $Value) { $Value = [string]$Value }
        $State[$Property.Name] = $Value
    }
    return $State
}
# Windows cuts the name of a computer after 15 characters.
function Get-ShortName([string]$Name) {
    return $Name.Split('.')[0].PadRight(15).Substring(0, 15).TrimEnd().ToUpperInvariant()
}
# .SYNOPSIS
#     A time as text, in UTC: 2026-11-23T22:15:30Z. Now, unless one is given.
function Get-OwaImTime([DateTime]$Time = [DateTime]::UtcNow) {
    $Format = 'yyyy-MM-dd''T''HH:mm:ss''Z'''
    return $Time.ToUniversalTime().ToString($Format, [System.Globalization.CultureInfo]::InvariantCulture)
}
# .SYNOPSIS
#     The SHA-256 of bytes, in lower case.
function Get-OwaImHash([byte[]]$Bytes) {
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash($Bytes)
    return [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
}
# .SYNOPSIS
#     An entry of the facts: properties as texts, Booleans, whole numbers, times, lists of texts, lists of bare names.
function Select-OwaImFact($InputObject, $Text, $Flag, $Number, $Time, $List, $Leaf) {
    $Entry = [ordered]@{}
    foreach ($Name in @($Text) + @($Flag) + @($Number) + @($Time) + @($List) + @($Leaf)) {
        if (-not $Name) { continue }
        $Value = Get-OwaImText -InputObject $InputObject -Name $Name
        $Parts = @()
        $Property = $InputObject.PSObject.Properties[$Name]
        if ($null -ne $Property) { $Parts = @($Property.Value | Where-Object { $null -ne $_ }) }
        if ($Leaf -contains $Name) { $Parts = @($Parts | ForEach-Object { Get-OwaImLeafName -InputObject $_ }) }
        if (@($List) + @($Leaf) -contains $Name) { $Value = [string[]]@($Parts | ForEach-Object { [string]$_ }) }
        elseif ($Flag -contains $Name -and $Value -match '^(True|False)\z') { $Value = $Value -eq 'True' }
        elseif ($Number -contains $Name -and $Value -match '^[0-9]{1,9}\z') { $Value = [int]$Value }
        elseif ($Time -contains $Name -and $Parts.Count -eq 1) { $Value = Get-OwaImTime -Time $Parts[0] }
        elseif ($Text -notcontains $Name) { $Value = $null }
        $Head = [regex]::Match($Name, '^([A-Z]+(?=[A-Z][a-z])|[A-Z])').Value
        $Entry[$Head.ToLowerInvariant() + $Name.Substring($Head.Length)] = $Value
    }
    return $Entry
}

# ==== Records: log, result and undo record; everything that a run leaves on disk ====

# .SYNOPSIS
#     A path in the records folder that no file has yet: prefix, time, suffix.
function Get-OwaImFreePath([string]$Prefix, [string]$Suffix) {
    # Two runs within one second must not share a file, so the second in the name moves on until it is free.
    $Time = [DateTime]::UtcNow
    do {
        $Stamp = $Time.ToString('yyyyMMdd''T''HHmmss''Z''', [System.Globalization.CultureInfo]::InvariantCulture)
        $Path = [System.IO.Path]::Combine($Run.Directory, $Prefix + $Stamp + $Suffix)
        $Time = $Time.AddSeconds(1)
    } while ([System.IO.File]::Exists($Path))
    return $Path
}
function Write-AllByte([string]$Path, [byte[]]$Bytes) {
    # Flushed to the disk, so that a power cut cannot leave an empty file behind a finished change.
    $Stream = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, 'Create', 'Write'
    try { $Stream.Write($Bytes, 0, $Bytes.Length); $Stream.Flush($true) }
    finally { $Stream.Dispose() }
}
# A power cut leaves the old file or the new one, and none that is half written.
function Save-AllByte([string]$Path, [byte[]]$Bytes) {
    $Temporary = $Path + '.tmp'
    Write-AllByte -Path $Temporary -Bytes $Bytes
    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::Replace($Temporary, $Path, [NullString]::Value) }
    else { [System.IO.File]::Move($Temporary, $Path) }
}
# .SYNOPSIS
#     Writes a table as one line of JSON: whole, or not at all. Answers the text.
function Save-OwaImJson([string]$Path, $Data) {
    $Text = ConvertTo-Json -InputObject $Data -Depth 10 -Compress
    Save-AllByte -Path $Path -Bytes ([System.Text.Encoding]::UTF8.GetBytes($Text))
    return $Text
}
function Write-RunLog([string]$Action, $Outcome) {
    if (-not $Run.Directory) { return }
    $Entry = [ordered]@{ time = Get-OwaImTime; script = $Run.About.Name; action = $Action }
    foreach ($Name in $Outcome.Keys) { $Entry[$Name] = $Outcome[$Name] }
    $Path = [System.IO.Path]::Combine($Run.Directory, 'log-' + $Run.About.Name + '.jsonl')
    try {
        $Line = ConvertTo-Json -InputObject $Entry -Depth 6 -Compress
        [System.IO.File]::AppendAllText($Path, $Line + [Environment]::NewLine)
    } catch { Write-Warning -Message ('The log could not be written: ' + $_.Exception.Message) }
}
function Add-Outcome([string]$Step, [string]$Target, [string]$State, $Before, $After, [string]$Message) {
    $Row = [ordered]@{ step = $Step; target = $Target; state = $State; before = $Before; after = $After }
    $Row['message'] = $Message
    $null = $Run.Outcome.Add($Row)
    Write-RunLog -Action $Run.Mode -Outcome $Row
}
function Save-Result {
    if (-not $Run.Directory) { return }
    $Result = [ordered]@{ schema = 1; planHash = $Run.Plan.PlanHash; script = $Run.About.Name; host = $Run.Computer }
    $Result['shell'] = $Run.About.Shell + ', PowerShell ' + $PSVersionTable.PSVersion.ToString()
    $Result['mode'], $Result['start'], $Result['end'] = $Run.Mode, $Run.Start, (Get-OwaImTime)
    if ($Run.Given['NewThumbprint']) { $Result['newThumbprint'] = $Run.Given.NewThumbprint }
    $Result['targets'], $Result['exitCode'] = $Run.Outcome.ToArray(), $Run.ExitCode
    try {
        $Path = Get-OwaImFreePath -Prefix ('result-' + $Run.About.Name + '-') -Suffix '.json'
        $null = Save-OwaImJson -Path $Path -Data $Result
    } catch { Write-Warning -Message ('The result file could not be written: ' + $_.Exception.Message) }
}
function Get-RecordText {
    if ([System.IO.File]::Exists($Run.RecordPath)) { return [System.IO.File]::ReadAllText($Run.RecordPath) }
}
function Get-EmptyRecord {
    $Record = [ordered]@{ schema = 1; planHash = $Run.Plan['PlanHash']; host = $Run.Computer }
    foreach ($Name in 'entries', 'pending') { $Record[$Name] = New-Object -TypeName System.Collections.ArrayList }
    return $Record
}
# .SYNOPSIS
#     An undo record of this plan and this computer, from its text. Throws when it is none.
function Read-OwaImRecord([string]$Text) {
    $Record = Get-EmptyRecord
    $Data = ConvertFrom-Json -InputObject $Text
    foreach ($Name in $Record.Keys) { if ($null -eq $Data.PSObject.Properties[$Name]) { throw ('it has no ' + $Name) } }
    if ($Data.schema -ne 1) { throw 'it was written by another version of the wizard' }
    if ($Data.planHash -ne $Run.Plan.PlanHash) { throw ('it belongs to plan ' + $Data.planHash) }
    if ($Data.host -ne $Run.Computer) { throw ('it belongs to computer ' + $Data.host) }
    foreach ($Row in @($Data.entries | Where-Object { $null -ne $_ })) {
        $Entry = ConvertTo-State -InputObject $Row
        foreach ($Name in 'prior', 'intended') { $Entry[$Name] = ConvertTo-State -InputObject $Row.$Name }
        $null = $Record['entries'].Add($Entry)
    }
    foreach ($Row in @($Data.pending | Where-Object { $null -ne $_ })) {
        $null = $Record['pending'].Add((ConvertTo-State -InputObject $Row))
    }
    return $Record
}
function Save-Record {
    # Two runs at once would each write over what the other has to undo: the later one stops before its change.
    if ((Get-RecordText) -cne $Run.RecordText) {
        throw 'Another run of this plan is at work on this computer: the undo record was written meanwhile.'
    }
    $Run.RecordText = Save-OwaImJson -Path $Run.RecordPath -Data $Run.Record
}
# Sets the record of this run; true when there is one of this plan. A record that cannot be used is a refusal.
function Open-Record {
    $Run.Record = Get-EmptyRecord
    try {
        $Run.RecordText = Get-RecordText
        if ($null -ne $Run.RecordText) { $Run.Record = Read-OwaImRecord -Text $Run.RecordText }
        return ($null -ne $Run.RecordText)
    } catch {
        $Message = 'The undo record cannot be used: ' + $_.Exception.Message + '.'
        Add-Finding -Kind 'refused' -Step 'undo-record' -Target $Run.RecordPath -Message $Message
        return $false
    }
}
# .SYNOPSIS
#     What the undo record says about a target: prior, intended, started, finished; nothing when it is silent.
function Get-OwaImEntry([string]$Step, [string]$Target) {
    foreach ($Entry in $Run.Record.entries) {
        if ($Entry.step -eq $Step -and $Entry.target -eq $Target) { return $Entry }
    }
}
function Add-Pending([hashtable]$Step) {
    foreach ($Target in @(& $Step.Targets)) {
        $Known = @($Run.Record.pending | Where-Object { $_.step -eq $Step.Id -and $_.target -eq $Target })
        if ($Known.Count -eq 0) { $null = $Run.Record.pending.Add([ordered]@{ step = $Step.Id; target = $Target }) }
    }
}
function Open-Transcript {
    $Path = Get-OwaImFreePath -Prefix ('transcript-' + $Run.About.Name + '-') -Suffix '.txt'
    try {
        $null = Start-Transcript -LiteralPath $Path -WhatIf:$false -Confirm:$false -ErrorAction Stop
        $Run.Transcript = $true
    } catch { Write-Warning -Message ('This host keeps no transcript, only the log. ' + $_.Exception.Message) }
}
function Close-Transcript {
    # Newer PowerShell would leave it open in a rehearsal; -WhatIf:$false is a parameter that 5.1 does not have here.
    $WhatIfPreference = $false
    try { if ($Run.Transcript) { $null = Stop-Transcript -ErrorAction Stop } }
    catch { Write-Warning -Message ('The transcript could not be closed: ' + $_.Exception.Message) }
}

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

# ==== Output: one line a check, the table of changes, what comes next ====

# A text in lines that fit the window; a longer word keeps a line of its own.
function Format-Wrapped([string]$Lead, [string]$Text) {
    $Line = $Lead
    foreach ($Word in $Text.Split(' ')) {
        if ($Line.Length -gt $Lead.Length -and $Line.Length + $Word.Length -gt $Run.Width) {
            $Line.TrimEnd()
            $Line = ''.PadRight($Lead.Length)
        }
        $Line += $Word + ' '
    }
    $Line.TrimEnd()
}
# .SYNOPSIS
#     The outcome of one check, in a sentence: it holds, warns, fails the test script, or refuses the change.
function Write-OwaImCheck([string]$Holds, [string]$Warns, [string]$Fails, [string]$Refuses) {
    if ($Holds) { return @{ Kind = 'holds'; Message = $Holds } }
    if ($Warns) { return @{ Kind = 'warning'; Message = $Warns } }
    if ($Fails) { return @{ Kind = 'failed'; Message = $Fails } }
    return @{ Kind = 'refused'; Message = $Refuses }
}
# Notes a check and shows it. One that fails lets the change continue and fails the test script; a refusal stops both.
function Add-Finding([string]$Kind, [string]$Step, [string]$Target, [string]$Message) {
    $null = $Run.Finding.Add(@{ Kind = $Kind; Step = $Step; Target = $Target })
    $State = $Kind
    if ($Kind -eq 'failed' -and $Run.Mode -ne 'verify') { $State = 'warning' }
    Add-Outcome -Step $Step -Target $Target -State $State -Message $Message
    $Text = [string]@(@($Run.Steps | Where-Object { $_.Id -eq $Step } | ForEach-Object { $_.Title }) + $Step)[0]
    $Text += ', ' + $Target + ': ' + $Message
    if ($Kind -eq 'holds') { Format-Wrapped -Lead '  ok  ' -Text $Text }
    else { Write-Warning -Message $Text }
}
function Test-Finding([string[]]$Kind, [string]$Step, [string]$Target) {
    $Found = @($Run.Finding | Where-Object { $Kind -contains $_.Kind })
    if ($Step) { $Found = @($Found | Where-Object { $_.Step -eq $Step -and $_.Target -eq $Target }) }
    return ($Found.Count -gt 0)
}
# Values as they are (-) and as they will be (+), one a line; (=) what stays.
function Format-Change([string]$Lead, [hashtable]$Item) {
    $Like = @($Item.Wanted, $Item.Present | Where-Object { $null -ne $_ })
    if ($Like.Count -eq 0) { return }
    foreach ($Name in @($Like[0].Keys | Where-Object { $_ -ne 'Sha256' })) {
        $Old = Get-ValueText -State $Item.Present -Name $Name
        $New = Get-ValueText -State $Item.Wanted -Name $Name
        if ($Old -ne $New) { Format-Wrapped -Lead ($Lead + '- ') -Text ($Name + ' ' + $Old) }
        Format-Wrapped -Lead ($Lead + @('+ ', '= ')[[int]($Old -eq $New)]) -Text ($Name + ' ' + $New)
    }
}
# The table before the question: what will change, numbered in running order, and what is as it should be already.
function Format-ChangeTable([string]$Same) {
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    ''
    'Changes: ' + $Changes.Count
    $Number = 0
    foreach ($Item in $Changes) {
        $Number++
        $Lead = '  ' + $Number + ' of ' + $Changes.Count + '  '
        Format-Wrapped -Lead $Lead -Text ($Item.Step.Title + ', ' + $Item.Target + $Item.Reason)
        Format-Change -Lead ''.PadRight($Lead.Length) -Item $Item
    }
    foreach ($Item in @($Run.Item | Where-Object { -not $_.Differs })) {
        $Text = Format-State -State (Select-Value -State $Item.Present -Like $Item.Wanted)
        Format-Wrapped -Lead '  =  ' -Text ($Item.Step.Title + ', ' + $Item.Target + ': ' + $Text + ' (' + $Same + ')')
    }
    ''
}
# .SYNOPSIS
#     Waits until a block answers true: seconds waited, or -1 when the limit came first. The limit is shown.
function Wait-OwaIm([int]$Limit, [string]$Activity, [scriptblock]$Until) {
    $Waited = -1
    for ($Seconds = 0; $Seconds -le $Limit -and $Waited -lt 0; $Seconds += 5) {
        if ($Seconds -gt 0) { Start-Sleep -Seconds 5 }
        $Status = [string]$Seconds + ' of at most ' + $Limit + ' seconds'
        Write-Progress -Activity $Activity -Status $Status -PercentComplete (100 * $Seconds / $Limit)
        if (& $Until) { $Waited = $Seconds }
    }
    Write-Progress -Activity $Activity -Completed
    return $Waited
}
# .SYNOPSIS
#     State of the application pool of OWA, such as Started. Throws where appcmd.exe is missing.
function Get-OwaImPoolState {
    $AppCmd = Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'
    if (-not [System.IO.File]::Exists($AppCmd)) { throw ('The program ' + $AppCmd + ' is missing.') }
    return ([string]@(& $AppCmd list apppool 'MSExchangeOWAAppPool' '/text:state')).Trim()
}
# .SYNOPSIS
#     Waits until the application pool of OWA is started and the server answers, as the outcome of a check.
function Wait-OwaImPool([string]$Server) {
    $AppCmd = Get-OwaImProgramPath -Folder 'inetsrv' -Name 'appcmd.exe'
    $Seconds = Wait-OwaIm -Limit 120 -Activity 'OWA starts again' -Until {
        (Get-OwaImPoolState) -eq 'Started' -and (Test-OwaImPort -ComputerName $Server -Port 443)
    }
    $Message = 'started, and ' + $Server + ' answers on TCP 443, after ' + $Seconds + ' s'
    if ($Seconds -ge 0) { return (Write-OwaImCheck -Holds $Message) }
    $Message = 'Not back within 120 seconds. Check with ' + $AppCmd + ' list apppool "MSExchangeOWAAppPool" and '
    Write-OwaImCheck -Fails ($Message + 'at https://' + $Server + '/owa/healthcheck.htm before you continue.')
}
function Show-Next {
    $Same = '.\' + $Run.About.Place + '\' + $Run.About.Name + '.ps1'
    if ($Run.ExitCode -eq 10) { return 'Next: the same command without -WhatIf, once it is approved.' }
    if ($Run.ExitCode -ne 0 -or $Run.Mode -eq 'dry-run' -or $Run.About['Repeats']) { return }
    if ($null -ne $Run.Here) {
        # The same script, as long as there are servers behind this one.
        $Servers = @($Run.About.Computers.Keys)
        if ($Run.Mode -eq 'undo') { [array]::Reverse($Servers) }
        $Behind = @($Servers | Select-Object -Skip ([array]::IndexOf($Servers, $Run.Here) + 1))
        if ($Behind.Count -gt 0) { return ('Next: ' + $Same + ' on ' + $Behind[0] + ', in ' + $Run.About.Shell + '.') }
    }
    if (-not $Run.About['Next']) { return }
    'Next: ' + $Run.About.Next + ' on ' + $Run.Plan.NextHost + ', in ' + $Run.About.NextShell + '.'
}

# ==== Checks: every target is looked at before the first change ====

function Invoke-Check([hashtable]$Step, [scriptblock]$Block, [string]$Target, $Present, $Item) {
    $Given = @($Target, $Present)
    if ($null -ne $Item) { $Given = @($Item) }
    try { $Results = @(& $Block @Given | Where-Object { $_ -is [hashtable] }) }
    catch { $Results = @(Write-OwaImCheck -Refuses $_.Exception.Message) }
    foreach ($Result in $Results) {
        Add-Finding -Kind $Result.Kind -Step $Step.Id -Target $Target -Message $Result.Message
    }
}
# An item is one row of the table: a step, a target, its state as it is and as it is wanted.
function Add-Item([hashtable]$Step, [string]$Target, $Present, $Wanted, [string]$Reason) {
    $Item = @{ Step = $Step; Target = $Target; Present = $Present; Wanted = $Wanted; Reason = $Reason; After = $null }
    $Item.Pending = $Reason -ne ''
    $Item.Differs = $Item.Pending -or -not (Test-SameState -Present $Present -Wanted $Wanted)
    $Item.State = @('unchanged', 'not-reached')[[int]$Item.Differs]
    $Item.Message = $Reason
    $null = $Run.Item.Add($Item)
}
function Invoke-TargetCheck([hashtable]$Step, [string]$Target) {
    $Present = $null
    if ($null -ne $Step.Read) { $Present = & $Step.Read $Target }
    foreach ($Block in @($Step.Check, $Step.ChangeCheck, $Step.Proof | Where-Object { $null -ne $_ })) {
        Invoke-Check -Step $Step -Block $Block -Target $Target -Present $Present
    }
    if ($null -eq $Step.Wanted -or (Test-Finding -Kind 'refused' -Step $Step.Id -Target $Target)) { return }
    Add-Item -Step $Step -Target $Target -Present $Present -Wanted (& $Step.Wanted $Present $Target)
}
function Invoke-AllCheck {
    ''
    'Checks'
    foreach ($Step in $Run.Steps) {
        $Target = $Run.Computer
        try {
            if ($null -ne $Step.Once -and (-not $Step.Organisation -or $Run.Server.Count -eq 0)) {
                Invoke-Check -Step $Step -Block $Step.Once -Target $Target -Present $null
            }
            if ($null -eq $Step.Targets) { continue }
            foreach ($Target in @(& $Step.Targets | Where-Object { $null -ne $_ })) {
                if (-not (Test-InScope -Step $Step -Target $Target)) { continue }
                try { Invoke-TargetCheck -Step $Step -Target $Target }
                catch { Add-Finding -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message }
            }
        } catch { Add-Finding -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message }
    }
}

# ==== Change: record first, then change, then read back; with the publish or recycle that a change triggers ====

# Everything is as wanted, and nothing here says that this plan published it.
function Test-Unproven([hashtable]$Step) {
    $Ours = @($Run.Steps | Where-Object { $_.Triggers -eq $Step.Id } | ForEach-Object { $_.Id }) + @($Step.Id)
    if (@($Run.Record.entries | Where-Object { $Ours -contains $_.step }).Count -gt 0) { return $false }
    $There = @($Run.Item | Where-Object { $_.Step.Triggers -eq $Step.Id -and $null -ne $_.Present })
    # What is there and should not be there is not published either.
    $Bad = @($Run.Finding | Where-Object { $_.Kind -eq 'failed' } | ForEach-Object { $_.Target })
    $There = @($There | Where-Object { $Bad -notcontains $_.Target })
    return ($null -ne $Step.Unproven -and $There.Count -gt 0)
}
# Adds what is due as rows of the table, each with its reason.
function Add-PendingItem([switch]$Undo) {
    $Due = @($Run.Item | Where-Object { $_.Differs } | ForEach-Object { $_.Step.Triggers })
    foreach ($Step in @($Run.Steps | Where-Object { $null -ne $_.Settle })) {
        $Reason = ''
        $Pending = @($Run.Record.pending | Where-Object { $_.step -eq $Step.Id })
        if ($Pending.Count -gt 0) { $Reason = ': pending from an earlier run' }
        elseif ($Due -contains $Step.Id) { $Reason = ': once, after the changes above' }
        elseif (-not $Undo -and (Test-Unproven -Step $Step)) { $Reason = ': ' + $Step.Unproven }
        if (-not $Reason) { continue }
        foreach ($Target in @(& $Step.Targets)) { Add-Item -Step $Step -Target $Target -Reason $Reason }
    }
}
function Complete-Pending([hashtable]$Item) {
    $Id = $Item.Step.Id
    $Left = @($Run.Record.pending | Where-Object { $_.step -ne $Id -or $_.target -ne $Item.Target })
    $Run.Record.pending.Clear()
    foreach ($Pending in $Left) { $null = $Run.Record.pending.Add($Pending) }
    $Ours = @($Run.Steps | Where-Object { $_.Triggers -eq $Id } | ForEach-Object { $_.Id })
    $Entries = @($Run.Record.entries | Where-Object { $Ours -contains $_.step })
    # Proof of success has to be newer than this.
    foreach ($Entry in $Entries) { $Entry['finished'] = Get-OwaImTime }
    if ($Entries.Count -eq 0 -and $null -eq (Get-OwaImEntry -Step $Id -Target $Item.Target)) {
        (Add-Entry -Item $Item -Prior $null)['finished'] = Get-OwaImTime
    }
    Save-Record
}
# One question at the top. Behind it only a rehearsal asks: $ConfirmPreference counts as it was at the first question.
function Test-Gate([string]$Target, [string]$Action, [switch]$Question) {
    if ($Run.Given['Force']) { $ConfirmPreference = 'None' }
    if (-not $Question -and $Run.Mode -ne 'dry-run') { return $true }
    return $Run.Cmdlet.ShouldProcess($Target, $Action)
}
function Test-Agreed([string]$Action) {
    $Count = @($Run.Item | Where-Object { $_.Differs }).Count
    try {
        $Agreed = Test-Gate -Target ([string]$Count + ' changes listed above') -Action $Action -Question
    } catch {
        $Command = 'powershell.exe -File .\' + $Run.About.Place + '\' + $Run.About.Name + '.ps1 -Force'
        Add-Usage -Message ('Nobody can be asked here. Add -Force: ' + $Command + '. ' + $_.Exception.Message)
        $Run.ExitCode = 2
        return $false
    }
    if ($Agreed -or $Run.Mode -eq 'dry-run') { return $true }
    Add-Outcome -Step 'question' -Target $Run.Computer -State 'refused' -Message 'Answered with no.'
    Write-Warning -Message 'You answered no. Nothing was changed.'
    $Run.ExitCode = 3
    return $false
}
function Add-Entry([hashtable]$Item, $Prior) {
    $Entry = [ordered]@{ step = $Item.Step.Id; target = $Item.Target; prior = $Prior; intended = $null }
    $Entry['started'], $Entry['finished'] = (Get-OwaImTime), $null
    $null = $Run.Record.entries.Add($Entry)
    return $Entry
}
# What the first run found is what undo returns to; a later run changes only what is intended.
function Save-Intent([hashtable]$Item) {
    $Step = $Item.Step
    $Entry = Get-OwaImEntry -Step $Step.Id -Target $Item.Target
    $Prior = Select-Value -State $Item.Present -Like $Item.Wanted -Hash
    if ($null -ne $Step.Prepare) { $Prior = & $Step.Prepare $Item $Entry }
    if ($null -eq $Entry) { $Entry = Add-Entry -Item $Item -Prior $Prior }
    elseif ($null -ne $Step.Prepare) { $Entry['prior'] = $Prior }
    $Entry['intended'] = $Item.Wanted
    $Entry['started'], $Entry['finished'] = (Get-OwaImTime), $null
    foreach ($Triggered in @($Run.Steps | Where-Object { $_.Id -eq $Step.Triggers })) { Add-Pending -Step $Triggered }
    Save-Record
    return $Entry
}
function Invoke-Change([hashtable]$Item, [string]$Part) {
    $Step = $Item.Step
    if ($null -ne $Item.Step.Read) {
        # The table was read before the question; what someone changed since must not be lost.
        $Now = & $Step.Read $Item.Target
        if (-not (Test-SameState -Present $Now -Wanted $Item.Present -Hash)) {
            throw ('It was changed by someone else meanwhile; now it is ' + (Format-State -State $Now) + '.')
        }
    }
    if ($Item.Pending) {
        $Results = @(& $Step.Settle $Item.Target | Where-Object { $_ -is [hashtable] })
        Complete-Pending -Item $Item
        foreach ($Result in $Results) {
            if ($Result.Kind -eq 'failed') { $Run.Late = $true }
            Add-Finding -Kind $Result.Kind -Step $Step.Id -Target $Item.Target -Message $Result.Message
        }
    } elseif ($Part -eq 'Undo') {
        $null = & $Step.Undo $Item
    } else {
        $Entry = Save-Intent -Item $Item
        $null = & $Step.Change $Item
        $Entry['finished'] = Get-OwaImTime
        Save-Record
    }
}
function Invoke-AllChange([string]$Part) {
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    foreach ($Item in $Changes) {
        $Gate = Test-Gate -Target $Item.Target -Action $Item.Step.Title
        if ($Run.Mode -eq 'dry-run') {
            $Item.State, $Item.After = 'would-change', $Item.Wanted
            continue
        }
        $Run.Done++
        $Text = $Item.Step.Title + ', ' + $Item.Target
        Format-Wrapped -Lead ('  ' + $Run.Done + ' of ' + $Changes.Count + '  ') -Text $Text
        Write-RunLog -Action 'start' -Outcome ([ordered]@{ step = $Item.Step.Id; target = $Item.Target })
        try {
            if (-not $Gate) { throw 'The question was answered with no.' }
            Invoke-Change -Item $Item -Part $Part
        } catch {
            $Item.State, $Item.Message = 'failed', $_.Exception.Message
            Write-Warning -Message ($Text + ': ' + $Item.Message)
            throw
        }
        $Item.State = 'changed'
        if ($Item.Pending) { $Item.Message = $Item.Step.Title }
    }
}
function Confirm-State {
    $Run.ExitCode = 0
    foreach ($Item in @($Run.Item | Where-Object { -not $_.Pending })) {
        try {
            $Item.After = & $Item.Step.Read $Item.Target
            if (Test-SameState -Present $Item.After -Wanted $Item.Wanted) { continue }
            $Shown = Select-Value -State $Item.After -Like $Item.Wanted
            $Item.Message = 'Reading back shows ' + (Format-State -State $Shown)
        } catch { $Item.Message = 'Reading back failed: ' + $_.Exception.Message }
        $Item.State = 'failed'
        $Run.ExitCode = 5
        Write-Warning -Message ($Item.Step.Title + ', ' + $Item.Target + ': ' + $Item.Message)
    }
    if ($Run.Late) { $Run.ExitCode = 5 }
}
# The course of a change and of its undo, behind the checks: table, question, changes, reading back.
function Invoke-Course([string]$Part, [hashtable]$Text) {
    if (Test-Finding -Kind 'refused') {
        foreach ($Item in $Run.Item) { $Item.State = 'not-reached' }
        $Run.ExitCode = 3
        return 'Refused by the checks above. Nothing was changed.'
    }
    Add-PendingItem -Undo:($Part -eq 'Undo')
    Format-ChangeTable -Same $Text.Same
    @($Text['Scope'] | Where-Object { $_ })
    if (@($Run.Item | Where-Object { $_.Differs }).Count -eq 0) {
        foreach ($Item in $Run.Item) { $Item.After = $Item.Present }
        $Run.ExitCode = 0
        return ($Text.Nothing + ' Nothing was changed.')
    }
    if (-not (Test-Agreed -Action ($Text.Action + ' plan ' + $Run.Plan.PlanHash.Substring(0, 8)))) { return }
    try {
        if ($Part -eq 'Undo' -and $Run.Mode -ne 'dry-run') {
            foreach ($Item in @($Run.Item | Where-Object { $_.Pending })) { Add-Pending -Step $Item.Step }
            Save-Record
        }
        Invoke-AllChange -Part $Part
    } catch {
        $Text.Stopped + $_.Exception.Message
        $Run.ExitCode = $Text.StoppedCode
        return $Text.Again
    }
    if ($Run.Mode -eq 'dry-run') {
        $Run.ExitCode = 10
        return ('Rehearsal: there are changes to ' + $Text.Verb + '. Nothing was changed.')
    }
    Confirm-State
    if ($Run.ExitCode -eq 0) { 'Done: ' + $Run.Done + ' changes, and everything reads back as it should.' }
    else { 'Changed, but not everything is as it should be; see the warnings above.' }
}
function Invoke-Apply {
    $null = Open-Record
    Invoke-AllCheck
    $Text = @{ Same = 'as planned'; Action = 'Apply'; Verb = 'make'; StoppedCode = 4; Stopped = 'Stopped part-way: ' }
    $Text.Nothing = 'Everything is as planned already.'
    $Text.Again = 'Run this script again to complete the change, or the undo script to undo it.'
    Invoke-Course -Part 'Change' -Text $Text
}

# ==== Verify: what the Test scripts do; nothing is changed ====

function Invoke-Verify {
    $null = Open-Record
    Invoke-AllCheck
    foreach ($Pending in $Run.Record.pending) {
        $Message = 'Still pending from an earlier run. Run ' + $Run.About.Record + '.ps1 again: it finishes it.'
        Add-Finding -Kind 'failed' -Step $Pending.step -Target $Pending.target -Message $Message
    }
    foreach ($Step in @($Run.Steps | Where-Object { Test-Unproven -Step $_ })) {
        Add-Finding -Kind 'warning' -Step $Step.Id -Target ([string]@(& $Step.Targets)[0]) -Message $Step.Unproven
    }
    foreach ($Item in $Run.Item) {
        $Item.State, $Item.After = 'holds', $Item.Wanted
        $Text = $Item.Step.Title + ', ' + $Item.Target + ': '
        $Text += Format-State -State (Select-Value -State $Item.Present -Like $Item.Wanted)
        if ($Item.Differs) { $Item.State = 'fails' }
        if ($Item.Differs) { Write-Warning -Message ($Text + ' instead of ' + (Format-State -State $Item.Wanted)) }
        else { Format-Wrapped -Lead '  ok  ' -Text $Text }
    }
    ''
    $Run.ExitCode = 5
    if ($Run.Item.Count + $Run.Finding.Count -eq 0) { return 'No check was made.' }
    $Failed = @($Run.Item | Where-Object { $_.Differs }).Count
    if ($Failed -gt 0 -or (Test-Finding -Kind 'refused', 'failed')) { return 'At least one check fails; see above.' }
    $Run.ExitCode = 0
    'Every check holds.'
}

# ==== Undo: prior, intended and present decide; everything is checked before the first value is restored ====

function Add-UndoRefusal($Entry, [string]$Now, [string]$Advice) {
    $Message = 'It was changed since. Before the change: ' + (Format-State -State $Entry.prior)
    $Message += '. Left by the change: ' + (Format-State -State $Entry.intended) + '. Now: ' + $Now + '.' + $Advice
    Add-Finding -Kind 'refused' -Step $Entry.step -Target $Entry.target -Message $Message
}
function Add-UndoItem([hashtable]$Step, $Entry) {
    $Target = $Entry.target
    if (-not $Step.AnyTarget -and @(& $Step.Targets) -notcontains $Target) {
        throw 'The undo record names something that is not in this plan; it was edited.'
    }
    # A step that creates found nothing before, and every other step found something.
    if (($null -eq $Entry.prior) -ne [bool]$Step.Creates) {
        $Message = 'The undo record gives ' + (Format-State -State $Entry.prior) + ' as the state before the change, '
        throw ($Message + 'which cannot be; it was edited.')
    }
    $Advice = ''
    if ($Step.Organisation) { $Advice = ' With -Server and planned servers only what is theirs is restored.' }
    try { $Present = & $Step.Read $Target }
    catch {
        $Now = 'not to be read (' + $_.Exception.Message + ')'
        return (Add-UndoRefusal -Entry $Entry -Now $Now -Advice $Advice)
    }
    Add-Item -Step $Step -Target $Target -Present $Present -Wanted $Entry.prior
    $Item = $Run.Item[$Run.Item.Count - 1]
    $Item.Entry = $Entry
    if (-not $Item.Differs) { return }
    $Whole = -not $Run.Given['KeysOnly']
    if (-not (Test-SameState -Present $Present -Wanted $Entry.intended -Hash:$Whole)) {
        if ($null -ne $Step.Difference) { $Advice = & $Step.Difference $Item }
        Add-UndoRefusal -Entry $Entry -Now (Format-State -State $Present) -Advice $Advice
    } elseif ($null -ne $Step.UndoCheck) {
        Invoke-Check -Step $Step -Block $Step.UndoCheck -Target $Target -Item $Item
    }
}
# True when the record's entry belongs to a step of this script and to the servers that were asked for.
function Test-EntryInScope($Entry) {
    $Step = @($Run.Steps | Where-Object { $_.Id -eq $Entry.step })
    return ($Step.Count -eq 0 -or $null -eq $Step[0].Read -or (Test-InScope -Step $Step[0] -Target $Entry.target))
}
# By the steps from last to first. The record's own order may differ: a later run records what was lost meanwhile.
function Add-AllUndoItem {
    $Steps = @($Run.Steps)
    [array]::Reverse($Steps)
    $Ids = @($Steps | ForEach-Object { $_.Id })
    foreach ($Entry in @($Run.Record.entries | Where-Object { $Ids -notcontains $_.step })) {
        $Message = 'The undo record names a step that this script does not have: ' + $Entry.step
        Add-Finding -Kind 'refused' -Step $Entry.step -Target $Entry.target -Message $Message
    }
    foreach ($Step in @($Steps | Where-Object { $null -ne $_.Read })) {
        $Entries = @($Run.Record.entries | Where-Object { $_.step -eq $Step.Id -and (Test-EntryInScope -Entry $_) })
        [array]::Reverse($Entries)
        foreach ($Entry in $Entries) {
            try { Add-UndoItem -Step $Step -Entry $Entry }
            catch { Add-Finding -Kind 'refused' -Step $Entry.step -Target $Entry.target -Message $_.Exception.Message }
        }
    }
}
# A full undo renames the record; under -Server what was left out remains in it.
function Complete-Record {
    foreach ($Entry in @($Run.Record.entries | Where-Object { Test-EntryInScope -Entry $_ })) {
        $Run.Record.entries.Remove($Entry)
    }
    if ($Run.Record.entries.Count -gt 0) { return (Save-Record) }
    $Done = Get-OwaImFreePath -Prefix ('undo-' + $Run.About.Record + '-') -Suffix '.done.json'
    [System.IO.File]::Move($Run.RecordPath, $Done)
}
function Invoke-Undo {
    $Found = Open-Record
    if (-not $Found -and -not (Test-Finding -Kind 'refused')) {
        $Pattern = 'undo-' + $Run.About.Record + '-*.done.json'
        if ([System.IO.Directory]::GetFiles($Run.Directory, $Pattern).Length -gt 0) {
            $Run.ExitCode = 0
            return 'The change was undone before. Nothing was changed.'
        }
        $Message = 'There is no undo record of this plan here. Run the script on the computer on which the change was '
        $Message += 'made, and with the same -LogDirectory.'
        Add-Finding -Kind 'refused' -Step 'undo-record' -Target $Run.RecordPath -Message $Message
    }
    Add-AllUndoItem
    $Text = @{ Same = 'as before'; Action = 'Undo'; Verb = 'undo'; StoppedCode = 6 }
    $Text.Nothing, $Text.Stopped = 'Everything is as it was before.', 'The undo is incomplete: '
    $Text.Again = 'Run this script again: it continues where it stopped.'
    $Left = @($Run.Record.entries | Where-Object { -not (Test-EntryInScope -Entry $_) })
    if ($Left.Count -gt 0) {
        $Text.Nothing = 'Everything that -Server covers is as it was before.'
        $Text.Scope = @('-Server left out ' + $Left.Count + ' recorded changes, which remain:')
        $Text.Scope += @($Left | ForEach-Object { '  ' + $_.step + ', ' + $_.target })
    }
    Invoke-Course -Part 'Undo' -Text $Text
    $Failed = @($Run.Item | Where-Object { $_.State -eq 'failed' }).Count
    $Undone = $Run.ExitCode -eq 0 -or ($Run.ExitCode -eq 5 -and $Failed -eq 0)
    if ($Found -and $Undone -and $Run.Mode -ne 'dry-run') { Complete-Record }
}

# ==== Main: what a script calls ====

$StepParts = @(
    'Needs', 'ChangeNeeds', 'UndoNeeds', 'Role', 'Organisation', 'Creates', 'AnyTarget', 'Triggers', 'Unproven'
    'Targets', 'Servers', 'Once', 'Read', 'Wanted', 'Check', 'ChangeCheck', 'Proof', 'Prepare', 'Change', 'Undo'
    'UndoCheck', 'Difference', 'Settle', 'Vouch'
)

function Invoke-Collect {
    $Data = [ordered]@{ schema = 4; script = $Run.About.Name; host = $Run.Computer; time = $Run.Start }
    $Data['facts'] = [ordered]@{}
    foreach ($Step in $Run.Steps) {
        try {
            foreach ($Name in @($Step.Needs | Where-Object { $null -ne $_ })) {
                if (Get-Command -Name $Name -ErrorAction SilentlyContinue) { continue }
                throw ('This shell has no ' + $Name + ': your account lacks ' + $Step.Role + ', or there is none.')
            }
            $Data['facts'][$Step.Id] = & $Step.Fact
            '  ok  ' + $Step.Title
        } catch {
            $Data['facts'][$Step.Id] = [ordered]@{ error = $_.Exception.Message }
            Write-Warning -Message ($Step.Title + ': ' + $_.Exception.Message)
        }
    }
    $Path = Get-OwaImFreePath -Prefix 'facts-' -Suffix '.json'
    $null = Save-OwaImJson -Path $Path -Data $Data
    $Run.ExitCode = 0
    'Facts: ' + $Path + ' (drop this file on any page of the wizard)'
}
# The table of a script becomes the state of its run; the blocks of the steps read Here, FrontEnd and Elevated in it.
function Initialize-Run {
    # An edited block that is no table at all.
    if ($Run.Plan -isnot [System.Collections.IDictionary]) { $Run.Plan = $Run.Kinds = @{ PlanHash = '' } }
    $Run.Mode = $Run.About.Mode
    if ($Run.Given['WhatIf']) { $Run.Mode = 'dry-run' }
    $Run.Start = Get-OwaImTime
    $Run.Computer = [string]$env:COMPUTERNAME
    # Remote hosts and schedulers have no window.
    try { $Run.Width = $Host.UI.RawUI.BufferSize.Width - 1 } catch { $Run.Width = 0 }
    if ($Run.Width -lt 60 -or $Run.Width -gt 160) { $Run.Width = 110 }
    foreach ($Name in 'Usage', 'Finding', 'Outcome', 'Item') {
        $Run[$Name] = New-Object -TypeName System.Collections.ArrayList
    }
    foreach ($Name in 'Server', 'Vouched', 'FrontEnd') { $Run[$Name] = @() }
    foreach ($Name in 'Here', 'Evidence', 'Config', 'RecordText', 'RecordPath', 'Directory') { $Run[$Name] = $null }
    foreach ($Name in 'Late', 'Elevated', 'Transcript') { $Run[$Name] = $false }
    $Run.Record = Get-EmptyRecord
    $Run.Done = 0
    foreach ($Step in $Run.Steps) {
        foreach ($Name in @($StepParts | Where-Object { -not $Step.ContainsKey($_) })) { $Step[$Name] = $null }
    }
}
function Open-Run {
    Test-Ground
    foreach ($Message in $Run.Usage) {
        Add-Outcome -Step 'guard' -Target $Run.Computer -State 'refused' -Message $Message
        $Run.ExitCode = 2
    }
    if ($Run.Usage.Count -gt 0) { return }
    $Title = $Run.About.Name + ' on ' + $Run.Computer
    if ($Run.Mode -eq 'discover') { return $Title }
    $Run.RecordPath = [System.IO.Path]::Combine($Run.Directory, 'undo-' + $Run.About.Record + '.json')
    Open-Transcript
    $Title + ', plan ' + $Run.Plan.PlanHash.Substring(0, 8) + ', ' + $Run.Mode
    $Message = 'The operator vouches with -NotDiscovered that Lync does not discover this name.'
    foreach ($Step in @($Run.Steps | Where-Object { $null -ne $_.Vouch })) {
        foreach ($Name in $Run.Vouched) { Add-Outcome -Step $Step.Id -Target $Name -State 'vouched' -Message $Message }
    }
}
# .SYNOPSIS
#     Runs a script: checks, table, question, changes, reading back, records. Sets ExitCode in its table.
function Invoke-OwaIm([hashtable]$Call) {
    $script:Run = $Call
    $Run.ExitCode = 1
    try {
        Initialize-Run
        Open-Run
        if ($Run.Usage.Count -eq 0) {
            switch ($Run.About.Mode) {
                'apply' { Invoke-Apply }
                'undo' { Invoke-Undo }
                'verify' { Invoke-Verify }
                'discover' { Invoke-Collect }
                'drive' { & $Run.Steps[0].Drive }
            }
        }
    } catch {
        $Message = $_.Exception.Message + ' ' + $_.ScriptStackTrace
        Write-Warning -Message ('Unexpected: ' + $Message)
        $Run.ExitCode = 1
        Add-Outcome -Step 'script' -Target $Run.Computer -State 'failed' -Message $Message
    }
    foreach ($Item in $Run.Item) {
        $Values = @{ Step = $Item.Step.Id; Target = $Item.Target; State = $Item.State; Message = $Item.Message }
        Add-Outcome @Values -Before $Item.Present -After $Item.After
    }
    if (@('discover', 'drive') -notcontains $Run.About.Mode) { Save-Result }
    if ($Run.Directory) { 'Records: ' + $Run.Directory }
    Show-Next
    'Exit code ' + $Run.ExitCode
    Close-Transcript
}

# ==== Events: what the newest events of this computer say, and which servers Lync discovered ====

# .SYNOPSIS
#     Events of the log, newest first; none where the log has none.
function Get-OwaImEvent([hashtable]$Filter, [int]$Most) {
    try { Get-WinEvent -FilterHashtable $Filter -MaxEvents $Most -ErrorAction Stop }
    catch {
        $None = 'No events were found that match the specified selection criteria.'
        $Id = $_.FullyQualifiedErrorId
        if ($Id -notmatch '^NoMatching(Events|Providers)Found' -and $_.Exception.Message -ne $None) { throw }
    }
}
# .SYNOPSIS
#     The newest start events and what came or went since, in order of time (Event), and what is missing (Gap).
function Get-OwaImEvidence {
    if ($null -ne $Run.Evidence) { return $Run.Evidence }
    $Events, $Gap, $Age = @(), @(), @()
    foreach ($Id in 44024, 14492) {
        $Start = @(Get-OwaImEvent -Filter @{ LogName = 'Lync Server'; Id = $Id } -Most 1)
        if ($Start.Count -eq 0) { $Gap += 'there is no event ' + $Id; continue }
        $Age += 'event ' + $Id + ' of ' + (Get-OwaImTime -Time $Start[0].TimeCreated)
        # A table that ends in dots, or shows no name, does not tell who is not in it. A list of nobody may be true.
        $Text = (Get-OwaImText -InputObject $Start[0] -Name 'Message').TrimEnd()
        $Blank = $Text -eq '' -or ($Id -eq 14492 -and $Text -notmatch '[A-Za-z0-9]\.[A-Za-z]')
        if ($Blank -or $Text -match '(\.\.\.|\u2026)\z') { $Gap += 'event ' + $Id + ' is cut, or shows no name' }
        $Filter = @{ LogName = 'Lync Server'; StartTime = $Start[0].TimeCreated }
        if ($Id -eq 14492) { $Filter.Id = @(14493, 14495) }
        else { $Filter.ProviderName = 'LS Exchange Unified Messaging Routing' }
        $Events += $Start + @(Get-OwaImEvent -Filter $Filter -Most 20000 | Where-Object { $_.Id -ne 44024 })
    }
    $Events = @($Events | Sort-Object -Property TimeCreated)
    $Run.Evidence = @{ Event = $Events; Gap = $Gap; Age = [string]::Join(', ', [string[]]$Age) }
    return $Run.Evidence
}
# Lines that hold a name as a whole word, each with the version that plainly belongs to it, or none.
function Find-Mention($LogEvent, [string]$Name) {
    $End = '(?![A-Za-z0-9_-]|\.[A-Za-z0-9_])'
    $Word = '(?<![A-Za-z0-9_.-])' + [regex]::Escape($Name) + $End
    $AnyName = '(?<![A-Za-z0-9_.-])[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*' + $End
    # The word "version" in the languages of Lync, and a number behind it.
    $Labelled = '(?i:vers\p{L}*|\u0432\u0435\u0440\u0441\p{L}*|\u7248\u672C|'
    $Labelled += '\u30D0\u30FC\u30B8\u30E7\u30F3|\uBC84\uC804)[^\p{L}\p{N}]*([0-9]+)'
    # Without that word only one digit right behind the name counts: others are ports, types and running numbers.
    $Behind = $Word + '[\s,;:=(\[]+([0-9])(?![\p{L}\p{N}.])[^0-9]*\z'
    $Any = 'IgnoreCase, CultureInvariant'
    foreach ($Line in @((Get-OwaImText -InputObject $LogEvent -Name 'Message') -split '\n')) {
        if (-not [regex]::IsMatch($Line, $Word, $Any)) { continue }
        $Numbers = [regex]::Matches([regex]::Replace($Line, $AnyName, ' '), $Labelled)
        if ($Numbers.Count -eq 0) { $Numbers = [regex]::Matches($Line, $Behind, $Any) }
        $Version = ''
        # Several names or several numbers in one line: nobody knows which belongs to which.
        $Plain = $Numbers.Count -eq 1 -and [regex]::Matches($Line, $AnyName).Count -eq 1
        if ($Plain) { $Version = $Numbers[0].Groups[1].Value }
        $Shown = ($Line -replace '\p{C}', ' ').Trim()
        @{ Line = $Shown.Substring(0, [Math]::Min(160, $Shown.Length)); Version = $Version }
    }
}
# .SYNOPSIS
#     Whether Lync discovered a name: Status discovered, vouched, known (only as trust that was created), absent
#     or unknown, with the evidence and its time. Doubt: an event holds the name, and its version cannot be read.
#     Noted: when an event told of the change whose record is the Entry; empty where none did.
function Get-OwaImDiscovery([string]$Name, $Entry) {
    $Evidence = Get-OwaImEvidence
    $Answer = @{ Status = 'absent'; Text = $Evidence.Age; Doubt = $false; Time = '' }
    # The event of what this plan does: it creates trust, or removes what was there.
    $Own, $Noted = 14493, ''
    if ($null -ne $Entry -and $null -ne $Entry['prior']) { $Own = 14495 }
    foreach ($One in $Evidence.Event) {
        $Time = Get-OwaImTime -Time $One.TimeCreated
        foreach ($Mention in @(Find-Mention -LogEvent $One -Name $Name)) {
            $New = @{ Status = 'discovered'; Doubt = $false; Time = $Time }
            $New.Text = 'event ' + $One.Id + ' of ' + $Time + ': ' + $Mention.Line
            # Events of the routing component tell of discoveries only; a number in them is no version.
            $Other = @(14492, 14493, 14495) -contains $One.Id -and $Mention.Version -notmatch '^0*\z'
            # An entry without a version that came, or went, after the change is the trust of this plan.
            $Ours = $One.Id -eq $Own -and $Mention.Version -notmatch '^0+\z' -and $Entry -and $Time -ge $Entry.started
            if ($Ours) { $Noted = $Time }
            if ($One.Id -eq 14495) { $New.Status = 'absent' }
            elseif ($Other -or $Ours) { $New.Status = 'known' }
            elseif ($One.Id -eq 14492 -and -not $Mention.Version) { $New.Status, $New.Doubt = 'unknown', $true }
            # Trust that someone made, or removed, says nothing about a discovery.
            $Seen = $Answer.Status -eq 'discovered' -or $Answer.Doubt
            if ($Seen -and ($New.Status -eq 'known' -or $Other -or $Ours)) { continue }
            if ($Answer.Status -eq 'discovered' -and $New.Status -eq 'unknown') { continue }
            $Answer = $New
        }
    }
    $Answer.Noted = $Noted
    # What is missing might have told of a discovery: never a "no".
    if ($Evidence.Gap.Count -gt 0 -and 'absent', 'known' -contains $Answer.Status) {
        $Answer.Status, $Answer.Text = 'unknown', [string]::Join(', ', [string[]]$Evidence.Gap)
    }
    if ($Answer.Status -ne 'discovered' -and -not $Answer.Doubt) { return $Answer }
    # Trust that this plan made although an older event says so: someone vouched for it then.
    $Older = $null -ne $Entry -and $Own -eq 14493 -and $Answer.Time -lt $Entry.started
    if ($Older -or $Run.Vouched -contains $Name) { $Answer.Status, $Answer.Doubt = 'vouched', $false }
    return $Answer
}
# .SYNOPSIS
#     Whether trust may be created for a name, as outcomes of checks: a discovered server must not get a second entry.
function Test-OwaImDiscovery([string]$Name, $Entry, [bool]$Exists) {
    $Found = Get-OwaImDiscovery -Name $Name -Entry $Entry
    $Told = 'Lync discovered ' + $Name + ': ' + $Found.Text + '. '
    $Vouch = 'If that is out of date, add -NotDiscovered ' + $Name + '. A restart of the Front End service writes the '
    $Vouch += 'events again (one Front End Server at a time).'
    $Unknown = 'It is not known whether Lync discovered ' + $Name + ' (' + $Found.Text + '). ' + $Vouch
    if ($Found.Status -eq 'vouched') { return (Write-OwaImCheck -Warns ('You vouch against this: ' + $Found.Text)) }
    if ($Found.Doubt -and -not $Exists) { return (Write-OwaImCheck -Refuses $Unknown) }
    if ($Found.Status -eq 'unknown') { return (Write-OwaImCheck -Warns $Unknown) }
    $Holds = 'not discovered by Lync (' + $Found.Text + ')'
    if ($Found.Status -ne 'discovered') { return (Write-OwaImCheck -Holds $Holds) }
    if ($Exists) {
        $Message = $Told + 'The trusted application pool is a second entry for it, which breaks instant messaging. '
        return (Write-OwaImCheck -Fails ($Message + 'The goal "Remove duplicate trust" removes it.'))
    }
    $Message = $Told + 'Trust would be a second entry for it and break instant messaging. In the wizard, set "Lync '
    Write-OwaImCheck -Refuses ($Message + 'has discovered it" to Yes, and make the bundle again. ' + $Vouch)
}

# ==== Certificates and the network ====

function Select-Match([string[]]$Text, [string]$Pattern) {
    foreach ($Part in $Text) { if ($Part -match $Pattern) { $Matches[1].ToLowerInvariant() } }
}
# .SYNOPSIS
#     A certificate of this computer as an entry of the facts, with everything that its rules ask for.
function Get-OwaImCertificateFact($Certificate) {
    $Text = 'Thumbprint', 'SerialNumber', 'Subject', 'Issuer'
    $Entry = Select-OwaImFact -InputObject $Certificate -Text $Text -Time 'NotBefore', 'NotAfter' -Flag 'HasPrivateKey'
    # One part of the subject a line, so that a comma inside another part cannot pass for a name.
    $Parts = $Certificate.SubjectName.Format($true) -split '[\r\n]+'
    $Entry['commonNames'] = [string[]]@(Select-Match -Text $Parts -Pattern '^\s*CN\s*=\s*"?([^"]+?)"?\s*$')
    # The label of a name is localised ("DNS-Name=", "Nom DNS="), the name behind it is not.
    $Names = @($Certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.17' })
    $Parts = @($Names | ForEach-Object { $_.Format($true) -split '[\r\n,]+' })
    $Pattern = '^[^=:]*\bDNS\b[^=:]*[=:]\s*(\S+)\s*$'
    $Entry['alternativeNames'] = [string[]]@(Select-Match -Text $Parts -Pattern $Pattern)
    $Usages = @($Certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.37' })
    $Entry['usages'] = [string[]]@($Usages | ForEach-Object { $_.EnhancedKeyUsages } | ForEach-Object { $_.Value })
    $Entry['selfIssued'] = $Certificate.Subject -eq $Certificate.Issuer
    # With the stores of the computer, which is what OWA has; revocation lists may be out of reach.
    $Chain = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Chain -ArgumentList $true
    $Chain.ChainPolicy.RevocationMode = 'NoCheck'
    $Entry['chains'] = [bool]$Chain.Build($Certificate)
    $Lines = @(& (Get-OwaImProgramPath -Name 'certutil.exe') -store My $Certificate.SerialNumber)
    # Certificates of other issuers may have the same serial number: the block that shows this thumbprint counts.
    $Blocks = @([string]::Join([string][char]10, [string[]]$Lines) -split '(?m)^={4,}.*$')
    $Own = @($Blocks | Where-Object { $_.Replace(' ', '').ToUpperInvariant().Contains($Certificate.Thumbprint) })
    $Provider = [regex]::Match([string]@($Own + $Blocks)[0], '(?m)^ +[^=\r\n]*=\s*([^=\r\n]*Provider[^=\r\n]*?)\s*$')
    $Entry['provider'] = $Provider.Groups[1].Value
    return $Entry
}
function Get-CertificateProblem($Fact, [string]$Name) {
    $Now = Get-OwaImTime
    $Subject = [string]::Join(', ', [string[]]$Fact.commonNames)
    if (-not $Fact.hasPrivateKey) { 'has no private key on this server' }
    if ($Fact.notAfter -lt $Now) { 'has expired' }
    if ($Fact.notBefore -gt $Now) { 'is not valid yet' }
    if ($Subject.Contains('*')) { 'has a wildcard subject name' }
    elseif ($Fact.commonNames -notcontains $Name) { 'has the subject name ' + $Subject + ' instead of ' + $Name }
    if ($Fact.alternativeNames -notcontains $Name) { 'does not list ' + $Name + ' as a subject alternative name' }
    if ($Fact.selfIssued) { 'is self-issued, so Lync does not trust it' }
    elseif (-not $Fact.chains) { 'does not chain to a root that this computer trusts' }
    $Server = $Fact.usages.Count -eq 0 -or $Fact.usages -contains '1.3.6.1.5.5.7.3.1'
    if (-not $Server) { 'is not meant for server authentication' }
    if (-not $Fact.provider) { 'could not be examined with certutil' }
    elseif ($Fact.provider -match 'Key Storage Provider|Platform Crypto Provider') {
        'keeps its key in a CNG provider; OWA needs a legacy CSP such as the RSA SChannel provider'
    }
}
# .SYNOPSIS
#     The rules for the certificate that OWA shows to Lync, as outcomes of checks.
function Test-OwaImCertificate([string]$Thumbprint, [string]$Name) {
    $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Thumbprint })
    $Message = 'Certificate ' + $Thumbprint + ' is not in the computer store (Personal) of this server.'
    if ($Found.Count -ne 1) { return (Write-OwaImCheck -Refuses $Message) }
    $Fact = Get-OwaImCertificateFact -Certificate $Found[0]
    $Problems = @(Get-CertificateProblem -Fact $Fact -Name $Name)
    foreach ($Problem in $Problems) { Write-OwaImCheck -Refuses ('Certificate ' + $Thumbprint + ' ' + $Problem + '.') }
    if ($Fact.usages.Count -gt 0 -and $Fact.usages -notcontains '1.3.6.1.5.5.7.3.2') {
        $Message = 'The certificate is not meant for client authentication; Lync may refuse the connection. '
        Write-OwaImCheck -Warns ($Message + 'Public authorities no longer issue that usage: use your internal one.')
    }
    $End = $Fact.notAfter.Substring(0, 10)
    if ($Fact.notAfter -lt (Get-OwaImTime -Time ([DateTime]::UtcNow.AddDays(30)))) {
        Write-OwaImCheck -Warns ('The certificate expires soon: ' + $End + '.')
    }
    if ($Problems.Count -eq 0) { Write-OwaImCheck -Holds ($Thumbprint + ' for ' + $Name + ', valid until ' + $End) }
}
# .SYNOPSIS
#     Whether a TCP port answers within five seconds.
function Test-OwaImPort([string]$ComputerName, [int]$Port) {
    $Client = New-Object -TypeName System.Net.Sockets.TcpClient
    try {
        $Attempt = $Client.BeginConnect($ComputerName, $Port, $null, $null)
        if (-not $Attempt.AsyncWaitHandle.WaitOne(5000)) { return $false }
        $Client.EndConnect($Attempt)
        return $true
    } catch { return $false }
    finally { $Client.Close() }
}

# ==== web.config: find the two keys, replace only their text, keep every other byte ====

function Get-ConfigEncoding([byte[]]$Bytes) {
    $Lead = [System.BitConverter]::ToString($Bytes, 0, [Math]::Min(3, $Bytes.Length))
    if ($Lead.StartsWith('FF-FE') -or $Lead.StartsWith('FE-FF')) {
        return (New-Object -TypeName System.Text.UnicodeEncoding -ArgumentList $Lead.StartsWith('FE-FF'), $true, $true)
    }
    $Head = [System.Text.Encoding]::ASCII.GetString($Bytes, 0, [Math]::Min(200, $Bytes.Length))
    if ($Head -match '^<\?xml[^>]*\sencoding\s*=\s*["'']([A-Za-z0-9._-]+)["'']' -and $Matches[1] -ne 'utf-8') {
        try { return [System.Text.Encoding]::GetEncoding($Matches[1]) }
        catch { throw ('it is declared ' + $Matches[1] + ', which this computer cannot read: save it as UTF-8') }
    }
    return (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList ($Lead -eq 'EF-BB-BF'), $true)
}
function ConvertTo-ConfigByte([System.Text.Encoding]$Encoding, [string]$Text) {
    $Stream = New-Object -TypeName System.IO.MemoryStream
    foreach ($Part in $Encoding.GetPreamble(), $Encoding.GetBytes($Text)) { $Stream.Write($Part, 0, $Part.Length) }
    return , $Stream.ToArray()
}
# .SYNOPSIS
#     A configuration file: Path, Bytes, Encoding, Text, Sha256. Throws what to do when its bytes are not its encoding.
function Read-OwaImConfig([string]$Path) {
    $Bytes = [System.IO.File]::ReadAllBytes($Path)
    try { $Encoding = Get-ConfigEncoding -Bytes $Bytes }
    catch { throw ('The file ' + $Path + ' cannot be read: ' + $_.Exception.Message + ', then run again.') }
    $Skip = $Encoding.GetPreamble().Length
    $Name = $Encoding.WebName.ToUpperInvariant()
    try { $Text = $Encoding.GetString($Bytes, $Skip, $Bytes.Length - $Skip) }
    catch {
        $At = $Skip + $_.Exception.GetBaseException().Index
        $Message = $Path + ' is declared ' + $Name + ' and holds a byte that is not (position ' + $At + '): '
        throw ($Message + 'save it as ' + $Name + ', then run again.')
    }
    $Sha256 = Get-OwaImHash -Bytes $Bytes
    if ((Get-OwaImHash -Bytes (ConvertTo-ConfigByte -Encoding $Encoding -Text $Text)) -ne $Sha256) {
        throw ($Path + ' is declared ' + $Name + ' and is not written so: save it in that encoding, then run again.')
    }
    return @{ Path = $Path; Bytes = $Bytes; Encoding = $Encoding; Text = $Text; Sha256 = $Sha256 }
}
# Where the node begins that a reader is at: it tells a line, and a place behind that line's "<".
function Get-Place($Reader, $LineEnd) {
    if ($Reader.LineNumber -lt 2) { return $Reader.LinePosition - 1 }
    $Before = $LineEnd[$Reader.LineNumber - 2]
    return $Before.Index + $Before.Length + $Reader.LinePosition - 1
}
# The tags that matter, with depth, place and line: the root and what is below it, what is below that, and each "add".
# Throws, with the line, when the text is not well-formed.
function Get-Tag([string]$Text) {
    $Whole = [regex]'\G<("[^"]*"|''[^'']*''|[^"''>])*>'
    $Value = [regex]'\G[^\s=]+\s*=\s*(["''])(?<text>[\s\S]*?)\1'
    $Used = 'key', 'value', 'file', 'configSource', 'configProtectionProvider'
    $LineEnd = [regex]::Matches($Text, '\r\n|\r|\n')
    $Source = New-Object -TypeName System.IO.StringReader -ArgumentList $Text
    $Reader = New-Object -TypeName System.Xml.XmlTextReader -ArgumentList $Source
    $Reader.XmlResolver = $null
    # Else an entity that nobody declared would pass.
    $Reader.EntityHandling = 'ExpandEntities'
    while ($Reader.Read()) {
        $Kind = [string]$Reader.NodeType
        if ($Kind -eq 'DocumentType') { throw 'it has a document type definition' }
        if ($Kind -ne 'Element' -and $Kind -ne 'EndElement') { continue }
        # What has no "add" in it is passed over at once: a file may be large.
        if ($Reader.Depth -eq 1 -and $Kind -eq 'Element' -and 'appSettings', 'add' -cnotcontains $Reader.Name) {
            if (-not $Reader.ReadToDescendant('add')) { continue }
        }
        if ($Reader.Depth -gt 2 -and $Reader.Name -cne 'add') { continue }
        $Row = @{ Name = $Reader.Name; Depth = $Reader.Depth; Line = $Reader.LineNumber; Text = @{}; Place = @{} }
        $Row.IsEnd, $Row.IsEmpty = ($Kind -eq 'EndElement'), $Reader.IsEmptyElement
        $Row.Start = (Get-Place -Reader $Reader -LineEnd $LineEnd) - 1 - [int]$Row.IsEnd
        $Row.Length = $Whole.Match($Text, $Row.Start).Length
        while ($Reader.MoveToNextAttribute()) {
            # Attributes are told apart by their case, and tables here are not.
            if ($Used -cnotcontains $Reader.Name) { continue }
            $Place = $Value.Match($Text, (Get-Place -Reader $Reader -LineEnd $LineEnd)).Groups['text']
            $Row.Place[$Reader.Name] = @{ Start = $Place.Index; Length = $Place.Length }
            $Row.Text[$Reader.Name] = $Reader.Value
        }
        $Row
    }
}
# .SYNOPSIS
#     appSettings: Key, the named keys with their places; Other, each value by its key in capitals. Throws if unsafe.
function Read-OwaImSetting([string]$Text, [string[]]$Name) {
    $Found = @{ Key = @{}; Other = @{}; Section = $null; End = $null; Child = $null; Count = 0 }
    $Entry, $Stray = $null, @()
    foreach ($Tag in @(Get-Tag -Text $Text)) {
        $Inside = $null -ne $Found.Section -and $null -eq $Found.End -and -not $Found.Section.IsEmpty
        $At = ' in line ' + $Tag.Line
        if ($Tag.IsEnd) {
            if ($Inside -and $Tag.Depth -eq 1) { $Found.End = $Tag }
            if ($Inside -and $Tag.Depth -eq 2 -and $null -ne $Entry) { $Entry.End = $Tag.Start + $Tag.Length }
            $Entry = $null
            continue
        }
        $Key = $Tag.Text['key']
        # As the plan spells it: up to 5.1 a table compares its keys as the culture does.
        $Known = [string]@($Name -eq [string]$Key)[0]
        if ($Tag.Depth -eq 0 -and $Tag.Name -cne 'configuration') { throw 'it is not a configuration file' }
        if ($Tag.Depth -eq 1 -and $Tag.Name -ceq 'appSettings') {
            if ($null -ne $Found.Section) { throw ('it has a second appSettings section' + $At) }
            $From = @('configSource', 'file' | Where-Object { $Tag.Text.ContainsKey($_) })
            if ($From.Count -gt 0) { throw ('appSettings takes values from another file (' + $From[0] + $At + ')') }
            if ($Tag.Text.ContainsKey('configProtectionProvider')) { throw 'appSettings is encrypted' }
            $Found.Section = $Tag
        } elseif ($Inside -and $Tag.Depth -eq 2) {
            if ($null -eq $Found.Child) { $Found.Child = $Tag }
            $Found.Count++
            if ('add', 'remove', 'clear' -cnotcontains $Tag.Name) { throw ('appSettings holds ' + $Tag.Name + $At) }
            if ($Tag.Name -ceq 'clear' -and $Found.Key.Count -gt 0) { throw ('clear' + $At + ' follows the keys') }
            $Again = $Known -and $Found.Key.ContainsKey($Known)
            if ($Tag.Name -ceq 'remove' -and $Again) { throw ('a remove element' + $At + ' follows the key ' + $Known) }
            if ($Tag.Name -cne 'add') { continue }
            if (-not $Key) { throw ('an add element' + $At + ' has no key, which IIS does not accept') }
            $Found.Other[$Key.ToUpperInvariant()] = $Tag.Text['value']
            if (-not $Known) { continue }
            if ($Again) {
                $Lines = ' is there twice, in lines ' + $Found.Key[$Known].Line + ' and ' + $Tag.Line
                throw ('the key ' + $Known + $Lines + '; delete line ' + $Tag.Line)
            }
            if (-not $Tag.Text.ContainsKey('value')) { throw ('the key ' + $Known + $At + ' has no value') }
            $Entry = @{ Value = $Tag.Text['value']; Span = $Tag.Place['value']; Line = $Tag.Line; Start = $Tag.Start }
            $Entry.End = $Tag.Start + $Tag.Length
            $Found.Key[$Known] = $Entry
            if ($Tag.IsEmpty) { $Entry = $null }
        } elseif ($Tag.Name -ceq 'add' -and ($Tag.Depth -eq 1 -or $Known)) {
            $Stray += 'the key ' + $Key + $At
        }
    }
    if ($Stray.Count -gt 0) {
        $Lines = [string]::Join(' and ', [string[]]$Stray) + ' is outside appSettings, where IIS does not accept it'
        throw ($Lines + '; delete that line')
    }
    if ($null -eq $Found.Section) { throw 'it has no appSettings section' }
    return $Found
}
# The blanks in front of a place; nothing when other text is before it on the line.
function Get-Indent([string]$Text, [int]$At) {
    $Blank = [regex]::Match($Text.Substring(0, $At), '(\A|[\r\n])([ \t]*)\z')
    if ($Blank.Success) { return $Blank.Groups[2].Value }
}
# New elements go behind the last one, with its line end and its indentation.
function Get-Insertion([string]$Text, [hashtable]$Found, [string[]]$Element) {
    $Section = $Found.Section
    $Base = [string](Get-Indent -Text $Text -At $Section.Start)
    $Indent = $Base + '  '
    if ($Base) { $Indent = $Base + $Base }
    $At = $Section.Start + $Section.Length - 2
    $Between = $Text
    if (-not $Section.IsEmpty) {
        $At = $Text.Substring(0, $Found.End.Start).TrimEnd().Length
        $Between = $Text.Substring($At, $Found.End.Start - $At)
        $Child = $null
        if ($null -ne $Found.Child) { $Child = Get-Indent -Text $Text -At $Found.Child.Start }
        if ($null -ne $Child) { $Indent = $Child }
    }
    $Line = [regex]::Match($Between, '\r\n|\r|\n').Value
    if ($Line -eq '') { $Indent = $Base = '' }
    $Inner = [string]::Join('', [string[]]@($Element | ForEach-Object { $Line + $Indent + $_ }))
    if (-not $Section.IsEmpty) { return @{ Start = $At; Length = 0; Text = $Inner } }
    return @{ Start = $At; Length = 2; Text = '>' + $Inner + $Line + $Base + '</appSettings>' }
}
# .SYNOPSIS
#     The bytes of a configuration file with the wanted values; a key goes whose wanted value is nothing. Proven.
function Get-OwaImEditedByte([hashtable]$File, $Wanted) {
    $Text = $File.Text
    $Names = [string[]]@($Wanted.Keys | Where-Object { $_ -ne 'Sha256' })
    $Found = Read-OwaImSetting -Text $Text -Name $Names
    $Edits, $Missing = @(), @()
    foreach ($Name in $Names) {
        $Value = $Wanted[$Name]
        $Safe = [System.Security.SecurityElement]::Escape([string]$Value)
        if (-not $Found.Key.ContainsKey($Name)) {
            if ($null -ne $Value) { $Missing += '<add key="' + $Name + '" value="' + $Safe + '"/>' }
            continue
        }
        $Entry = $Found.Key[$Name]
        if ($null -eq $Value) {
            $Start = $Text.Substring(0, $Entry.Start).TrimEnd().Length
            $Edits += @{ Start = $Start; Length = $Entry.End - $Start; Text = '' }
        } elseif ($Entry.Value -ne $Value) {
            $Edits += @{ Start = $Entry.Span.Start; Length = $Entry.Span.Length; Text = $Safe }
        }
    }
    if ($Missing.Count -gt 0) { $Edits += Get-Insertion -Text $Text -Found $Found -Element ([string[]]$Missing) }
    $New = $Text
    # From the end backwards, so that the places of the earlier edits stay true.
    foreach ($Place in @($Edits | ForEach-Object { $_.Start } | Sort-Object -Descending)) {
        $Edit = @($Edits | Where-Object { $_.Start -eq $Place })[0]
        $New = $New.Remove($Edit.Start, $Edit.Length).Insert($Edit.Start, $Edit.Text)
    }
    $Check = Read-OwaImSetting -Text $New -Name $Names
    foreach ($Name in $Names) {
        $Value = @($Check.Key[$Name] | Where-Object { $null -ne $_ } | ForEach-Object { $_.Value })
        if ([string]$Value -ne [string]$Wanted[$Name]) { throw ('the edit of ' + $Name + ' went wrong') }
    }
    if ($Check.Count - $Found.Count -ne $Check.Key.Count - $Found.Key.Count) { throw 'the edit changed other settings' }
    return , (ConvertTo-ConfigByte -Encoding $File.Encoding -Text $New)
}
# .SYNOPSIS
#     Replaces a configuration file, unless it is no longer the one that was read.
function Save-OwaImConfig([hashtable]$File, [byte[]]$Bytes) {
    $Temporary = $File.Path + '.owaim'
    try {
        Write-AllByte -Path $Temporary -Bytes $Bytes
        $null = Read-OwaImSetting -Text (Read-OwaImConfig -Path $Temporary).Text -Name @('IMServerName')
        if ((Get-OwaImHash -Bytes ([System.IO.File]::ReadAllBytes($File.Path))) -ne $File.Sha256) {
            throw ($File.Path + ' was changed by someone else meanwhile.')
        }
        # Replace keeps the owner, the access list and the creation time of the target.
        [System.IO.File]::Replace($Temporary, $File.Path, [NullString]::Value)
    } finally { if ([System.IO.File]::Exists($Temporary)) { [System.IO.File]::Delete($Temporary) } }
}
# .SYNOPSIS
#     The path of a backup in the records folder, named by its hash; nothing when it is missing or damaged.
function Get-OwaImBackup([string]$Sha256) {
    $Path = [System.IO.Path]::Combine($Run.Directory, 'backup-' + $Sha256 + '.config')
    if (-not [System.IO.File]::Exists($Path)) { return $null }
    if ((Get-OwaImHash -Bytes ([System.IO.File]::ReadAllBytes($Path))) -ne $Sha256) { return $null }
    return $Path
}
# .SYNOPSIS
#     Keeps bytes as a backup; answers their hash.
function Save-OwaImBackup([byte[]]$Bytes) {
    $Sha256 = Get-OwaImHash -Bytes $Bytes
    if ($null -ne (Get-OwaImBackup -Sha256 $Sha256)) { return $Sha256 }
    $Path = [System.IO.Path]::Combine($Run.Directory, 'backup-' + $Sha256 + '.config')
    # The name is the hash: a file of that name with other bytes is what a power cut left, not someone's backup.
    Save-AllByte -Path $Path -Bytes $Bytes
    if ($null -eq (Get-OwaImBackup -Sha256 $Sha256)) { throw ('The backup could not be written: ' + $Path) }
    return $Sha256
}

# What the blocks of a script may call.
Export-ModuleMember -Function '*-OwaIm*'
