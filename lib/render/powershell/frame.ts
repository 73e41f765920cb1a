import { ps, type PsScript } from "@/lib/powershell/ps";
import type { Purpose } from "./script-kinds";

const changing = ps`
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server
)
`;

const changingWithKeys = ps`
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server,
    [switch]$KeysOnly
)
`;

const reading = ps`
[CmdletBinding()]
param(
    [string]$LogDirectory,
    [string]$PlanHash,
    [string[]]$Server
)
`;

/** Parameters of a script (script contract, "Parameters"). */
export function parameters(purpose: Purpose, withKeysOnly: boolean): PsScript {
  if (purpose === "discover" || purpose === "verify") return reading;
  return withKeysOnly ? changingWithKeys : changing;
}

const notDotSourced = ps`
# ---- Main ----

if ($MyInvocation.InvocationName -eq '.') {
    Write-Warning -Message 'Start this script with its path; it does nothing when dot-sourced. Nothing was changed.'
    return
}
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'
`;

const given = ps`
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server; KeysOnly = $false }
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
`;
const givenWithKeys = ps`
$Given = @{ LogDirectory = $LogDirectory; PlanHash = $PlanHash; Server = $Server; KeysOnly = [bool]$KeysOnly }
$Given.HasServer = $PSBoundParameters.ContainsKey('Server')
`;

/** A script that only reads: no question, one course. */
const readingCourse = (course: PsScript): PsScript => ps`
$Run = Get-Run -Plan $Plan -Steps $Steps -About $About -Given $Given
try {
    Open-Run -Run $Run -DryRun $false
    if ($Run.Ready) { ${course} -Run $Run }
} catch {
    Add-Crash -Run $Run -ErrorRecord $_
}
Close-Run -Run $Run
exit $Run.ExitCode
`;

/** A script that changes: checks and table, one question, then the course; each change inside asks no more. */
const changingCourse = (open: PsScript, course: PsScript): PsScript => ps`
$Agreed = $false
$Run = Get-Run -Plan $Plan -Steps $Steps -About $About -Given $Given
try {
    Open-Run -Run $Run -DryRun ([bool]$WhatIfPreference)
    if ($Run.Ready) { ${open} -Run $Run }
    if ($Run.Ready) {
        try {
            $Agreed = $PSCmdlet.ShouldProcess($Run.Question, $Run.Action)
        } catch {
            Add-NoAnswer -Run $Run -ErrorRecord $_
        }
    }
    $ConfirmPreference = 'None'
    if ($Run.Ready -and ($Agreed -or $WhatIfPreference)) { ${course} -Run $Run }
    elseif ($Run.Ready) { Deny-Run -Run $Run }
} catch {
    Add-Crash -Run $Run -ErrorRecord $_
}
Close-Run -Run $Run
exit $Run.ExitCode
`;

const courses: Readonly<Record<Purpose, PsScript>> = {
  discover: readingCourse(ps`Invoke-Discover`),
  verify: readingCourse(ps`Invoke-Verify`),
  apply: changingCourse(ps`Open-Apply`, ps`Invoke-Apply`),
  undo: changingCourse(ps`Open-Undo`, ps`Invoke-Undo`),
};

/** The last part of a script: a dozen lines that call the machinery. */
export function main(purpose: Purpose, withKeysOnly: boolean): PsScript {
  return ps`
${notDotSourced}${withKeysOnly ? givenWithKeys : given}${courses[purpose]}`;
}
