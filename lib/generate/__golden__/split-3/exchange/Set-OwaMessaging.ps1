<#
.SYNOPSIS
    Brings the settings of the plan into effect, after checking everything first.
.DESCRIPTION
    Run it in the Exchange Management Shell on any server that has it.
    Steps:
    - Set instant messaging on the OWA virtual directories (owa-virtual-directory)
    - Set instant messaging in the mailbox policies (owa-mailbox-policy)
    It shows a table of what differs, asks once, and records the state before each change.
    Run it with -WhatIf first: a rehearsal that changes nothing.
.PARAMETER LogDirectory
    Folder for logs, results, undo records and backups; by default the records directory of the plan.
.PARAMETER PlanHash
    When given, it must equal the hash of this plan: a guard against running the wrong bundle.
.PARAMETER Server
    Only these planned servers. Settings of the whole organisation are then left out.
.EXAMPLE
    .\Set-OwaMessaging.ps1 -WhatIf
.EXAMPLE
    .\Set-OwaMessaging.ps1
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 as desired, 1 unexpected, 2 wrong place or rights,
    3 refused and nothing changed, 4 stopped part-way, 5 reads back differently, 10 dry run found changes.
#>

#Requires -Version 3.0

[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server
)

# ---- Plan: every value of this change, each a literal of its own ----

$Plan = [ordered]@{
    ClientAccessServer = @(
        'cas01.contoso.com'
        'cas02.contoso.com'
        'cas03.contoso.com'
    )
    MailboxPolicy = @(
        'Default'
    )
    PlanHash = '0a9707b576ca4faa239aa6d149011319c867397c65b94d36c0b42000e8481864'
    PlannedServer = @(
        'pool01.contoso.com'
        'cas01.contoso.com'
        'cas02.contoso.com'
        'cas03.contoso.com'
        'mbx01.contoso.com'
        'mbx02.contoso.com'
        'mbx03.contoso.com'
    )
    PolicyScope = 'named'
    RecordsDirectory = 'C:\ProgramData\OwaIm'
}

# ---- Steps: what is read, what is changed, how it is taken back ----

function Get-OwaDirectory {
    param([string]$Target)
    # One server at a time: another server that is down does not matter, and no empty name can mean all of them.
    $All = @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop)
    $Found = @($All | Where-Object { $null -ne $_ -and [string]$_.Name -eq 'owa (Default Web Site)' })
    if ($Found.Count -ne 1) { throw ('There are ' + $Found.Count + ' "owa (Default Web Site)" instead of one.') }
    return $Found[0]
}

function Get-OwaDirectoryState {
    param([hashtable]$Run, [string]$Target)
    $State = Get-ImState -InputObject (Get-OwaDirectory -Target $Target)
    Write-RunLog -Run $Run -Step 'owa-virtual-directory' -Target $Target -Action 'read' -After $State
    return $State
}

function Test-OwaDirectory {
    param([hashtable]$Run, [hashtable]$Step)
    $Servers = @(Get-ExchangeServer -ErrorAction Stop)
    foreach ($Target in $Run.Plan.ClientAccessServer) {
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Target)) { continue }
        $Known = @($Servers | Where-Object { (Get-Text -InputObject $_ -Name 'Fqdn') -eq $Target })
        $Message = ''
        if ($Known.Count -ne 1) {
            $Message = 'Exchange knows ' + $Known.Count + ' servers of this name instead of one.'
        } else {
            $Version = Get-Text -InputObject $Known[0] -Name 'AdminDisplayVersion'
            $Role = Get-Text -InputObject $Known[0] -Name 'IsClientAccessServer'
            if ($Version -and $Version -notmatch '^(Version )?15\.0\b') {
                $Message = 'This is no Exchange 2013 server: ' + $Version + '.'
            } elseif ($Role -eq 'False') {
                $Message = 'This server has no Client Access role.'
            }
        }
        if ($Message) {
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $Message
            continue
        }
        Add-Item -Run $Run -Step $Step -Target $Target -Desired (Get-ImDesired)
        foreach ($Other in @(Get-OwaVirtualDirectory -Server $Target -ErrorAction SilentlyContinue)) {
            if ($null -eq $Other -or [string]$Other.Name -eq 'owa (Default Web Site)') { continue }
            $Message = 'The directory ' + [string]$Other.Name + ' is left as it is.'
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Target -Message $Message
        }
    }
}

function Get-OwaDirectoryFact {
    param([hashtable]$Run)
    $Directories = foreach ($Target in $Run.Plan.ClientAccessServer) {
        if (-not (Test-InScope -Run $Run -Step @{} -Target $Target)) { continue }
        try {
            foreach ($Directory in @(Get-OwaVirtualDirectory -Server $Target -ErrorAction Stop)) {
                if ($null -eq $Directory) { continue }
                [ordered]@{
                    server = $Target
                    name = [string]$Directory.Name
                    enabled = Get-Text -InputObject $Directory -Name 'InstantMessagingEnabled'
                    type = Get-Text -InputObject $Directory -Name 'InstantMessagingType'
                }
            }
        } catch {
            [ordered]@{ server = $Target; error = $_.Exception.Message }
        }
    }
    return [ordered]@{ virtualDirectories = @($Directories) }
}

function Get-ImDesired {
    return [ordered]@{ InstantMessagingEnabled = 'True'; InstantMessagingType = 'Ocs' }
}

function Get-ImState {
    param($InputObject)
    $State = [ordered]@{}
    foreach ($Name in (Get-ImDesired).Keys) {
        $State[$Name] = Get-Text -InputObject $InputObject -Name $Name
        # None is the product's default and what an empty value means.
        if ($Name -eq 'InstantMessagingType' -and -not $State[$Name]) { $State[$Name] = 'None' }
    }
    return $State
}

function ConvertTo-ImParameter {
    param($State)
    $Values = @{ InstantMessagingEnabled = ($State.InstantMessagingEnabled -eq 'True') }
    if ($State.Contains('InstantMessagingType')) { $Values.InstantMessagingType = $State.InstantMessagingType }
    return $Values
}

function Set-OwaDirectory {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $Identity = (Get-OwaDirectory -Target $Item.Target).Identity.ToString()
    $Values = ConvertTo-ImParameter -State $Item.Desired
    if ($PSCmdlet.ShouldProcess($Identity, 'Set-OwaVirtualDirectory')) {
        # Microsoft: Set-OwaVirtualDirectory -InstantMessagingEnabled $True -InstantMessagingType OCS
        $null = Set-OwaVirtualDirectory -Identity $Identity @Values -Confirm:$false -ErrorAction Stop
    }
}

function Get-Policy {
    param([string]$Target)
    $Found = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ -and [string]$_.Name -eq $Target })
    if ($Found.Count -ne 1) { throw ('Exchange has ' + $Found.Count + ' policies ' + $Target + ' instead of one.') }
    return $Found[0]
}

function Get-PolicyState {
    param([hashtable]$Run, [string]$Target)
    $State = Get-ImState -InputObject (Get-Policy -Target $Target)
    Write-RunLog -Run $Run -Step 'owa-mailbox-policy' -Target $Target -Action 'read' -After $State
    return $State
}

function Find-PlannedPolicy {
    param([hashtable]$Run, [hashtable]$Step, [array]$All)
    foreach ($Name in $Run.Plan.MailboxPolicy) {
        $Found = @($All | Where-Object { [string]$_.Name -eq $Name })
        if ($Found.Count -eq 1) {
            $Found[0]
        } else {
            $Message = 'Exchange has ' + $Found.Count + ' mailbox policies of this name instead of one.'
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Name -Message $Message
        }
    }
}

