# ==== Values: every value of the plan is checked again, so that an edited script cannot bring another one in ====

function Test-HostName($Value) {
    if ($Value -isnot [string] -or $Value.Length -gt 253 -or -not $Value.Contains('.')) { return $false }
    foreach ($Label in $Value.Split('.')) {
        if ($Label -cnotmatch '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z') { return $false }
    }
    return ($Label -cmatch '^[a-z]')
}

function Test-ObjectName($Value) {
    if ($Value -isnot [string] -or $Value.Length -gt 128) { return $false }
    if ($Value -cmatch '^[-\u2010-\u2015@#+\s]|\s\z') { return $false }
    if ($Value -match '^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?\z') { return $false }
    return ($Value -cmatch '^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\[\]*?"$;|<>:/\\=\x60{}%^]+\z')
}

function Test-DirectoryName($Value) {
    if ($Value -isnot [string] -or $Value.Length -gt 240) { return $false }
    if ($Value -cnotmatch '^[A-Za-z]:\\[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|/]+\z') { return $false }
    foreach ($Segment in $Value.Substring(3).Split('\')) {
        if ($Segment -cmatch '^\s|^\z|[. ]\z') { return $false }
    }
    return $true
}

function Test-PlanValue([string]$Name, $Value) {
    # A letter beyond U+FFFF is a pair of surrogates to the regular expressions of .NET.
    $Site = '^([\p{L}\p{N}]|\p{Cs}{2})([\p{L}\p{M}\p{N} ._''()&,+#@!\u2019-]|\p{Cs}{2})*\z'
    if ($Name -ne 'Port' -and $Value -isnot [string]) { return $false }
    switch ($Name) {
        'PlanHash' { return ($Value -cmatch '^[0-9a-f]{64}\z') }
        'RecordsDirectory' { return (Test-DirectoryName -Value $Value) }
        'SiteId' { return ($Value.Length -le 128 -and $Value -cmatch $Site) }
        'ApplicationId' { return ($Value -cmatch '^[A-Za-z0-9]{1,64}\z') }
        'Port' { return ($Value -is [int] -and $Value -ge 1 -and $Value -le 65535) }
        'MailboxPolicy' { return (Test-ObjectName -Value $Value) }
        'DialPlan' { return (Test-ObjectName -Value $Value) }
        'PolicyScope' { return ($Value -ceq 'named' -or $Value -ceq 'all') }
        'Thumbprint' { return ($Value -cmatch '^[0-9A-F]{40}\z' -and $Value -cnotmatch '^(.)\1{39}\z') }
        default { return (Test-HostName -Value $Value) }
    }
}

# One sentence for each value that the wizard would not write. A table holds names of servers and thumbprints.
function Get-PlanProblem($Plan) {
    foreach ($Name in $Plan.Keys) {
        $Table = $Plan[$Name] -is [System.Collections.IDictionary]
        $Values = @($Plan[$Name])
        if ($Table) { $Values = @($Plan[$Name].Keys) + @($Plan[$Name].Values | ForEach-Object { $_ }) }
        foreach ($Value in $Values) {
            if (Test-PlanValue -Name $Name -Value $Value) { continue }
            if ($Table -and (Test-PlanValue -Name 'Thumbprint' -Value $Value)) { continue }
            'The plan value ' + $Name + ' is not one that the wizard writes. Use the script as it came.'
        }
    }
}
