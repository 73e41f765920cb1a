# Facts for the analyzer's rules about parameters, variables, functions and catch blocks, each with its line.

# Names that PowerShell itself reads.
$SpecialVariables = @(
    '_', 'args', 'null', 'true', 'false', 'ConfirmPreference', 'DebugPreference', 'ErrorActionPreference', 'ErrorView'
    'InformationPreference', 'LASTEXITCODE', 'OFS', 'OutputEncoding', 'ProgressPreference', 'PSDefaultParameterValues'
    'PSModuleAutoLoadingPreference', 'VerbosePreference', 'WarningPreference', 'WhatIfPreference'
)

# Blocks that run in the scope of the one around them, as far as the analyzer knows.
$Transparent = 'ForEach-Object', 'Where-Object'

# Nodes of a script block itself, without the blocks inside it; those of ForEach-Object and Where-Object count as its own.
function Find-OwnNode {
    param($Block, [string]$Name)
    Find-Node -Tree $Block -Name $Name -Flat
    foreach ($Command in (Find-Node -Tree $Block -Name 'CommandAst' -Flat)) {
        if ($Command.GetCommandName() -notin $Transparent) { continue }
        foreach ($Element in $Command.CommandElements) {
            if ($Element -is [System.Management.Automation.Language.ScriptBlockExpressionAst]) { Find-OwnNode -Block $Element.ScriptBlock -Name $Name }
        }
    }
}

function Get-UnusedParameter {
    param($Blocks)
    foreach ($Block in $Blocks) {
        if ($null -eq $Block.ParamBlock -or $Block.ParamBlock.Parameters.Count -eq 0) { continue }
        $Seen = @{}
        foreach ($Node in (Find-OwnNode -Block $Block -Name 'VariableExpressionAst')) { $Seen[$Node.VariablePath.UserPath] += 1 }
        if ($Seen.ContainsKey('PSBoundParameters')) { continue }
        $Bound = @(Find-OwnNode -Block $Block -Name 'MemberExpressionAst' | Where-Object { $_.Extent.Text -match 'MyInvocation\.BoundParameters$' })
        if ($Bound.Count -gt 0) { continue }
        foreach ($Parameter in $Block.ParamBlock.Parameters) {
            # The declaration is one of them.
            if ($Seen[$Parameter.Name.VariablePath.UserPath] -ge 2) { continue }
            [ordered]@{ line = $Parameter.Extent.StartLineNumber; name = $Parameter.Name.VariablePath.UserPath }
        }
    }
}

# The variable on the left of an assignment, also behind a type; null for a member, an element or a scope of its own.
function Get-AssignedVariable {
    param($Assignment)
    $Left = $Assignment.Left
    while ($Left -is [System.Management.Automation.Language.AttributedExpressionAst]) { $Left = $Left.Child }
    if ($Left -is [System.Management.Automation.Language.VariableExpressionAst] -and $Left.VariablePath.IsUnqualified) { return $Left }
}

# "$x += 1" reads; "$x = 1" does not, however often it is there.
function Get-UnreadVariable {
    param($Blocks)
    foreach ($Block in $Blocks) {
        $Written = @{}
        foreach ($Assignment in (Find-Node -Tree $Block -Name 'AssignmentStatementAst' -Flat)) {
            $Variable = Get-AssignedVariable -Assignment $Assignment
            if ($null -eq $Variable -or $Assignment.Operator -ne 'Equals' -or $Variable.VariablePath.UserPath -in $SpecialVariables) { continue }
            if (-not $Written.ContainsKey($Variable.VariablePath.UserPath)) { $Written[$Variable.VariablePath.UserPath] = $Variable }
        }
        if ($Written.Count -eq 0) { continue }
        $Targets = [System.Collections.Generic.HashSet[object]]::new()
        foreach ($Assignment in (Find-Node -Tree $Block -Name 'AssignmentStatementAst')) {
            $Variable = Get-AssignedVariable -Assignment $Assignment
            if ($null -ne $Variable -and $Assignment.Operator -eq 'Equals') { $null = $Targets.Add($Variable) }
        }
        foreach ($Node in (Find-Node -Tree $Block -Name 'VariableExpressionAst')) {
            if (-not $Targets.Contains($Node)) { $Written.Remove($Node.VariablePath.UserPath) }
        }
        foreach ($Variable in $Written.Values) { [ordered]@{ line = $Variable.Extent.StartLineNumber; name = $Variable.VariablePath.UserPath } }
    }
}

function Get-FunctionFact {
    param($Tree)
    foreach ($Function in (Find-Node -Tree $Tree -Name 'FunctionDefinitionAst')) {
        $Declares = @(Find-Node -Tree $Function -Name 'NamedAttributeArgumentAst' | Where-Object { $_.ArgumentName -eq 'SupportsShouldProcess' -and $_.Argument.Extent.Text -ne '$false' })
        $Asks = @(Find-Node -Tree $Function -Name 'InvokeMemberExpressionAst' | Where-Object { $_.Expression.Extent.Text -eq '$PSCmdlet' -and $_.Member.Extent.Text -eq 'ShouldProcess' })
        [ordered]@{
            line = $Function.Extent.StartLineNumber; name = $Function.Name
            supportsShouldProcess = $Declares.Count -gt 0; asksShouldProcess = $Asks.Count -gt 0
        }
    }
}

# Arguments without a parameter's name in front; one that follows a name belongs to it.
function Get-PositionalCount {
    param($Command)
    $Count = 0
    for ($Index = 1; $Index -lt $Command.CommandElements.Count; $Index++) {
        $Element = $Command.CommandElements[$Index]
        if ($Element -is [System.Management.Automation.Language.CommandParameterAst]) { continue }
        if ($Element -is [System.Management.Automation.Language.VariableExpressionAst] -and $Element.Splatted) { continue }
        $Before = $Command.CommandElements[$Index - 1]
        if ($Before -is [System.Management.Automation.Language.CommandParameterAst] -and $null -eq $Before.Argument) { continue }
        $Count++
    }
    return $Count
}

function Get-HabitFact {
    param($Tree, [string]$Text)
    $Blocks = @(Find-Node -Tree $Tree -Name 'ScriptBlockAst')
    $Catches = foreach ($Clause in (Find-Node -Tree $Tree -Name 'CatchClauseAst')) { if ($Clause.Body.Statements.Count -eq 0) { $Clause.Extent.StartLineNumber } }
    $Lines = $Text -split '\r?\n'
    $Blank = for ($Index = 0; $Index -lt $Lines.Count; $Index++) { if ($Lines[$Index] -match '[ \t]$') { $Index + 1 } }
    return [ordered]@{
        unusedParameters = @(Get-UnusedParameter -Blocks $Blocks)
        unreadVariables  = @(Get-UnreadVariable -Blocks $Blocks)
        functionFacts    = @(Get-FunctionFact -Tree $Tree)
        emptyCatches     = @($Catches)
        trailingBlanks   = @($Blank)
    }
}