function Test-MailboxPolicy {
    param([hashtable]$Run, [hashtable]$Step)
    if ($Run.Server.Count -gt 0) { return }
    $All = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ })
    foreach ($Policy in @(Find-PlannedPolicy -Run $Run -Step $Step -All $All)) {
        $Target = [string]$Policy.Name
        Add-Item -Run $Run -Step $Step -Target $Target -Desired (Get-ImDesired)
        $Now = Get-Text -InputObject $Policy -Name 'InstantMessagingEnabled'
        if ($Now -eq 'False' -and (Get-ImDesired).InstantMessagingEnabled -eq 'True') {
            $Message = 'Instant messaging is off in this policy, perhaps on purpose; the plan turns it on.'
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Target -Message $Message
        }
    }
}

function Get-PolicyFact {
    param([hashtable]$Run)
    $Policies = foreach ($Policy in @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ })) {
        [ordered]@{
            name = [string]$Policy.Name
            enabled = Get-Text -InputObject $Policy -Name 'InstantMessagingEnabled'
            type = Get-Text -InputObject $Policy -Name 'InstantMessagingType'
        }
    }
    return [ordered]@{ scope = $Run.Plan.PolicyScope; mailboxPolicies = @($Policies) }
}

function Set-MailboxPolicy {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $Identity = (Get-Policy -Target $Item.Target).Identity.ToString()
    $Values = ConvertTo-ImParameter -State $Item.Desired
    # Microsoft: Set-OwaMailboxPolicy -Identity "Default" -InstantMessagingEnabled ... -InstantMessagingType ...
    if ($PSCmdlet.ShouldProcess($Identity, 'Set-OwaMailboxPolicy')) {
        $null = Set-OwaMailboxPolicy -Identity $Identity @Values -Confirm:$false -ErrorAction Stop
    }
}

$Steps = @(
    @{
        Id = 'owa-virtual-directory'
        Title = 'Set instant messaging on the OWA virtual directories'
        Check = 'Test-OwaDirectory'
        Read = 'Get-OwaDirectoryState'
        Fact = 'Get-OwaDirectoryFact'
        Apply = 'Set-OwaDirectory'
        Undo = 'Set-OwaDirectory'
    }
    @{
        Id = 'owa-mailbox-policy'
        Title = 'Set instant messaging in the mailbox policies'
        Check = 'Test-MailboxPolicy'
        Read = 'Get-PolicyState'
        Fact = 'Get-PolicyFact'
        Apply = 'Set-MailboxPolicy'
        Undo = 'Set-MailboxPolicy'
        Organisation = $true
    }
)

$About = @{
    Script = 'Set-OwaMessaging'
    Record = 'Set-OwaMessaging'
    Mode = 'apply'
    Place = 'exchange'
    Shell = 'Exchange Management Shell'
    Needs = @(
        'Get-ExchangeServer'
        'Get-OwaMailboxPolicy'
        'Get-OwaVirtualDirectory'
        'Set-OwaMailboxPolicy'
        'Set-OwaVirtualDirectory'
    )
}

# ==== Machinery: the same in every script of this version; reviewed once. ====

function Test-HostName {
    param($Value)
    if ($Value -isnot [string] -or $Value.Length -gt 253 -or -not $Value.Contains('.')) { return $false }
    foreach ($Label in $Value.Split('.')) {
        if ($Label -cnotmatch '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z') { return $false }
    }
    return ($Label -cmatch '^[a-z]')
}

function Test-ObjectName {
    param($Value)
    if ($Value -isnot [string] -or $Value.Length -gt 128) { return $false }
    if ($Value -cmatch '^[-\u2010-\u2015@#+\s]|\s\z') { return $false }
    if ($Value -match '^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?\z') { return $false }
    return ($Value -cmatch '^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\[\]*?"$;|<>:/\\=\x60{}%^]+\z')
}

function Test-DirectoryName {
    param($Value)
    if ($Value -isnot [string] -or $Value.Length -gt 240) { return $false }
    if ($Value -cnotmatch '^[A-Za-z]:\\[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|/]+\z') { return $false }
    foreach ($Segment in $Value.Substring(3).Split('\')) {
        if ($Segment -cmatch '^\s|^\z|[. ]\z') { return $false }
    }
    return $true
}

function Test-PlanValue {
    param([string]$Name, $Value)
    switch ($Name) {
        'PlanHash' { return ($Value -is [string] -and $Value -cmatch '^[0-9a-f]{64}\z') }
        'RecordsDirectory' { return (Test-DirectoryName -Value $Value) }
        'SiteId' {
            # A letter beyond U+FFFF is a pair of surrogates to the regular expressions of .NET.
            $Pattern = '^([\p{L}\p{N}]|\p{Cs}{2})([\p{L}\p{M}\p{N} ._''()&,+#@!\u2019-]|\p{Cs}{2})*\z'
            return ($Value -is [string] -and $Value.Length -le 128 -and $Value -cmatch $Pattern)
        }
        'ApplicationId' { return ($Value -is [string] -and $Value -cmatch '^[A-Za-z0-9]{1,64}\z') }
        'Port' { return ($Value -is [int] -and $Value -ge 1 -and $Value -le 65535) }
        'Thumbprint' {
            return ($Value -is [string] -and $Value -cmatch '^[0-9A-F]{40}\z' -and $Value -cnotmatch '^(.)\1{39}\z')
        }
        'MailboxPolicy' { return (Test-ObjectName -Value $Value) }
        'DialPlan' { return (Test-ObjectName -Value $Value) }
        'PolicyScope' { return ($Value -ceq 'named' -or $Value -ceq 'all') }
        default { return (Test-HostName -Value $Value) }
    }
}

function Get-PlanProblem {
    param($Plan)
    foreach ($Name in $Plan.Keys) {
        foreach ($Value in @($Plan[$Name])) {
            if ($Value -is [System.Collections.IDictionary]) {
                Get-PlanProblem -Plan $Value
            } elseif (-not (Test-PlanValue -Name $Name -Value $Value)) {
                'The plan value ' + $Name + ' is not one that the wizard writes. Use the script as it came.'
            }
        }
    }
}

function Get-Text {
    param($InputObject, [string[]]$Name)
    if ($null -eq $InputObject) { return '' }
    foreach ($Key in $Name) {
        $Property = $InputObject.PSObject.Properties[$Key]
        if ($null -ne $Property -and $null -ne $Property.Value) { return [string]$Property.Value }
    }
    return ''
}

function Get-ObjectName {
    param($InputObject)
    # Shells show a name as a text, as an object that carries it, or with its kind before it: "Computer:<name>".
    $Name = Get-Text -InputObject $InputObject -Name 'Fqdn', 'Name'
    if (-not $Name) { $Name = [string]$InputObject }
    return $Name.Split(':')[-1]
}

function Format-State {
    param($State, [switch]$ValuesOnly)
    if ($null -eq $State) { return '(absent)' }
    $Parts = New-Object -TypeName System.Collections.ArrayList
    foreach ($Name in $State.Keys) {
        if ($ValuesOnly -and $Name -eq 'Sha256') { continue }
        $Value = $State[$Name]
        if ($null -eq $Value) { $Value = '(absent)' }
        $null = $Parts.Add($Name + '=' + $Value)
    }
    return [string]::Join('; ', [string[]]$Parts.ToArray())
}

function Test-SameState {
    param($Left, $Right, [switch]$ValuesOnly)
    $LeftText = Format-State -State $Left -ValuesOnly:$ValuesOnly
    return ($LeftText -eq (Format-State -State $Right -ValuesOnly:$ValuesOnly))
}

function ConvertTo-State {
    param($InputObject)
    if ($null -eq $InputObject) { return $null }
    $State = [ordered]@{}
    foreach ($Property in $InputObject.PSObject.Properties) {
        $Value = $Property.Value
        # PowerShell 7 reads a text that looks like a date as one.
        if ($Value -is [DateTime]) {
            $Value = $Value.ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
        }
        if ($null -ne $Value) { $Value = [string]$Value }
        $State[$Property.Name] = $Value
    }
    return $State
}

function Get-ShortName {
    param([string]$Name)
    $Label = $Name.Split('.')[0]
    if ($Label.Length -gt 15) { $Label = $Label.Substring(0, 15) }
    return $Label.ToUpperInvariant()
}

function Get-IsoTime {
    $Format = 'yyyy-MM-dd''T''HH:mm:ss''Z'''
    return [DateTime]::UtcNow.ToString($Format, [System.Globalization.CultureInfo]::InvariantCulture)
}

function Get-FreePath {
    param([hashtable]$Run, [string]$Prefix, [string]$Suffix)
    # Two runs within one second must not share a file, so the second in the name moves on until it is free.
    $Time = [DateTime]::UtcNow
    do {
        $Stamp = $Time.ToString('yyyyMMdd''T''HHmmss''Z''', [System.Globalization.CultureInfo]::InvariantCulture)
        $Path = [System.IO.Path]::Combine($Run.Directory, $Prefix + $Stamp + $Suffix)
        $Time = $Time.AddSeconds(1)
    } while ([System.IO.File]::Exists($Path))
    return $Path
}

function Write-AllByte {
    param([string]$Path, [byte[]]$Bytes)
    # Flushed to the disk, so that a power cut cannot leave an empty file behind a finished change.
    $Stream = New-Object -TypeName System.IO.FileStream -ArgumentList $Path, 'Create', 'Write'
    try {
        $Stream.Write($Bytes, 0, $Bytes.Length)
        $Stream.Flush($true)
    } finally {
        $Stream.Dispose()
    }
}

function Save-Text {
    param([string]$Path, [string]$Text)
    $Encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    $Temporary = $Path + '.tmp'
    Write-AllByte -Path $Temporary -Bytes $Encoding.GetBytes($Text)
    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::Replace($Temporary, $Path, [NullString]::Value) }
    else { [System.IO.File]::Move($Temporary, $Path) }
}

