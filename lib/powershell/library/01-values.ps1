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
