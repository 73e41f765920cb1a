# ==== Values: every value of the plan is checked again, so that an edited script cannot bring another one in ====

# The forms of values, by name; every other value is the name of a server. A letter beyond U+FFFF is a pair of
# surrogates to the regular expressions of .NET.
$Label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
$Object = '^(?![-\u2010-\u2015@#+\s]|.*\s\z|\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?\z)'
$Object += '[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\[\]*?"$;|<>:/\\=\x60{}%^]{1,128}\z'
$ValueForms = @{
    PlanHash = '^[0-9a-f]{64}\z'
    SiteId = '^(?=.{1,128}\z)([\p{L}\p{N}]|\p{Cs}{2})([\p{L}\p{M}\p{N} ._''()&,+#@!\u2019-]|\p{Cs}{2})*\z'
    RecordsDirectory = '^(?=.{4,240}\z)[A-Za-z]:(\\(?!\s)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|/\\]*[^\p{C}:*?"<>|/\\. ])+\z'
    ApplicationId = '^[A-Za-z0-9]{1,64}\z'
    Thumbprint = '^(?!(.)\1{39})[0-9A-F]{40}\z'
    MailboxPolicy = $Object
    DialPlan = $Object
    Server = '^(?=.{1,253}\z)(' + $Label + '\.)+(?=[a-z])' + $Label + '\z'
}
function Test-PlanValue([string]$Name, $Value) {
    if ($Name -eq 'Port') { return ($Value -is [int] -and $Value -ge 1 -and $Value -le 65535) }
    if (-not $ValueForms.ContainsKey($Name)) { $Name = 'Server' }
    return ($Value -is [string] -and $Value -cmatch $ValueForms[$Name])
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