function Write-RunLog {
    param([hashtable]$Run, $Step, $Target, $Action, $Before, $After, $Result, [string]$Message)
    if (-not $Run.Directory) { return }
    $Entry = [ordered]@{
        time = Get-IsoTime
        script = $Run.About.Script
        step = $Step
        target = $Target
        action = $Action
        before = $Before
        after = $After
        result = $Result
        message = $Message
    }
    $Path = [System.IO.Path]::Combine($Run.Directory, 'log-' + $Run.About.Script + '.jsonl')
    $Encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    try {
        $Line = ConvertTo-Json -InputObject $Entry -Depth 6 -Compress
        [System.IO.File]::AppendAllText($Path, $Line + [Environment]::NewLine, $Encoding)
    } catch {
        Write-Warning -Message ('The log could not be written: ' + $_.Exception.Message)
    }
}

function Add-Outcome {
    param([hashtable]$Run, [string]$Step, [string]$Target, [string]$State, $Before, $After, [string]$Message)
    $Outcome = [ordered]@{
        step = $Step
        target = $Target
        state = $State
        before = $Before
        after = $After
        message = $Message
    }
    $null = $Run.Outcome.Add($Outcome)
    $Entry = @{
        Step = $Step
        Target = $Target
        Action = $Run.Mode
        Before = $Before
        After = $After
        Result = $State
        Message = $Message
    }
    Write-RunLog -Run $Run @Entry
}

function Add-ItemOutcome {
    param([hashtable]$Run, [hashtable]$Item, [string]$State, $After, [string]$Message)
    $Outcome = @{
        Step = $Item.Step.Id
        Target = $Item.Target
        State = $State
        Before = $Item.Present
        After = $After
        Message = $Message
    }
    Add-Outcome -Run $Run @Outcome
    if ($State -eq 'failed') { Write-Warning -Message ($Item.Step.Id + ', ' + $Item.Target + ': ' + $Message) }
}

function Add-Finding {
    param([hashtable]$Run, [ValidateSet('refused', 'failed', 'warning')][string]$Kind, $Step, $Target, $Message)
    # A failed check lets the change go on and fails the test script; a refusal stops both.
    $null = $Run.Finding.Add(@{ Kind = $Kind; Step = $Step; Target = $Target; Message = $Message })
    $State = $Kind
    if ($Kind -eq 'failed' -and $Run.Mode -ne 'verify') { $State = 'warning' }
    Add-Outcome -Run $Run -Step $Step -Target $Target -State $State -Message $Message
    Write-Warning -Message ($Step + ', ' + $Target + ': ' + $Message)
}

function Test-Finding {
    param([hashtable]$Run, [string[]]$Kind)
    foreach ($Finding in $Run.Finding) {
        if ($Kind -contains $Finding.Kind) { return $true }
    }
    return $false
}

function Get-RecordPath {
    param([hashtable]$Run)
    return [System.IO.Path]::Combine($Run.Directory, 'undo-' + $Run.About.Record + '.json')
}

function Get-RecordText {
    param([hashtable]$Run)
    $Path = Get-RecordPath -Run $Run
    if ([System.IO.File]::Exists($Path)) { return [System.IO.File]::ReadAllText($Path) }
}

function Read-Record {
    param([hashtable]$Run)
    $Run.RecordText = Get-RecordText -Run $Run
    if ($null -eq $Run.RecordText) { return $null }
    $Data = ConvertFrom-Json -InputObject $Run.RecordText
    $Names = @($Data.PSObject.Properties | ForEach-Object { $_.Name })
    foreach ($Name in 'schema', 'planHash', 'host', 'entries', 'pending') {
        if ($Names -notcontains $Name) { throw ('it has no ' + $Name) }
    }
    if ($Data.schema -ne 1) { throw 'it was written by another version of the wizard' }
    if ($Data.planHash -ne $Run.Plan.PlanHash) { throw ('it belongs to plan ' + $Data.planHash) }
    if ($Data.host -ne $Run.Computer) { throw ('it belongs to computer ' + $Data.host) }
    $Entries = New-Object -TypeName System.Collections.ArrayList
    foreach ($Item in @($Data.entries | Where-Object { $null -ne $_ })) {
        $null = $Entries.Add(@{
            Step = [string]$Item.step
            Target = [string]$Item.target
            Prior = ConvertTo-State -InputObject $Item.prior
            Intended = ConvertTo-State -InputObject $Item.intended
            Started = $Item.started
            Finished = $Item.finished
        })
    }
    $Pending = New-Object -TypeName System.Collections.ArrayList
    foreach ($Item in @($Data.pending | Where-Object { $null -ne $_ })) {
        $null = $Pending.Add(@{ Step = [string]$Item.step; Target = [string]$Item.target })
    }
    return @{ Entry = $Entries; Pending = $Pending }
}

function Save-Record {
    param([hashtable]$Run)
    $Entries = @(foreach ($Entry in $Run.Record.Entry) {
        [ordered]@{
            step = $Entry.Step
            target = $Entry.Target
            prior = $Entry.Prior
            intended = $Entry.Intended
            started = $Entry.Started
            finished = $Entry.Finished
        }
    })
    $Pending = @(foreach ($Item in $Run.Record.Pending) { [ordered]@{ step = $Item.Step; target = $Item.Target } })
    $Data = [ordered]@{
        schema = 1
        planHash = $Run.Plan.PlanHash
        host = $Run.Computer
        entries = $Entries
        pending = $Pending
    }
    # Two runs at once would each write over what the other has to take back: the later one stops before its change.
    if ((Get-RecordText -Run $Run) -cne $Run.RecordText) {
        throw 'Another run of this plan is at work on this computer: the undo record was written meanwhile.'
    }
    $Run.RecordText = ConvertTo-Json -InputObject $Data -Depth 6 -Compress
    Save-Text -Path (Get-RecordPath -Run $Run) -Text $Run.RecordText
}

function Find-Entry {
    param([hashtable]$Run, [string]$Step, [string]$Target)
    foreach ($Entry in $Run.Record.Entry) {
        if ($Entry.Step -eq $Step -and $Entry.Target -eq $Target) { return $Entry }
    }
    return $null
}

