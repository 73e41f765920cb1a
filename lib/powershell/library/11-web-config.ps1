# ==== web.config: find the two keys, replace only their text, keep every other byte ====

function Get-ConfigEncoding([byte[]]$Bytes) {
    $Lead = [System.BitConverter]::ToString($Bytes, 0, [Math]::Min(3, $Bytes.Length))
    if ($Lead.StartsWith('FF-FE') -or $Lead.StartsWith('FE-FF')) {
        return (New-Object -TypeName System.Text.UnicodeEncoding -ArgumentList $Lead.StartsWith('FE-FF'), $true, $true)
    }
    $Head = [System.Text.Encoding]::ASCII.GetString($Bytes, 0, [Math]::Min(200, $Bytes.Length))
    if ($Head -match '^<\?xml[^>]*\sencoding\s*=\s*["'']([A-Za-z0-9._-]+)["'']' -and $Matches[1] -ne 'utf-8') {
        return [System.Text.Encoding]::GetEncoding($Matches[1])
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
    $Encoding = Get-ConfigEncoding -Bytes $Bytes
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
# The tags of a well-formed text, each with its path, place and line; comments and the like are no tags.
function Get-Tag([string]$Text) {
    $Hidden = '<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>'
    $Pattern = '<(?<end>/?)(?<name>[^\s/>]+)(?<rest>("[^"]*"|''[^'']*''|[^"''>])*?)(?<empty>/?)>'
    $Path = ''
    $Line = 1
    $Seen = 0
    foreach ($Match in [regex]::Matches($Text, $Hidden + '|' + $Pattern)) {
        if (-not $Match.Groups['name'].Success) { continue }
        $Line += [regex]::Matches($Text.Substring($Seen, $Match.Index - $Seen), '\r\n|\r|\n').Count
        $Seen = $Match.Index
        $Tag = @{ Name = $Match.Groups['name'].Value; Line = $Line; Start = $Match.Index; Length = $Match.Length }
        $Tag.IsEnd = $Match.Groups['end'].Length -gt 0
        $Tag.IsEmpty = $Match.Groups['empty'].Length -gt 0
        $Tag.Path = $Path
        if (-not $Tag.IsEnd) { $Tag.Path += '/' + $Tag.Name }
        $Path = $Tag.Path
        if ($Tag.IsEnd -or $Tag.IsEmpty) { $Path = $Path.Substring(0, $Path.LastIndexOf('/')) }
        $Tag.Text = @{}
        $Tag.Place = @{}
        $Rest = $Match.Groups['rest']
        foreach ($Part in [regex]::Matches($Rest.Value, '([^\s=]+)\s*=\s*(?:"([^"]*)"|''([^'']*)'')')) {
            $Raw = @($Part.Groups[2], $Part.Groups[3] | Where-Object { $_.Success })[0]
            $Tag.Text[$Part.Groups[1].Value] = [System.Net.WebUtility]::HtmlDecode($Raw.Value)
            $Tag.Place[$Part.Groups[1].Value] = @{ Start = $Rest.Index + $Raw.Index; Length = $Raw.Length }
        }
        $Tag
    }
}
# .SYNOPSIS
#     What appSettings holds: Key, the named keys with their places; Other, every value by its key in capitals. Throws,
#     with the line, on everything that would make an edit unsafe or that IIS does not accept.
function Read-OwaImSetting([string]$Text, [string[]]$Name) {
    if ($Text -match '<!DOCTYPE') { throw 'it has a document type definition' }
    $Document = New-Object -TypeName System.Xml.XmlDocument
    $Document.XmlResolver = $null
    # Throws on text that is not well-formed, with the line.
    $Document.LoadXml($Text)
    $Found = @{ Key = @{}; Other = @{}; Section = $null; End = $null; Child = $null; Count = 0 }
    $Entry = $null
    foreach ($Tag in @(Get-Tag -Text $Text)) {
        $At = ' in line ' + $Tag.Line
        if ($Tag.IsEnd) {
            if ($Tag.Path -ceq '/configuration/appSettings') { $Found.End = $Tag }
            if ($null -ne $Entry -and $Tag.Path -ceq $Entry.Path) { $Entry.End = $Tag.Start + $Tag.Length }
            continue
        }
        $Key = $Tag.Text['key']
        # As the plan spells it: up to 5.1 a table compares its keys as the culture does.
        $Known = [string]@($Name -eq [string]$Key)[0]
        $Again = $Known -and $Found.Key.ContainsKey($Known)
        if ($Tag.Path -cnotmatch '^/configuration(/|\z)') { throw 'it is not a configuration file' }
        if ($Tag.Path -ceq '/configuration/appSettings') {
            if ($null -ne $Found.Section) { throw ('it has a second appSettings section' + $At) }
            if ($Tag.Text.ContainsKey('configSource')) { throw 'appSettings has a configSource' }
            if ($Tag.Text.ContainsKey('configProtectionProvider')) { throw 'appSettings is encrypted' }
            $Found.Section = $Tag
        } elseif ($Tag.Path -cmatch '^/configuration/appSettings/[^/]+\z') {
            if ($null -eq $Found.Child) { $Found.Child = $Tag }
            $Found.Count++
            $Entry = $null
            if ($Tag.Name -ceq 'EncryptedData') { throw 'appSettings is encrypted' }
            if ($Tag.Name -ceq 'clear' -and $Found.Key.Count -gt 0) { throw ('clear' + $At + ' follows the keys') }
            if ($Tag.Name -ceq 'remove' -and $Again) { throw ('a remove element' + $At + ' follows the key ' + $Known) }
            if ($Tag.Name -cne 'add') { continue }
            $Found.Other[([string]$Key).ToUpperInvariant()] = $Tag.Text['value']
            if (-not $Known) { continue }
            if ($Again) {
                $Lines = ' is there twice, in lines ' + $Found.Key[$Known].Line + ' and ' + $Tag.Line
                throw ('the key ' + $Known + $Lines + '; delete line ' + $Tag.Line)
            }
            if (-not $Tag.Text.ContainsKey('value')) { throw ('the key ' + $Known + $At + ' has no value') }
            $Entry = @{ Value = $Tag.Text['value']; Span = $Tag.Place['value']; Path = $Tag.Path; Line = $Tag.Line }
            $Entry.Start = $Tag.Start
            $Entry.End = $Tag.Start + $Tag.Length
            $Found.Key[$Known] = $Entry
        } elseif ($Tag.Path -ceq '/configuration/add' -or ($Tag.Name -ceq 'add' -and $Known)) {
            throw ('the key ' + $Key + $At + ' is outside appSettings, where IIS does not accept it; delete that line')
        }
    }
    if ($null -eq $Found.Section) { throw 'it has no appSettings section' }
    return $Found
}
# The blanks in front of a place; nothing when other text is before it on the line.
function Get-Indent([string]$Text, [int]$At) {
    $Blank = [regex]::Match($Text.Substring(0, $At), '(\A|[\r\n])([ \t]*)\z')
    if ($Blank.Success) { return $Blank.Groups[2].Value }
    return $null
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
#     The bytes of a configuration file with the wanted values in appSettings; a key whose wanted value is nothing goes.
#     What comes out is read once more: nothing else may have changed.
function Get-OwaImEditedByte([hashtable]$File, $Wanted) {
    $Text = $File.Text
    $Names = [string[]]@($Wanted.Keys | Where-Object { $_ -ne 'Sha256' })
    $Found = Read-OwaImSetting -Text $Text -Name $Names
    $Edits = @()
    $Missing = @()
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
        $Value = $null
        if ($Check.Key.ContainsKey($Name)) { $Value = $Check.Key[$Name].Value }
        if ($Value -ne $Wanted[$Name]) { throw ('the edit of ' + $Name + ' did not come out as planned') }
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
    } finally {
        if ([System.IO.File]::Exists($Temporary)) { [System.IO.File]::Delete($Temporary) }
    }
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
    # The name is the hash: a file of that name with other bytes is what a power cut left, not somebody's backup.
    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::Delete($Path) }
    Write-AllByte -Path ($Path + '.tmp') -Bytes $Bytes
    [System.IO.File]::Move($Path + '.tmp', $Path)
    if ($null -eq (Get-OwaImBackup -Sha256 $Sha256)) { throw ('The backup could not be written: ' + $Path) }
    return $Sha256
}
