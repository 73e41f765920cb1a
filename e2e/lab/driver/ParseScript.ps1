# What the parser says about a script: errors, commands, types, members, literals, and whatever PowerShell 3.0 lacks.

$Ast = 'System.Management.Automation.Language.'

# Syntax nodes that came after 3.0, and what people call them.
$NewerNodes = [ordered]@{
    TernaryExpressionAst = 'ternary operator'
    PipelineChainAst     = 'pipeline chain'
    TypeDefinitionAst    = 'class or enum'
    UsingStatementAst    = 'using statement'
}

$NewerTokens = @{
    QuestionQuestion       = 'null-coalescing operator'
    QuestionQuestionEquals = 'null-coalescing assignment'
    QuestionDot            = 'null-conditional member'
    QuestionLBracket       = 'null-conditional index'
    Clean                  = 'clean block'
}

function Get-Position {
    param($Extent)
    return [ordered]@{ line = $Extent.StartLineNumber; column = $Extent.StartColumnNumber; text = $Extent.Text }
}

# A script block as the predicate would run once for each of some ten thousand nodes; a delegate to IsInstanceOfType
# does the same in no time. -Flat leaves out the script blocks inside this one.
function Find-Node {
    param($Tree, [string]$Name, [switch]$Flat)
    $Type = ($Ast + $Name) -as [type]
    $Method = [type].GetMethod('IsInstanceOfType')
    $Predicate = [Delegate]::CreateDelegate([Func[System.Management.Automation.Language.Ast, bool]], $Type, $Method)
    $Tree.FindAll($Predicate, -not $Flat)
}

function Get-CommandFact {
    param($Tree)
    foreach ($Command in (Find-Node -Tree $Tree -Name 'CommandAst')) {
        $Fact = Get-Position -Extent $Command.Extent
        $Fact.name = $Command.GetCommandName()
        $Fact.invoked = $Command.CommandElements[0].Extent.Text
        $Fact.operator = [string]$Command.InvocationOperator
        $Parameters = [System.Collections.ArrayList]::new()
        $Splats = [System.Collections.ArrayList]::new()
        foreach ($Element in $Command.CommandElements) {
            if ($Element -is [System.Management.Automation.Language.CommandParameterAst]) {
                $null = $Parameters.Add($Element.ParameterName)
            } elseif ($Element -is [System.Management.Automation.Language.VariableExpressionAst] -and $Element.Splatted) {
                $null = $Splats.Add($Element.VariablePath.UserPath)
            }
        }
        $Fact.parameters = $Parameters
        $Fact.splats = $Splats
        $Fact.positional = Get-PositionalCount -Command $Command
        $Fact
    }
}

# Literal keys that a script gives a hashtable variable: `$x = @{ A = 1 }`, `$x.B = 2` and `$x['C'] = 3`.
function Get-TableKey {
    param($Tree)
    foreach ($Assignment in (Find-Node -Tree $Tree -Name 'AssignmentStatementAst')) {
        $Left = $Assignment.Left
        $Key = $null
        if ($Left -is [System.Management.Automation.Language.MemberExpressionAst]) { $Key = $Left.Member; $Left = $Left.Expression }
        elseif ($Left -is [System.Management.Automation.Language.IndexExpressionAst]) { $Key = $Left.Index; $Left = $Left.Target }
        if ($Left -isnot [System.Management.Automation.Language.VariableExpressionAst]) { continue }
        $Keys = @()
        if ($null -ne $Key) { $Keys = @($Key.Extent.Text.Trim([char[]]@(34, 39))) }
        else {
            # The outermost table comes first; a table inside it is a value, not a set of parameters.
            $Tables = @(Find-Node -Tree $Assignment.Right -Name 'HashtableAst')
            if ($Tables.Count -gt 0) {
                $Keys = @($Tables[0].KeyValuePairs | ForEach-Object { $_.Item1.Extent.Text.Trim([char[]]@(34, 39)) })
            }
        }
        foreach ($Name in $Keys) { [ordered]@{ variable = $Left.VariablePath.UserPath; key = $Name } }
    }
}