function Add-Pending {
    param([hashtable]$Run, [string]$Step, [string]$Target)
    foreach ($Item in $Run.Record.Pending) {
        if ($Item.Step -eq $Step -and $Item.Target -eq $Target) { return }
    }
    $null = $Run.Record.Pending.Add(@{ Step = $Step; Target = $Target })
}

function Save-Result {
    param([hashtable]$Run)
    if (-not $Run.Directory) { return }
    $Result = [ordered]@{
        schema = 1
        planHash = $Run.Plan.PlanHash
        script = $Run.About.Script
        host = $Run.Computer
        shell = $Run.About.Shell + ', PowerShell ' + $PSVersionTable.PSVersion.ToString()
        mode = $Run.Mode
        start = $Run.Start
        end = Get-IsoTime
        targets = $Run.Outcome.ToArray()
        exitCode = $Run.ExitCode
    }
    $Path = Get-FreePath -Run $Run -Prefix ('result-' + $Run.About.Script + '-') -Suffix '.json'
    try {
        Save-Text -Path $Path -Text (ConvertTo-Json -InputObject $Result -Depth 8 -Compress)
    } catch {
        Write-Warning -Message ('The result file could not be written: ' + $_.Exception.Message)
    }
}

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

function Get-Sha256 {
    param([byte[]]$Bytes)
    $Algorithm = [System.Security.Cryptography.SHA256]::Create()
    try { $Hash = $Algorithm.ComputeHash($Bytes) }
    finally { $Algorithm.Dispose() }
    return [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
}

function Get-ConfigEncoding {
    param([byte[]]$Bytes)
    $Lead = [System.BitConverter]::ToString($Bytes, 0, [Math]::Min(3, $Bytes.Length))
    if ($Lead -eq 'EF-BB-BF') { return (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true, $true) }
    if ($Lead.StartsWith('FF-FE')) {
        return (New-Object -TypeName System.Text.UnicodeEncoding -ArgumentList $false, $true, $true)
    }
    if ($Lead.StartsWith('FE-FF')) {
        return (New-Object -TypeName System.Text.UnicodeEncoding -ArgumentList $true, $true, $true)
    }
    $Head = [System.Text.Encoding]::ASCII.GetString($Bytes, 0, [Math]::Min(200, $Bytes.Length))
    if ($Head -match '^<\?xml[^>]*\sencoding\s*=\s*["'']([A-Za-z0-9._-]+)["'']' -and $Matches[1] -ne 'utf-8') {
        return [System.Text.Encoding]::GetEncoding($Matches[1])
    }
    return (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false, $true)
}

function ConvertTo-ConfigByte {
    param([System.Text.Encoding]$Encoding, [string]$Text)
    $Stream = New-Object -TypeName System.IO.MemoryStream
    foreach ($Part in $Encoding.GetPreamble(), $Encoding.GetBytes($Text)) { $Stream.Write($Part, 0, $Part.Length) }
    return , $Stream.ToArray()
}

function Read-ConfigFile {
    param([string]$Path)
    $Bytes = [System.IO.File]::ReadAllBytes($Path)
    $Encoding = Get-ConfigEncoding -Bytes $Bytes
    $Skip = $Encoding.GetPreamble().Length
    $Text = $Encoding.GetString($Bytes, $Skip, $Bytes.Length - $Skip)
    $Sha256 = Get-Sha256 -Bytes $Bytes
    if ((Get-Sha256 -Bytes (ConvertTo-ConfigByte -Encoding $Encoding -Text $Text)) -ne $Sha256) {
        throw ($Path + ' is not written in the encoding that it declares.')
    }
    return @{ Path = $Path; Bytes = $Bytes; Encoding = $Encoding; Text = $Text; Sha256 = $Sha256 }
}

function Get-LineStart {
    param([string]$Text)
    $Starts = New-Object -TypeName System.Collections.ArrayList
    $Breaks = [char[]](13, 10)
    $Next = 0
    while ($Next -ge 0 -and $Next -le $Text.Length) {
        $null = $Starts.Add($Next)
        $At = $Text.IndexOfAny($Breaks, $Next)
        if ($At -lt 0) { break }
        if ($Text[$At] -eq [char]13 -and $At + 1 -lt $Text.Length -and $Text[$At + 1] -eq [char]10) { $At++ }
        $Next = $At + 1
    }
    return , $Starts
}

function Find-TagEnd {
    param([string]$Text, [int]$Start)
    $Marks = [char[]](34, 39, 62)
    $At = $Text.IndexOfAny($Marks, $Start)
    while ($Text[$At] -ne [char]62) {
        $At = $Text.IndexOf($Text[$At], $At + 1)
        $At = $Text.IndexOfAny($Marks, $At + 1)
    }
    return $At
}

function Find-ValueSpan {
    param([string]$Text, [int]$Start)
    $Equal = $Text.IndexOf([char]61, $Start)
    $Open = $Text.IndexOfAny([char[]](34, 39), $Equal)
    return @{ Start = $Open + 1; Length = $Text.IndexOf($Text[$Open], $Open + 1) - $Open - 1 }
}

function Get-Indent {
    param([string]$Text, [int]$At)
    $Start = $At
    while ($Start -gt 0 -and ($Text[$Start - 1] -eq [char]32 -or $Text[$Start - 1] -eq [char]9)) { $Start-- }
    if ($Start -eq 0 -or $Text[$Start - 1] -eq [char]10 -or $Text[$Start - 1] -eq [char]13) {
        return $Text.Substring($Start, $At - $Start)
    }
    return $null
}

function Read-AppSetting {
    param([string]$Text, [string[]]$Name)
    $Starts = Get-LineStart -Text $Text
    $Found = @{ Key = @{}; Section = 0; Empty = $false; Start = 0; End = 0; FirstChild = -1; Count = 0 }
    $Source = New-Object -TypeName System.IO.StringReader -ArgumentList $Text
    $Reader = New-Object -TypeName System.Xml.XmlTextReader -ArgumentList $Source
    $Reader.DtdProcessing = 'Prohibit'
    $Reader.XmlResolver = $null
    $Inside = $false
    $Open = $null
    try {
        while ($Reader.Read()) {
            $At = $Starts[[Math]::Max($Reader.LineNumber, 1) - 1] + $Reader.LinePosition - 1
            if ($Reader.NodeType -eq 'EndElement') {
                if ($Inside -and $Reader.Depth -eq 1) {
                    $Found.End = $At - 2
                    $Inside = $false
                } elseif ($null -ne $Open -and $Reader.Depth -eq 2) {
                    $Open.End = $Text.IndexOf([char]62, $At) + 1
                    $Open = $null
                }
            }
            if ($Reader.NodeType -ne 'Element') { continue }
            if ($Reader.Depth -eq 0 -and $Reader.LocalName -cne 'configuration') { throw 'it is no configuration file' }
            if ($Reader.Depth -eq 1 -and $Reader.LocalName -ceq 'appSettings') {
                $Found.Section++
                $Found.Start = $At - 1
                $Found.Empty = $Reader.IsEmptyElement
                $Inside = -not $Reader.IsEmptyElement
                if ($null -ne $Reader.GetAttribute('configSource')) { throw 'appSettings has a configSource' }
                if ($null -ne $Reader.GetAttribute('configProtectionProvider')) { throw 'appSettings is encrypted' }
            } elseif ($Inside -and $Reader.Depth -eq 2) {
                if ($Found.FirstChild -lt 0) { $Found.FirstChild = $At - 1 }
                $Found.Count++
                if ($Reader.LocalName -ceq 'EncryptedData') { throw 'appSettings is encrypted' }
                $Key = [string]$Reader.GetAttribute('key')
                if ($Reader.LocalName -ceq 'clear' -and $Found.Key.Count -gt 0) { throw 'clear follows the two keys' }
                if ($Name -notcontains $Key) { continue }
                # As the plan spells it: up to 5.1 a table compares its keys as the culture does, and in Turkish the
                # small letter of I is another one.
                $Key = @($Name -eq $Key)[0]
                if ($Reader.LocalName -ceq 'remove' -and $Found.Key.ContainsKey($Key)) {
                    throw ('a remove element follows the key ' + $Key)
                }
                if ($Reader.LocalName -cne 'add') { continue }
                if ($Found.Key.ContainsKey($Key)) { throw ('the key ' + $Key + ' stands there twice') }
                $Entry = @{
                    Value = $Reader.GetAttribute('value')
                    Start = $At - 1
                    End = (Find-TagEnd -Text $Text -Start $At) + 1
                }
                if (-not $Reader.IsEmptyElement) { $Open = $Entry }
                if (-not $Reader.MoveToAttribute('value')) { throw ('the key ' + $Key + ' has no value') }
                $NameAt = $Starts[$Reader.LineNumber - 1] + $Reader.LinePosition - 1
                $Entry.Span = Find-ValueSpan -Text $Text -Start $NameAt
                $null = $Reader.MoveToElement()
                $Found.Key[$Key] = $Entry
            }
        }
    } finally {
        $Reader.Close()
    }
    if ($Found.Section -eq 0) { throw 'it has no appSettings section' }
    if ($Found.Section -gt 1) { throw 'it has two appSettings sections' }
    return $Found
}

function Get-NewLine {
    param([string]$Text)
    $At = $Text.IndexOfAny([char[]](13, 10))
    if ($At -lt 0) { return '' }
    if ($Text[$At] -eq [char]10) { return [string][char]10 }
    if ($At + 1 -lt $Text.Length -and $Text[$At + 1] -eq [char]10) { return [string][char]13 + [char]10 }
    return [string][char]13
}

function Get-Insertion {
    param([string]$Text, [hashtable]$Found, [string[]]$Element)
    $Base = [string](Get-Indent -Text $Text -At $Found.Start)
    $Unit = $Base
    if ($Unit -eq '') { $Unit = '  ' }
    if ($Found.Empty) {
        $Close = Find-TagEnd -Text $Text -Start $Found.Start
        $Line = Get-NewLine -Text $Text
        if ($Line -eq '') { $Unit = '' }
        $Inner = [string]::Join('', [string[]]@($Element | ForEach-Object { $Line + $Base + $Unit + $_ }))
        $NameEnd = $Text.IndexOfAny([char[]](32, 9, 13, 10, 47), $Found.Start)
        $Tag = $Text.Substring($Found.Start + 1, $NameEnd - $Found.Start - 1)
        return @{ Start = $Close - 1; Length = 2; Text = '>' + $Inner + $Line + $Base + '</' + $Tag + '>' }
    }
    $At = $Found.End
    while ([char]::IsWhiteSpace($Text[$At - 1])) { $At-- }
    $Line = Get-NewLine -Text $Text.Substring($At, $Found.End - $At)
    $Indent = $Base + $Unit
    if ($Found.FirstChild -ge 0) {
        $Child = Get-Indent -Text $Text -At $Found.FirstChild
        if ($null -ne $Child) { $Indent = $Child }
    }
    if ($Line -eq '') { $Indent = '' }
    return @{
        Start = $At
        Length = 0
        Text = [string]::Join('', [string[]]@($Element | ForEach-Object { $Line + $Indent + $_ }))
    }
}

function Edit-AppSetting {
    param([string]$Text, $Wanted)
    $Names = [string[]]@($Wanted.Keys | Where-Object { $_ -ne 'Sha256' })
    $Found = Read-AppSetting -Text $Text -Name $Names
    $Edits = New-Object -TypeName System.Collections.ArrayList
    $Missing = New-Object -TypeName System.Collections.ArrayList
    foreach ($Name in $Names) {
        $Value = $Wanted[$Name]
        $Entry = $Found.Key[$Name]
        $Safe = [System.Security.SecurityElement]::Escape([string]$Value)
        if ($null -eq $Entry) {
            if ($null -ne $Value) { $null = $Missing.Add('<add key="' + $Name + '" value="' + $Safe + '"/>') }
        } elseif ($null -eq $Value) {
            $Start = $Entry.Start
            while ([char]::IsWhiteSpace($Text[$Start - 1])) { $Start-- }
            $null = $Edits.Add(@{ Start = $Start; Length = $Entry.End - $Start; Text = '' })
        } elseif ($Entry.Value -ne $Value) {
            $null = $Edits.Add(@{ Start = $Entry.Span.Start; Length = $Entry.Span.Length; Text = $Safe })
        }
    }
    if ($Missing.Count -gt 0) {
        $null = $Edits.Add((Get-Insertion -Text $Text -Found $Found -Element ([string[]]$Missing.ToArray())))
    }
    $New = $Text
    while ($Edits.Count -gt 0) {
        # From the end backwards, so that the places of the earlier edits stay true.
        $Last = $Edits[0]
        foreach ($Edit in $Edits) {
            if ($Edit.Start -gt $Last.Start) { $Last = $Edit }
        }
        $New = $New.Remove($Last.Start, $Last.Length).Insert($Last.Start, $Last.Text)
        $Edits.Remove($Last)
    }
    $Check = Read-AppSetting -Text $New -Name $Names
    foreach ($Name in $Names) {
        $Value = $null
        if ($Check.Key.ContainsKey($Name)) { $Value = $Check.Key[$Name].Value }
        if ($Value -ne $Wanted[$Name]) { throw ('the edit of ' + $Name + ' did not come out as planned') }
    }
    if ($Check.Count - $Found.Count -ne $Check.Key.Count - $Found.Key.Count) { throw 'the edit changed other settings' }
    return $New
}

function Save-ConfigFile {
    param([string]$Path, [byte[]]$Bytes, [string]$Expected)
    $Temporary = $Path + '.owaim'
    try {
        Write-AllByte -Path $Temporary -Bytes $Bytes
        $null = Read-AppSetting -Text (Read-ConfigFile -Path $Temporary).Text -Name @('IMServerName')
        if ((Get-Sha256 -Bytes ([System.IO.File]::ReadAllBytes($Path))) -ne $Expected) {
            throw ($Path + ' was changed by someone else meanwhile.')
        }
        # Replace keeps the owner, the access list and the creation time of the target.
        [System.IO.File]::Replace($Temporary, $Path, [NullString]::Value)
    } finally {
        if ([System.IO.File]::Exists($Temporary)) { [System.IO.File]::Delete($Temporary) }
    }
}

function Test-Backup {
    param([string]$Path, [string]$Sha256)
    if (-not [System.IO.File]::Exists($Path)) { return $false }
    return ((Get-Sha256 -Bytes ([System.IO.File]::ReadAllBytes($Path))) -eq $Sha256)
}

function Save-Backup {
    param([hashtable]$Run, [byte[]]$Bytes)
    $Sha256 = Get-Sha256 -Bytes $Bytes
    $Path = [System.IO.Path]::Combine($Run.Directory, 'backup-' + $Sha256 + '.config')
    if (Test-Backup -Path $Path -Sha256 $Sha256) { return $Sha256 }
    # The name is the hash: a file of that name with other bytes is what a power cut left, not somebody's backup.
    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::Delete($Path) }
    Write-AllByte -Path ($Path + '.tmp') -Bytes $Bytes
    [System.IO.File]::Move($Path + '.tmp', $Path)
    if (-not (Test-Backup -Path $Path -Sha256 $Sha256)) { throw ('The backup could not be written: ' + $Path) }
    return $Sha256
}

