# Where each line has to begin, as the rule PSUseConsistentIndentation of PSScriptAnalyzer has it: four blanks a level, and
# one level more after the first pipe that ends a line. It counts brackets, not blocks: a line that opens two raises what
# follows by two. Its quirks are kept, since whoever runs the analyzer sees them.

# What a token does; a table by number, since comparing enumerations with texts takes most of the time otherwise.
$TokenRoles = @{}
foreach ($Kind in 'AtCurly', 'LCurly', 'AtParen', 'DollarParen', 'LParen') { $TokenRoles[[int][System.Management.Automation.Language.TokenKind]$Kind] = 'opens' }
foreach ($Kind in 'RParen', 'RCurly') { $TokenRoles[[int][System.Management.Automation.Language.TokenKind]$Kind] = 'closes' }
foreach ($Kind in 'NewLine', 'LineContinuation') { $TokenRoles[[int][System.Management.Automation.Language.TokenKind]$Kind] = 'ends' }
$TokenRoles[[int][System.Management.Automation.Language.TokenKind]::Pipe] = 'pipes'

function Get-EndKey {
    param($Extent)
    return "$($Extent.EndLineNumber):$($Extent.EndColumnNumber)"
}

# The next token that is no comment.
function Get-NextKind {
    param($Tokens, [int]$Index)
    do { $Index++ } while ($Index -lt $Tokens.Count -and $Tokens[$Index].Kind -eq 'Comment')
    if ($Index -lt $Tokens.Count) { return [string]$Tokens[$Index].Kind }
    return 'EndOfInput'
}

# The element before the pipe that raises the level: the last one that still touches the line where the first one ends.
function Get-RaisingElement {
    param($Pipeline)
    $First = $Pipeline.PipelineElements[0].Extent
    $Last = $First
    foreach ($Element in $Pipeline.PipelineElements) {
        $Extent = $Element.Extent
        if ($Extent.StartLineNumber -in $First.StartLineNumber, $First.EndLineNumber -or $Extent.EndLineNumber -eq $First.EndLineNumber) { $Last = $Extent }
    }
    return $Last
}

function Test-OneLine {
    param($Pipeline)
    $First = $Pipeline.PipelineElements[0].Extent
    $Last = $Pipeline.PipelineElements[-1].Extent
    return $First.EndLineNumber -eq $Last.EndLineNumber -or $First.StartLineNumber -eq $Last.StartLineNumber
}

# The pipeline that ends with a token. The rule gives up at the first one in its list that ends on a later line, so a
# pipeline inside a longer one is not found.
function Find-EndingPipeline {
    param([object[]]$Pipelines, [ref]$From, $Extent)
    for ($Index = $From.Value; $Index -lt $Pipelines.Count; $Index++) {
        $End = $Pipelines[$Index].Extent
        if ($End.EndLineNumber -gt $Extent.EndLineNumber) { return $null }
        if ($End.EndLineNumber -eq $Extent.EndLineNumber -and $End.EndColumnNumber -eq $Extent.EndColumnNumber) {
            $From.Value = $Index
            return $Pipelines[$Index]
        }
    }
}

# A line after a backtick is one level deeper, also when comments are between the two.
function Test-Continued {
    param($Tokens, [int]$Index)
    if ($Index -gt 0 -and $Tokens[$Index - 1].Kind -eq 'LineContinuation') { return $true }
    if ($Index -le 2 -or $Tokens[$Index - 1].Kind -ne 'NewLine' -or $Tokens[$Index - 2].Kind -ne 'Comment') { return $false }
    $At = $Index - 2
    while ($At -gt 0 -and $Tokens[$At].Kind -eq 'Comment') { $At-- }
    return $Tokens[$At].Kind -eq 'LineContinuation'
}

function Get-LayoutFact {
    param($Tree, $Tokens)
    $Pipelines = @(Find-Node -Tree $Tree -Name 'PipelineAst' | Where-Object { $_.PipelineElements.Count -gt 1 })
    $Raising = @{}
    $Ends = @{}
    foreach ($Pipeline in $Pipelines) {
        $Raising[(Get-EndKey -Extent (Get-RaisingElement -Pipeline $Pipeline))] = $true
        $Ends[(Get-EndKey -Extent $Pipeline.Extent)] = $true
    }
    $From = 0
    $Level = 0
    $ByPipes = 0
    $Fresh = $true
    $Skipped = [System.Collections.Generic.Stack[bool]]::new()
    # The last token is the end of the input.
    for ($Index = 0; $Index -lt $Tokens.Count - 1; $Index++) {
        $Token = $Tokens[$Index]
        $Role = $TokenRoles[[int]$Token.Kind]
        $Wanted = $Level
        $Judged = $true
        if ($null -eq $Role) {
            if ($Fresh -and (Test-Continued -Tokens $Tokens -Index $Index)) { $Wanted++ }
        } elseif ($Role -eq 'opens') {
            # A line that begins with a parenthesis and goes on behind it raises nothing.
            $Leads = $Token.Kind -eq 'LParen' -and ($Index -eq 0 -or $Tokens[$Index - 1].Kind -eq 'NewLine') -and (Get-NextKind -Tokens $Tokens -Index $Index) -ne 'NewLine'
            if ($Token.Kind -notin 'AtCurly', 'LCurly') { $Skipped.Push($Leads) }
            if (-not $Leads) { $Level++ }
        } elseif ($Role -eq 'closes') {
            if ($Token.Kind -eq 'RParen' -and $Skipped.Count -gt 0 -and $Skipped.Pop()) {
                $Judged = $false
                $Fresh = $false
            } else {
                $Level = [Math]::Max(0, $Level - 1)
                $Wanted = $Level
            }
        } elseif ($Role -eq 'ends') {
            $Fresh = $true
            $Judged = $false
        } else {
            $Judged = (Get-NextKind -Tokens $Tokens -Index $Index) -in 'NewLine', 'LineContinuation' -and $Raising.ContainsKey((Get-EndKey -Extent $Tokens[$Index - 1].Extent))
            if ($Judged) {
                $Level++
                $ByPipes++
            }
        }
        if ($Fresh -and $Judged) {
            $Fresh = $false
            $Found = $Token.Extent.StartColumnNumber - 1
            if ($Found -ne 4 * $Wanted) { [ordered]@{ line = $Token.Extent.StartLineNumber; found = $Found; wanted = 4 * $Wanted } }
        }
        if ($ByPipes -gt 0 -and $Ends.ContainsKey((Get-EndKey -Extent $Token.Extent))) {
            $Ending = Find-EndingPipeline -Pipelines $Pipelines -From ([ref]$From) -Extent $Token.Extent
            if ($null -ne $Ending -and -not (Test-OneLine -Pipeline $Ending)) {
                $Level = [Math]::Max(0, $Level - $ByPipes)
                $ByPipes = 0
            }
        }
    }
}