function Get-MemberFact {
    param($Tree)
    foreach ($Member in (Find-Node -Tree $Tree -Name 'MemberExpressionAst')) {
        $Fact = Get-Position -Extent $Member.Extent
        $Fact.on = $Member.Expression.Extent.Text
        $Fact.member = $Member.Member.Extent.Text
        $Fact.isStatic = $Member.Static
        $Fact.isCall = $Member -is [System.Management.Automation.Language.InvokeMemberExpressionAst]
        $Fact.arguments = @()
        if ($Fact.isCall -and $null -ne $Member.Arguments) { $Fact.arguments = @(foreach ($Argument in $Member.Arguments) { $Argument.Extent.Text }) }
        $Fact
    }
}

function Get-NewerFact {
    param($Tree, $Tokens)
    $Seen = {
        param($What, $Extent)
        $Fact = Get-Position -Extent $Extent
        $Fact.what = $What
        $Fact
    }
    foreach ($Name in $NewerNodes.Keys) {
        foreach ($Node in (Find-Node -Tree $Tree -Name $Name)) { & $Seen $NewerNodes[$Name] $Node.Extent }
    }
    foreach ($Token in $Tokens) {
        $Kind = [string]$Token.Kind
        if ($NewerTokens.ContainsKey($Kind)) { & $Seen $NewerTokens[$Kind] $Token.Extent }
        if ($Kind -eq 'Number' -and $Token.Text -match '(^0b)|[unysUNYS][lsLS]?$') { & $Seen 'number suffix or binary number' $Token.Extent }
        if ($Kind -match '^String|^HereString' -and $Kind -match 'Expandable' -and $Token.Text -match '`e|`u\{') {
            & $Seen 'escape sequence' $Token.Extent
        }
    }
    foreach ($Pipeline in (Find-Node -Tree $Tree -Name 'PipelineAst')) {
        if ($Pipeline.Background) { & $Seen 'background operator' $Pipeline.Extent }
    }
    foreach ($Call in (Find-Node -Tree $Tree -Name 'InvokeMemberExpressionAst')) {
        $Name = $Call.Member.Extent.Text
        if ($Call.Static -and $Name -eq 'new') { & $Seen '::new()' $Call.Extent }
        if ($Call.Member -isnot [System.Management.Automation.Language.StringConstantExpressionAst]) {
            & $Seen 'method name at run time' $Call.Extent
        }
        $Block = @($Call.Arguments | Where-Object { $_ -is [System.Management.Automation.Language.ScriptBlockExpressionAst] })
        if (-not $Call.Static -and $Name -in 'where', 'foreach' -and $Block.Count -gt 0) { & $Seen 'Where or ForEach method' $Call.Extent }
    }
    $Requires = $Tree.ScriptRequirements
    if ($null -ne $Requires) {
        if ($Requires.IsElevationRequired) { & $Seen '#Requires -RunAsAdministrator' $Tree.Extent }
        if (@($Requires.RequiredPSEditions).Count -gt 0) { & $Seen '#Requires -PSEdition' $Tree.Extent }
        if ($Requires.RequiredPSVersion -gt [version]'3.0') { & $Seen '#Requires -Version' $Tree.Extent }
    }
}

