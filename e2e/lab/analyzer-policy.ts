import { knownCommands } from "./command-policy";
import type { CommandFact, FunctionFact, ParseResult } from "./lab-types";

/**
 * What PSScriptAnalyzer would say about a generated script. It cannot be installed here, so these are its rules as far as
 * our scripts can break them; the facts come from the real parser (`driver/Layout.ps1`, `driver/Habits.ps1`).
 */

/** Verbs of `Get-Verb`. */
const approved = new Set(
  (
    "Add Clear Close Copy Enter Exit Find Format Get Hide Join Lock Move New Open Optimize Pop Push Redo Remove Rename Reset " +
    "Resize Search Select Set Show Skip Split Step Switch Undo Unlock Watch Backup Checkpoint Compare Compress Convert " +
    "ConvertFrom ConvertTo Dismount Edit Expand Export Group Import Initialize Limit Merge Mount Out Publish Restore Save Sync " +
    "Unpublish Update Approve Assert Complete Confirm Deny Disable Enable Install Invoke Register Request Restart Resume Start " +
    "Stop Submit Suspend Uninstall Unregister Wait Debug Measure Ping Repair Resolve Test Trace Connect Disconnect Read " +
    "Receive Send Write Block Grant Protect Revoke Unblock Unprotect Use"
  ).split(" "),
);

/** Verbs of functions that have to ask. */
const changing = new Set("New Set Remove Start Stop Restart Reset Update".split(" "));

/** One sentence for each finding, in the order of the lines. */
export function checkAnalyzer(script: ParseResult): string[] {
  const findings: readonly (readonly [number, string])[] = [
    ...script.layout.map(
      ({ line, found, wanted }) => [line, `begins after ${found} blanks where ${wanted} are wanted.`] as const,
    ),
    ...script.trailingBlanks.map((line) => [line, "ends in a blank."] as const),
    ...script.emptyCatches.map((line) => [line, "a catch block is empty."] as const),
    ...script.unusedParameters.map(({ line, name }) => [line, `the parameter ${name} is not used.`] as const),
    ...script.unreadVariables.map(
      ({ line, name }) => [line, `the variable ${name} is assigned and not read.`] as const,
    ),
    ...script.functionFacts.flatMap((fact) => functionFindings(fact).map((text) => [fact.line, text] as const)),
    ...script.commands.flatMap((fact) => commandFindings(script, fact).map((text) => [fact.line, text] as const)),
  ];
  return [...findings].sort(([left], [right]) => left - right).map(([line, text]) => `Line ${line}: ${text}`);
}

function functionFindings({ name, supportsShouldProcess, asksShouldProcess }: FunctionFact): string[] {
  const [verb = "", noun = ""] = name.split("-");
  const findings: string[] = [];
  if (!approved.has(verb)) findings.push(`the function ${name} has no approved verb.`);
  // Words that end in "s" and are singular: Status, Process, Basis, Alias.
  if (/[^suia]s$/.test(noun)) findings.push(`the noun of ${name} is a plural.`);
  if (changing.has(verb) && !supportsShouldProcess)
    findings.push(`${name} changes state without SupportsShouldProcess.`);
  if (supportsShouldProcess !== asksShouldProcess)
    findings.push(
      `${name} ${supportsShouldProcess ? "declares ShouldProcess and does not call it" : "calls ShouldProcess and does not declare it"}.`,
    );
  return findings;
}

function commandFindings(script: ParseResult, { name, positional }: CommandFact): string[] {
  if (name === null) return [];
  const findings: string[] = [];
  if (positional > 2) findings.push(`${name} is called with ${positional} arguments by position.`);
  if (name.toLowerCase() === "write-host") findings.push("Write-Host reaches no one but the console.");
  const known = [...script.functions, ...knownCommands];
  const right = known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (right !== undefined && right !== name) findings.push(`${name} is written ${right}.`);
  if (right === undefined && !/[-\\/.]/.test(name)) findings.push(`${name} is an alias or a word of its own.`);
  return findings;
}