function Add-Item {
    param([hashtable]$Run, [hashtable]$Step, [string]$Target, $Desired)
    if (-not (Test-InScope -Run $Run -Step $Step -Target $Target)) { return }
    try {
        $Present = & $Step['Read'] -Run $Run -Target $Target
    } catch {
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $_.Exception.Message
        return
    }
    $Item = @{
        Step = $Step
        Target = $Target
        Present = $Present
        Desired = $Desired
        Differs = -not (Test-SameState -Left $Present -Right $Desired -ValuesOnly)
    }
    $null = $Run.Item.Add($Item)
}

function Invoke-Check {
    param([hashtable]$Run)
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Check']) { continue }
        try {
            $null = & $Step['Check'] -Run $Run -Step $Step
        } catch {
            Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Run.Computer -Message $_.Exception.Message
        }
    }
}

function Find-Step {
    param([hashtable]$Run, [string]$Id)
    foreach ($Step in $Run.Steps) {
        if ($Step.Id -eq $Id) { return $Step }
    }
    throw ('The undo record names a step that this script does not have: ' + $Id)
}

function Format-Row {
    param([string]$Step, [string]$Target, [string]$Text)
    return '  ' + $Step.PadRight(26) + ' ' + $Target.PadRight(32) + ' ' + $Text
}