# What the grammar of PowerShell 2.0 lacks. Such a script ends there with the parser's error before its first line runs.
function Get-OlderFact {
    param($Tree, $Tokens)
    $Seen = {
        param($What, $Extent)
        $Fact = Get-Position -Extent $Extent
        $Fact.what = $What
        $Fact
    }
    foreach ($Token in $Tokens) {
        $Kind = [string]$Token.Kind
        if ($Kind -match '^[IC](not)?in$|^Sh[lr]$') { & $Seen 'operator' $Token.Extent }
        if ($Kind -eq 'Redirection' -and $Token.Text -match '^[3-6*]') { & $Seen 'redirection' $Token.Extent }
        if ($Token.Text -eq '--%') { & $Seen 'stop-parsing mark' $Token.Extent }
    }
    foreach ($Node in (Find-Node -Tree $Tree -Name 'NamedAttributeArgumentAst')) {
        if ($Node.ExpressionOmitted) { & $Seen 'short form of an attribute' $Node.Extent }
    }
    foreach ($Node in (Find-Node -Tree $Tree -Name 'AttributedExpressionAst')) {
        if ($Node -isnot [System.Management.Automation.Language.ConvertExpressionAst]) { & $Seen 'attribute of a variable' $Node.Extent }
    }
    foreach ($Node in (Find-Node -Tree $Tree -Name 'UsingExpressionAst')) { & $Seen '$using:' $Node.Extent }
    foreach ($Node in (Find-Node -Tree $Tree -Name 'MemberExpressionAst')) {
        if ($Node.Expression.Extent.EndLineNumber -ne $Node.Member.Extent.StartLineNumber) { & $Seen 'member on the next line' $Node.Extent }
    }
    foreach ($Node in (Find-Node -Tree $Tree -Name 'FunctionDefinitionAst')) {
        if ($Node.IsWorkflow) { & $Seen 'workflow' $Node.Extent }
    }
    $Keywords = 'begin|break|catch|continue|data|do|dynamicparam|else|elseif|end|exit|filter|finally|for|foreach|from|function|if|in|param|process|return|switch|throw|trap|try|until|while'
    foreach ($Node in (Find-Node -Tree $Tree -Name 'HashtableAst')) {
        foreach ($Pair in $Node.KeyValuePairs) {
            if ($Pair.Item1.Extent.Text -match "^($Keywords)\z") { & $Seen 'keyword as a key' $Pair.Item1.Extent }
        }
    }
}

function Get-ScriptFact {
    param([string]$Text)
    $Tokens = $null
    $Errors = $null
    $Tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$Tokens, [ref]$Errors)
    $Functions = foreach ($Node in (Find-Node -Tree $Tree -Name 'FunctionDefinitionAst')) { $Node.Name }
    $Types = foreach ($Name in 'TypeExpressionAst', 'TypeConstraintAst') {
        foreach ($Node in (Find-Node -Tree $Tree -Name $Name)) { $Node.TypeName.FullName }
    }
    $Variables = foreach ($Node in (Find-Node -Tree $Tree -Name 'VariableExpressionAst')) { $Node.VariablePath.UserPath }
    $Expandable = foreach ($Node in (Find-Node -Tree $Tree -Name 'ExpandableStringExpressionAst')) { Get-Position -Extent $Node.Extent }
    $Constants = foreach ($Node in (Find-Node -Tree $Tree -Name 'StringConstantExpressionAst')) {
        [ordered]@{ line = $Node.Extent.StartLineNumber; kind = [string]$Node.StringConstantType; value = $Node.Value }
    }
    $Comments = foreach ($Token in $Tokens) {
        if ($Token.Kind -eq 'Comment') { [ordered]@{ line = $Token.Extent.StartLineNumber; text = $Token.Text } }
    }
    $Errors = foreach ($Found in $Errors) {
        $Fact = Get-Position -Extent $Found.Extent
        $Fact.message = $Found.Message
        $Fact
    }
    $Answer = [ordered]@{
        errors            = @($Errors)
        commands          = @(Get-CommandFact -Tree $Tree)
        functions         = @($Functions)
        tableKeys         = @(Get-TableKey -Tree $Tree)
        members           = @(Get-MemberFact -Tree $Tree)
        types             = @($Types)
        variables         = @($Variables)
        expandableStrings = @($Expandable)
        constants         = @($Constants)
        comments          = @($Comments)
        newer             = @(Get-NewerFact -Tree $Tree -Tokens $Tokens)
        older             = @(Get-OlderFact -Tree $Tree -Tokens $Tokens)
        layout            = @(Get-LayoutFact -Tree $Tree -Tokens $Tokens)
    }
    $Habits = Get-HabitFact -Tree $Tree -Text $Text
    foreach ($Name in $Habits.Keys) { $Answer[$Name] = $Habits[$Name] }
    return $Answer
}
