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