function Get-OwedStep {
    param([hashtable]$Run, [string[]]$Id)
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Pay']) { continue }
        $Pending = @($Run.Record.Pending | Where-Object { $_.Step -eq $Step.Id })
        if ($Pending.Count -gt 0 -or $Id -contains $Step.Id) { $Step }
    }
}

function Open-Record {
    param([hashtable]$Run)
    $Empty = @{
        Entry = New-Object -TypeName System.Collections.ArrayList
        Pending = New-Object -TypeName System.Collections.ArrayList
    }
    try {
        $Run.Record = Read-Record -Run $Run
    } catch {
        $Run.Record = $Empty
        $Path = Get-RecordPath -Run $Run
        $Message = 'The undo record cannot be used: ' + $_.Exception.Message
        Add-Finding -Run $Run -Kind 'refused' -Step 'undo-record' -Target $Path -Message $Message
        return $false
    }
    if ($null -ne $Run.Record) { return $true }
    $Run.Record = $Empty
    return $false
}

function Open-Run {
    param([hashtable]$Run, [bool]$DryRun)
    Test-Ground -Run $Run
    if ($DryRun) { $Run.Mode = 'dry-run' }
    if ($Run.Usage.Count -gt 0) {
        foreach ($Message in $Run.Usage) {
            Add-Outcome -Run $Run -Step 'guard' -Target $Run.Computer -State 'refused' -Message $Message
        }
        $Run.ExitCode = 2
        return
    }
    Open-Transcript -Run $Run
    ($Run.About.Script + ', plan ' + $Run.Plan.PlanHash.Substring(0, 8) + ', on ' + $Run.Computer + ', ' + $Run.Mode)
    $Run.Ready = $true
}

function Open-Apply {
    param([hashtable]$Run)
    $null = Open-Record -Run $Run
    Invoke-Check -Run $Run
    if (Test-Finding -Run $Run -Kind 'refused') {
        foreach ($Item in $Run.Item) {
            Add-ItemOutcome -Run $Run -Item $Item -State 'not-reached'
        }
        'Refused by the checks above. Nothing was changed.'
        $Run.ExitCode = 3
        $Run.Ready = $false
        return
    }
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    Format-Row -Step 'STEP' -Target 'TARGET' -Text 'CURRENT -> DESIRED'
    foreach ($Item in $Run.Item) {
        $Text = (Format-State -State $Item.Present -ValuesOnly)
        if ($Item.Differs) { $Text += ' -> ' + (Format-State -State $Item.Desired -ValuesOnly) }
        else { $Text += ' (as desired)' }
        Format-Row -Step $Item.Step.Id -Target $Item.Target -Text $Text
    }
    foreach ($Step in $Owed) { Format-Row -Step $Step.Id -Target (& $Step['PayTarget'] -Run $Run) -Text $Step.Title }
    $Run.Ready = ($Changes.Count + $Owed.Count -gt 0)
    if (-not $Run.Ready) {
        foreach ($Item in $Run.Item) {
            Add-ItemOutcome -Run $Run -Item $Item -State 'unchanged' -After $Item.Present
        }
        'Everything is as desired already. Nothing was changed.'
        $Run.ExitCode = 0
    }
    $Run.Question = [string]($Changes.Count + $Owed.Count) + ' changes listed above'
    $Run.Action = 'Apply plan ' + $Run.Plan.PlanHash.Substring(0, 8)
}

function Add-NoAnswer {
    param([hashtable]$Run, $ErrorRecord)
    $Message = 'The question cannot be asked here: add -Confirm:$false. ' + $ErrorRecord.Exception.Message
    Add-Usage -Run $Run -Message $Message
    $Run.Ready = $false
    $Run.ExitCode = 2
}

function Deny-Run {
    param([hashtable]$Run)
    Add-Outcome -Run $Run -Step 'question' -Target $Run.Computer -State 'refused' -Message 'Answered with no.'
    'You answered no. Nothing was changed.'
    $Run.ExitCode = 3
}

function Add-Crash {
    param([hashtable]$Run, $ErrorRecord)
    $Message = $ErrorRecord.Exception.Message + ' ' + $ErrorRecord.ScriptStackTrace
    Write-Warning -Message ('Unexpected: ' + $Message)
    $Run.ExitCode = 1
    Add-Outcome -Run $Run -Step 'script' -Target $Run.Computer -State 'failed' -Message $Message
}

function Close-Run {
    param([hashtable]$Run)
    Save-Result -Run $Run
    if ($Run.Directory) { 'Records: ' + $Run.Directory }
    'Exit code ' + $Run.ExitCode
    Close-Transcript -Run $Run
}

function Assert-Unchanged {
    param([hashtable]$Run, [hashtable]$Item)
    # The table was read before the question; what somebody changed since must not be lost.
    $Now = & $Item.Step['Read'] -Run $Run -Target $Item.Target
    if (-not (Test-SameState -Left $Now -Right $Item.Present)) {
        throw ('It was changed by someone else meanwhile; now it is ' + (Format-State -State $Now -ValuesOnly) + '.')
    }
}

function Save-Intent {
    param([hashtable]$Run, [hashtable]$Item)
    $Prior = $Item.Present
    $Entry = Find-Entry -Run $Run -Step $Item.Step.Id -Target $Item.Target
    if ($Item.Step['Prepare']) { $Prior = & $Item.Step['Prepare'] -Run $Run -Item $Item -Entry $Entry }
    if ($null -eq $Entry) {
        $Entry = @{ Step = $Item.Step.Id; Target = $Item.Target; Prior = $Prior }
        $null = $Run.Record.Entry.Add($Entry)
    } elseif ($Item.Step['Prepare']) {
        $Entry.Prior = $Prior
    }
    $Entry.Intended = $Item.Desired
    $Entry.Started = Get-IsoTime
    $Entry.Finished = $null
    if ($Item.Step['Owes']) {
        $Owed = Find-Step -Run $Run -Id $Item.Step['Owes']
        Add-Pending -Run $Run -Step $Owed.Id -Target (& $Owed['PayTarget'] -Run $Run)
    }
    Save-Record -Run $Run
    return $Entry
}

function Complete-Pending {
    param([hashtable]$Run, [array]$Owed)
    $Dry = $Run.Mode -eq 'dry-run'
    foreach ($Step in $Owed) {
        $Target = & $Step['PayTarget'] -Run $Run
        try {
            $null = & $Step['Pay'] -Run $Run -Target $Target
        } catch {
            Add-Outcome -Run $Run -Step $Step.Id -Target $Target -State 'failed' -Message $_.Exception.Message
            Write-Warning -Message ($Step.Id + ', ' + $Target + ': ' + $_.Exception.Message)
            throw
        }
        if ($Dry) {
            Add-Outcome -Run $Run -Step $Step.Id -Target $Target -State 'would-change' -Message $Step.Title
            continue
        }
        $Left = @($Run.Record.Pending | Where-Object { $_.Step -ne $Step.Id })
        $Run.Record.Pending.Clear()
        foreach ($Pending in $Left) { $null = $Run.Record.Pending.Add($Pending) }
        Save-Record -Run $Run
        Add-Outcome -Run $Run -Step $Step.Id -Target $Target -State 'changed' -Message $Step.Title
    }
}

