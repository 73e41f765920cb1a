import { ps } from "../ps";

/** Checks every literal of the plan again at run time, so that an edited script cannot smuggle a value (safety B5). */
export const values = ps`
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
`;
