import { ps } from "../ps";

/** Byte-exact edit of the two keys in web.config (safety B3): locate with an XML reader, splice text, keep the rest. */
export const webConfig = ps`
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
`;
