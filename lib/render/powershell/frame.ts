import type { PlannedStep, ScriptParameter } from "@/lib/plan/types";
import { psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import { tableLines } from "@/lib/powershell/table-lines";
import { partOf, partsFor, type PlanPurpose } from "@/lib/powershell/step-source";

/** A parameter of a script, its type, and its words in the help. */
export type Parameter = Omit<ScriptParameter, "purpose">;

const logDirectory: Parameter = {
  name: "LogDirectory",
  type: "string",
  help: ["Folder for logs, results, undo records and backups; by default that of the plan."],
};
const planHash: Parameter = {
  name: "PlanHash",
  type: "string",
  help: ["When given, it must be the hash of this plan: a guard against the wrong bundle."],
};
const server: Parameter = {
  name: "Server",
  type: "string[]",
  help: ["Only these planned servers."],
};
const serverOrAll: Parameter = {
  ...server,
  help: ["Only these planned servers. Settings of the whole organisation are then left out."],
};
const force: Parameter = {
  name: "Force",
  type: "switch",
  help: ["Asks nothing: for unattended runs."],
};
/** Parameters of a script of a plan (script contract, "Parameters"): those of every script, and what its steps add. */
export function parametersOf(steps: readonly PlannedStep[], purpose: PlanPurpose): readonly Parameter[] {
  const own = steps.flatMap(({ script }) => script?.parameters ?? []).filter((one) => one.purpose === purpose);
  const hasMore = steps.some(
    ({ script }) =>
      script !== undefined &&
      partsFor(script.source, purpose, script.variants).some((part) => partOf(part) === "Organisation"),
  );
  return [logDirectory, planHash, hasMore ? serverOrAll : server, ...own, ...(purpose === "verify" ? [] : [force])];
}

/** Parameters of the script that a program calls at each renewal; Windows' own task passes the aliases and the event. */
export const renewalParameters: readonly Parameter[] = [
  {
    name: "NewThumbprint",
    type: "string",
    alias: "NewCertHash",
    help: ["Thumbprint of the renewed certificate. Blanks and invisible marks are taken off."],
  },
  {
    name: "OldThumbprint",
    type: "string",
    alias: "OldCertHash",
    help: ["When given and not the one in use, another certificate was renewed: the script refuses."],
  },
  {
    name: "EventRecordId",
    type: "string",
    help: ["Passed by Windows' certificate notification task, which nobody watches: nothing is asked then."],
  },
];

/** The one parameter of the scripts that collect facts. */
export const collectorParameters: readonly Parameter[] = [
  { ...logDirectory, help: ["Folder for the facts file; by default %ProgramData%\\OwaIm."] },
];

/** Parameters of the driver (script contract, "Many Mailbox servers from one place"). */
export const driverParameters: readonly Parameter[] = [
  {
    name: "Run",
    type: "string",
    help: ["Get collects facts, Set makes the change, Test checks it, Undo undoes it."],
  },
  { ...logDirectory, help: ["Records folder, here and on each server; by default that of the plan."] },
  planHash,
  { ...server, help: ["Only these planned Mailbox servers."] },
  force,
];

/** Parameters of the driver before there is a plan: it takes its servers by name, and only collects. */
export const collectDriverParameters: readonly Parameter[] = [
  { name: "Run", type: "string", help: ["Only Get, which collects facts."] },
  {
    name: "Server",
    type: "string[]",
    help: ["Whole names of the Mailbox servers to visit, with commas between them."],
  },
  { ...logDirectory, help: ["Folder for the facts files, here and on each server; by default %ProgramData%\\OwaIm."] },
];

/**
 * The head of a script behind its help. Scripts that change take -WhatIf and -Confirm as well. A PowerShell that is too
 * old is told so before anything is used that it lacks; its own `#Requires` would not say what helps, nor end with 2.
 */
export function parameterBlock(parameters: readonly Parameter[], changes: boolean): PsScript {
  const last = parameters.length - 1;
  return psFromLines([
    changes ? "[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]" : "[CmdletBinding()]",
    "param(",
    ...parameters.map(({ name, type, alias }, index) => {
      const other = alias === undefined ? "" : `[Alias('${alias}')]`;
      return `    ${other}[${type}]$${name}${index === last ? "" : ","}`;
    }),
    ")",
    ...sources.oldShell.trimEnd().split("\n"),
  ]);
}

/** What the caller gave, for the library: a module does not see the parameters and preferences of a script. */
export function givenTable(parameters: readonly Parameter[], changes: boolean): readonly string[] {
  const texts = parameters.filter(({ type }) => type !== "switch").map(({ name }) => `${name} = $${name}`);
  const switches = parameters
    .filter(({ type }) => type === "switch")
    .map(({ name }) => `$Given.${name} = [bool]$${name}`);
  const line = `$Given = @{ ${texts.join("; ")} }`;
  const isCalled = parameters.some(({ name }) => name === "EventRecordId");
  const hasServer = parameters.some(({ name }) => name === "Server");
  return [
    ...(line.length > 120 ? tableLines("$Given", texts) : [line]),
    ...switches,
    ...(isCalled ? ["if ($EventRecordId) { $Given.Force = $true }"] : []),
    ...(hasServer ? ["$Given.HasServer = $PSBoundParameters.ContainsKey('Server')"] : []),
    ...(changes ? ["$Given.WhatIf = [bool]$WhatIfPreference"] : []),
  ];
}