function Confirm-Apply {
    param([hashtable]$Run)
    $Run.ExitCode = 0
    foreach ($Item in $Run.Item) {
        $State = 'unchanged'
        $Message = ''
        $After = $null
        if ($Item.Differs) { $State = 'changed' }
        try {
            $After = & $Item.Step['Read'] -Run $Run -Target $Item.Target
            if (-not (Test-SameState -Left $After -Right $Item.Desired -ValuesOnly)) {
                $Message = 'Reading back shows ' + (Format-State -State $After -ValuesOnly)
            }
        } catch {
            $Message = 'Reading back failed: ' + $_.Exception.Message
        }
        if ($Message) {
            $State = 'failed'
            $Run.ExitCode = 5
        }
        Add-ItemOutcome -Run $Run -Item $Item -State $State -After $After -Message $Message
    }
    if ($Run.ExitCode -eq 0) { 'Done. Everything reads back as desired.' }
    else { 'Changed, but reading back shows another state; see the warnings above.' }
}

function Add-Unreached {
    param([hashtable]$Run, [int]$From)
    for ($Index = 0; $Index -lt $Run.Item.Count; $Index++) {
        $Item = $Run.Item[$Index]
        $State = 'not-reached'
        if (-not $Item.Differs) { $State = 'unchanged' }
        elseif ($Index -lt $From) { $State = 'changed' }
        elseif ($Index -eq $From) { continue }
        Add-ItemOutcome -Run $Run -Item $Item -State $State
    }
}

function Invoke-Apply {
    param([hashtable]$Run)
    $Dry = $Run.Mode -eq 'dry-run'
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    $Index = 0
    try {
        for ($Index = 0; $Index -lt $Run.Item.Count; $Index++) {
            $Item = $Run.Item[$Index]
            if (-not $Item.Differs) { continue }
            $Entry = $null
            try {
                if (-not $Dry) {
                    Assert-Unchanged -Run $Run -Item $Item
                    $Entry = Save-Intent -Run $Run -Item $Item
                }
                $null = & $Item.Step['Apply'] -Run $Run -Item $Item
            } catch {
                Add-ItemOutcome -Run $Run -Item $Item -State 'failed' -Message $_.Exception.Message
                throw
            }
            if ($Dry) {
                Add-ItemOutcome -Run $Run -Item $Item -State 'would-change' -After $Item.Desired
            } else {
                $Entry.Finished = Get-IsoTime
                Save-Record -Run $Run
                'Changed: ' + $Item.Step.Id + ', ' + $Item.Target
            }
        }
        Complete-Pending -Run $Run -Owed $Owed
    } catch {
        Add-Unreached -Run $Run -From $Index
        'Stopped part-way: ' + $_.Exception.Message
        'Run this script again to complete the change, or the undo script to take it back.'
        $Run.ExitCode = 4
        return
    }
    if ($Dry) {
        'Dry run: there are changes to make. Nothing was changed.'
        $Run.ExitCode = 10
        return
    }
    Confirm-Apply -Run $Run
}

function Test-PlannedTarget {
    param([hashtable]$Run, [hashtable]$Step, [string]$Target)
    $Plan = $Run.Plan
    if ($Step.Id -eq 'owa-mailbox-policy') {
        return ($Plan.PolicyScope -eq 'all' -or @($Plan.MailboxPolicy) -contains $Target)
    }
    $Names = @($Plan.PlannedServer)
    if ($Plan.Contains('TrustedPool')) { $Names += @($Plan.TrustedPool | ForEach-Object { $_.Fqdn }) }
    return ($Names -contains $Target.Split(' ')[0])
}

function Add-UndoRefusal {
    param([hashtable]$Run, [hashtable]$Entry, [string]$Now, [string]$Advice)
    $Message = 'It was changed since. Before the change: ' + (Format-State -State $Entry.Prior)
    $Message += '. Left by the change: ' + (Format-State -State $Entry.Intended) + '. Now: ' + $Now + '.' + $Advice
    Add-Finding -Run $Run -Kind 'refused' -Step $Entry.Step -Target $Entry.Target -Message $Message
}

function Add-UndoItem {
    param([hashtable]$Run, [hashtable]$Entry)
    $Step = Find-Step -Run $Run -Id $Entry.Step
    if (-not (Test-PlannedTarget -Run $Run -Step $Step -Target $Entry.Target)) {
        throw 'The undo record names something that is not in this plan; it was edited.'
    }
    # A step that creates found nothing before, and every other step found something.
    if (($null -eq $Entry.Prior) -ne [bool]$Step['Creates']) {
        $Message = 'The undo record gives ' + (Format-State -State $Entry.Prior) + ' as the state before the change, '
        throw ($Message + 'which cannot be; it was edited.')
    }
    if (-not (Test-InScope -Run $Run -Step $Step -Target $Entry.Target)) { return }
    $Advice = ''
    if ($Step['Organisation']) { $Advice = ' With -Server and planned servers only what is theirs is put back.' }
    try {
        $Present = & $Step['Read'] -Run $Run -Target $Entry.Target
    } catch {
        $Now = 'not to be read (' + $_.Exception.Message + ')'
        Add-UndoRefusal -Run $Run -Entry $Entry -Now $Now -Advice $Advice
        return
    }
    $KeysOnly = [bool]$Run.Given.KeysOnly
    $Item = @{
        Step = $Step
        Target = $Entry.Target
        Entry = $Entry
        Present = $Present
        Desired = $Entry.Prior
        Differs = $true
    }
    if (Test-SameState -Left $Present -Right $Entry.Prior -ValuesOnly) {
        $Item.Differs = $false
    } elseif (-not (Test-SameState -Left $Present -Right $Entry.Intended -ValuesOnly:$KeysOnly)) {
        if ($Step['Difference']) { $Advice = & $Step['Difference'] -Run $Run -Item $Item }
        Add-UndoRefusal -Run $Run -Entry $Entry -Now (Format-State -State $Present) -Advice $Advice
    } elseif ($Step['UndoCheck']) {
        $null = & $Step['UndoCheck'] -Run $Run -Item $Item
    }
    $null = $Run.Item.Add($Item)
}

function Test-UndoneBefore {
    param([hashtable]$Run)
    $Pattern = 'undo-' + $Run.About.Record + '-*.done.json'
    return ([System.IO.Directory]::GetFiles($Run.Directory, $Pattern).Length -gt 0)
}

function Get-EntryLeftOut {
    param([hashtable]$Run)
    foreach ($Entry in $Run.Record.Entry) {
        $Step = Find-Step -Run $Run -Id $Entry.Step
        if (-not (Test-InScope -Run $Run -Step $Step -Target $Entry.Target)) { $Entry }
    }
}

function Complete-Record {
    param([hashtable]$Run)
    $Left = @(Get-EntryLeftOut -Run $Run)
    if ($Left.Count -eq 0) {
        $Done = Get-FreePath -Run $Run -Prefix ('undo-' + $Run.About.Record + '-') -Suffix '.done.json'
        [System.IO.File]::Move((Get-RecordPath -Run $Run), $Done)
        return
    }
    $Run.Record.Entry.Clear()
    foreach ($Entry in $Left) { $null = $Run.Record.Entry.Add($Entry) }
    Save-Record -Run $Run
}

function Get-UndoOrder {
    param([hashtable]$Run)
    # By the steps from last to first. The record's own order may differ: a later run records what was lost meanwhile.
    $Ids = @($Run.Steps | ForEach-Object { $_.Id })
    $Known = @(for ($Index = $Ids.Count - 1; $Index -ge 0; $Index--) { $Ids[$Index] })
    $Run.Record.Entry | Where-Object { $Known -notcontains $_.Step }
    foreach ($Id in $Known) {
        $Own = @($Run.Record.Entry | Where-Object { $_.Step -eq $Id })
        for ($Index = $Own.Count - 1; $Index -ge 0; $Index--) { $Own[$Index] }
    }
}

function Open-Undo {
    param([hashtable]$Run)
    $Run.Ready = $false
    $Found = Open-Record -Run $Run
    if (-not $Found -and -not (Test-Finding -Run $Run -Kind 'refused')) {
        if (Test-UndoneBefore -Run $Run) {
            'The change was undone before. Nothing was changed.'
            $Run.ExitCode = 0
            return
        }
        $Message = 'There is no undo record of this plan here. Run the script on the computer on which the change was '
        $Message += 'made, and with the same -LogDirectory.'
        Add-Finding -Run $Run -Kind 'refused' -Step 'undo-record' -Target (Get-RecordPath -Run $Run) -Message $Message
    }
    foreach ($Entry in @(Get-UndoOrder -Run $Run)) {
        try {
            Add-UndoItem -Run $Run -Entry $Entry
        } catch {
            Add-Finding -Run $Run -Kind 'refused' -Step $Entry.Step -Target $Entry.Target -Message $_.Exception.Message
        }
    }
    if (Test-Finding -Run $Run -Kind 'refused') {
        'Refused by the checks above. Nothing was changed.'
        $Run.ExitCode = 3
        return
    }
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    Format-Row -Step 'STEP' -Target 'TARGET' -Text 'CURRENT -> BEFORE THE CHANGE'
    foreach ($Item in $Run.Item) {
        $Text = (Format-State -State $Item.Present -ValuesOnly)
        if ($Item.Differs) { $Text += ' -> ' + (Format-State -State $Item.Desired -ValuesOnly) }
        else { $Text += ' (as before)' }
        Format-Row -Step $Item.Step.Id -Target $Item.Target -Text $Text
    }
    foreach ($Step in $Owed) { Format-Row -Step $Step.Id -Target (& $Step['PayTarget'] -Run $Run) -Text $Step.Title }
    $Whole = 'Everything'
    $Left = @(Get-EntryLeftOut -Run $Run)
    if ($Left.Count -gt 0) {
        $Whole = 'Everything that -Server covers'
        '-Server left out ' + $Left.Count + ' recorded changes, which remain:'
        foreach ($Entry in $Left) { '  ' + $Entry.Step + ', ' + $Entry.Target }
    }
    $Run.Ready = ($Changes.Count + $Owed.Count -gt 0)
    $Run.Question = [string]($Changes.Count + $Owed.Count) + ' changes listed above'
    $Run.Action = 'Undo plan ' + $Run.Plan.PlanHash.Substring(0, 8)
    if (-not $Run.Ready) {
        if ($Run.Mode -ne 'dry-run') { Complete-Record -Run $Run }
        $Whole + ' is as it was before. Nothing was changed.'
        $Run.ExitCode = 0
    }
}

function Invoke-Undo {
    param([hashtable]$Run)
    $Dry = $Run.Mode -eq 'dry-run'
    $Changes = @($Run.Item | Where-Object { $_.Differs })
    $Owed = @(Get-OwedStep -Run $Run -Id @($Changes | ForEach-Object { $_.Step['Owes'] }))
    try {
        foreach ($Step in $Owed) {
            if ($Dry) { continue }
            Add-Pending -Run $Run -Step $Step.Id -Target (& $Step['PayTarget'] -Run $Run)
            Save-Record -Run $Run
        }
        foreach ($Item in $Changes) {
            try {
                if (-not $Dry) { Assert-Unchanged -Run $Run -Item $Item }
                $null = & $Item.Step['Undo'] -Run $Run -Item $Item
            } catch {
                Add-ItemOutcome -Run $Run -Item $Item -State 'failed' -Message $_.Exception.Message
                throw
            }
            if ($Dry) {
                Add-ItemOutcome -Run $Run -Item $Item -State 'would-change' -After $Item.Desired
            } else {
                'Put back: ' + $Item.Step.Id + ', ' + $Item.Target
            }
        }
        Complete-Pending -Run $Run -Owed $Owed
    } catch {
        'The undo is incomplete: ' + $_.Exception.Message
        'Run this script again: it goes on where it stopped.'
        $Run.ExitCode = 6
        return
    }
    if ($Dry) {
        'Dry run: there are changes to take back. Nothing was changed.'
        $Run.ExitCode = 10
        return
    }
    Confirm-Apply -Run $Run
    if ($Run.ExitCode -eq 0) { Complete-Record -Run $Run }
}

function Invoke-Verify {
    param([hashtable]$Run)
    Invoke-Check -Run $Run
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Confirm']) { continue }
        try {
            $null = & $Step['Confirm'] -Run $Run -Step $Step
        } catch {
            Add-Finding -Run $Run -Kind 'failed' -Step $Step.Id -Target $Run.Computer -Message $_.Exception.Message
        }
    }
    $Failed = 0
    foreach ($Item in $Run.Item) {
        $Text = Format-State -State $Item.Present -ValuesOnly
        $State = 'holds'
        if ($Item.Differs) {
            $State = 'fails'
            $Failed++
            $Text += ' instead of ' + (Format-State -State $Item.Desired -ValuesOnly)
        }
        Format-Row -Step $Item.Step.Id -Target $Item.Target -Text ($State.ToUpperInvariant() + '  ' + $Text)
        Add-ItemOutcome -Run $Run -Item $Item -State $State -After $Item.Desired
    }
    $Run.ExitCode = 0
    if ($Failed -gt 0 -or (Test-Finding -Run $Run -Kind 'refused', 'failed')) { $Run.ExitCode = 5 }
    if ($Run.ExitCode -eq 0) { 'Every check holds.' }
    else { 'At least one check fails; see above.' }
}

function Invoke-Discover {
    param([hashtable]$Run)
    foreach ($Step in $Run.Steps) {
        if (-not $Step['Fact']) { continue }
        if ($Step['Organisation'] -and $Run.Server.Count -gt 0) { continue }
        try {
            $Run.Fact[$Step.Id] = & $Step['Fact'] -Run $Run
            Add-Outcome -Run $Run -Step $Step.Id -Target $Run.Computer -State 'collected'
        } catch {
            $Run.Fact[$Step.Id] = [ordered]@{ error = $_.Exception.Message }
            Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Run.Computer -Message $_.Exception.Message
        }
    }
    $Data = [ordered]@{
        schema = 1
        planHash = $Run.Plan.PlanHash
        script = $Run.About.Script
        host = $Run.Computer
        time = $Run.Start
        facts = $Run.Fact
    }
    $Path = Get-FreePath -Run $Run -Prefix 'facts-' -Suffix '.json'
    Save-Text -Path $Path -Text (ConvertTo-Json -InputObject $Data -Depth 8 -Compress)
    'Facts: ' + $Path
    $Run.ExitCode = 0
}

# ==== End of the machinery. ====

# ---- Main ----

if ($MyInvocation.InvocationName -eq '.') {
    Write-Warning -Message 'Start this script with its path; it does nothing when dot-sourced. Nothing was changed.'
    return
}
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server; KeysOnly = $false }
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
$Agreed = $false
$Run = Get-Run -Plan $Plan -Steps $Steps -About $About -Given $Given
try {
    Open-Run -Run $Run -DryRun ([bool]$WhatIfPreference)
    if ($Run.Ready) { Open-Apply -Run $Run }
    if ($Run.Ready) {
        try {
            $Agreed = $PSCmdlet.ShouldProcess($Run.Question, $Run.Action)
        } catch {
            Add-NoAnswer -Run $Run -ErrorRecord $_
        }
    }
    $ConfirmPreference = 'None'
    if ($Run.Ready -and ($Agreed -or $WhatIfPreference)) { Invoke-Apply -Run $Run }
    elseif ($Run.Ready) { Deny-Run -Run $Run }
} catch {
    Add-Crash -Run $Run -ErrorRecord $_
}
Close-Run -Run $Run
exit $Run.ExitCode
