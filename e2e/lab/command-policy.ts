import reference from "@/lib/testing/data/cmdlets.json";
import type { CommandFact, ParseResult } from "./lab-types";

/**
 * Commands that a generated script may use, besides its own functions: a few built-in ones as Windows PowerShell 3.0
 * has them, and the cmdlets of Lync and Exchange with the parameters that Microsoft documents for the product versions
 * of the plan (`cmdlets.json`, from MicrosoftDocs/office-docs-powershell). Whatever is not named here is refused, so
 * commands and parameters that came after 3.0 need no list of their own.
 */
export type CommandList = Readonly<Record<string, readonly string[]>>;

const builtIns: CommandList = {
  "ConvertFrom-Json": ["InputObject"],
  "ConvertTo-Json": ["InputObject", "Depth", "Compress"],
  "Export-ModuleMember": ["Function"],
  "ForEach-Object": ["Process"],
  "Format-Table": ["Property", "AutoSize", "Wrap", "HideTableHeaders"],
  "Get-ChildItem": ["LiteralPath"],
  "Get-Command": ["Name", "CommandType"],
  "Get-Date": ["Date", "Format"],
  "Get-ItemProperty": ["LiteralPath", "Name"],
  "Get-Service": ["Name"],
  "Get-WinEvent": ["FilterHashtable", "MaxEvents"],
  "Import-Module": ["Name", "Force", "DisableNameChecking"],
  "Measure-Object": ["Property", "Sum", "Maximum", "Minimum"],
  "New-Object": ["TypeName", "ArgumentList", "Property"],
  "Out-Host": [],
  "Out-Null": [],
  "Out-String": ["InputObject", "Width", "Stream"],
  // Of the module WebAdministration, on Windows Server 2012 and later.
  "Restart-WebAppPool": ["Name"],
  "Select-Object": ["Property", "First", "Last", "Skip", "Unique", "ExpandProperty"],
  "Set-StrictMode": ["Version"],
  "Sort-Object": ["Property", "Descending", "Unique"],
  "Start-Sleep": ["Seconds"],
  "Start-Transcript": ["LiteralPath", "Append", "Force", "NoClobber", "WhatIf", "Confirm"],
  "Stop-Transcript": [],
  "Where-Object": ["FilterScript"],
  "Write-Error": ["Message", "ErrorRecord", "Category", "ErrorId", "TargetObject"],
  "Write-Output": ["InputObject"],
  "Write-Progress": ["Activity", "Status", "PercentComplete", "Completed"],
  "Write-Verbose": ["Message"],
  "Write-Warning": ["Message"],
};

/** What the script that visits other computers may use besides: sessions, which no other script opens. */
export const sessionCommands: CommandList = {
  "Invoke-Command": ["Session", "ScriptBlock", "ArgumentList"],
  "New-PSSession": ["ComputerName"],
  "Remove-PSSession": ["Session", "WhatIf", "Confirm"],
};

/** Common parameters of 3.0; PipelineVariable, InformationAction and ProgressAction came later. */
const common = [
  "Debug",
  "ErrorAction",
  "ErrorVariable",
  "OutBuffer",
  "OutVariable",
  "Verbose",
  "WarningAction",
  "WarningVariable",
];

/** The parts of a step that are blocks, as the step table names them. */
const stepParts =
  "Targets|Servers|Once|Read|Wanted|Check|ChangeCheck|Proof|Prepare|Change|Undo|UndoCheck|Difference|Settle|Vouch|Fact";

/**
 * The only names that are computed: a part of a step, a block that was handed over, and a program of the system folder. That
 * $AppCmd is one is for the test of the scripts to see.
 */
const computed = [
  new RegExp(`^\\$(Item\\.)?Step\\.(${stepParts})$`),
  /^\$Run\.Steps\[0\]\.Drive$/,
  /^\$(Block|Until|AppCmd)$/,
  /^\(Get-OwaImProgramPath -Name '(certutil|whoami)\.exe'\)$/,
];

interface Cmdlet {
  readonly appliesTo: readonly string[];
  readonly parameters: readonly string[];
  /** Versions of the parameters that not every version of the cmdlet has. */
  readonly narrower: Readonly<Record<string, readonly string[]>>;
}

const cmdlets: Readonly<Record<string, Cmdlet>> = reference.cmdlets;

/** Product versions that a plan of this wizard is for, as `cmdlets.json` spells them. */
export const plannedProducts: readonly string[] = [
  "Lync Server 2013",
  "Exchange Server 2013",
  "Exchange Server 2016",
  "Exchange Server 2019",
  "Exchange Server SE",
];

/** Every command of the lists, as it is spelled. */
export const knownCommands: readonly string[] = [
  ...Object.keys(builtIns),
  ...Object.keys(sessionCommands),
  ...Object.keys(cmdlets),
];

/** Parameters of a command for these products; undefined for a command that is not allowed. */
export function allowedParameters(
  name: string,
  products: readonly string[] = plannedProducts,
  besides: CommandList = {},
): readonly string[] | undefined {
  const plain: CommandList = { ...builtIns, ...besides };
  const builtIn = Object.hasOwn(plain, name) ? plain[name] : undefined;
  if (builtIn !== undefined) return [...builtIn, ...common];
  const cmdlet = Object.hasOwn(cmdlets, name) ? cmdlets[name] : undefined;
  const covers = (versions: readonly string[]) => versions.some((version) => products.includes(version));
  if (cmdlet === undefined || !covers(cmdlet.appliesTo)) return undefined;
  return [
    ...cmdlet.parameters.filter((parameter) => covers(cmdlet.narrower[parameter] ?? cmdlet.appliesTo)),
    ...common,
  ];
}

/**
 * One sentence for each command of the script that is not allowed, or has a parameter that is not; names are case-sensitive.
 *
 * @param besides Commands that this one script may use as well.
 */
export function checkCommands(
  script: ParseResult,
  products: readonly string[] = plannedProducts,
  besides: CommandList = {},
): string[] {
  const own = new Set(script.functions);
  return script.commands.flatMap((command) => {
    if (command.name === null) return checkComputed(command);
    if (own.has(command.name)) return [];
    const allowed = allowedParameters(command.name, products, besides);
    if (allowed === undefined) return [`Line ${command.line}: ${command.name} is not a command that scripts may use.`];
    return [...command.parameters, ...splatted(script, command)]
      .filter((parameter) => !allowed.includes(parameter))
      .map((parameter) => `Line ${command.line}: ${command.name} may not be used with -${parameter}.`);
  });
}

function checkComputed(command: CommandFact): string[] {
  if (command.operator === "Ampersand" && computed.some((form) => form.test(command.invoked))) return [];
  return [`Line ${command.line}: the command ${command.invoked} is computed.`];
}

/** Keys of the tables that a command splats; a table without literal keys cannot be checked and counts as "?". */
function splatted(script: ParseResult, command: CommandFact): readonly string[] {
  return command.splats.flatMap((variable) => {
    const keys = script.tableKeys.filter((entry) => entry.variable === variable).map((entry) => entry.key);
    return keys.length === 0 ? ["?"] : keys;
  });
}

/** One sentence for each piece of syntax that Windows PowerShell 3.0 does not know, and for each parse error. */
export function checkSyntax(script: ParseResult): string[] {
  return [
    ...script.errors.map((found) => `Line ${found.line}: ${found.message}`),
    ...script.newer.map((found) => `Line ${found.line}: PowerShell 3.0 has no ${found.what}.`),
  ];
}

/**
 * One sentence for each piece of syntax that the parser of Windows PowerShell 2.0 refuses. A script has none, so that it
 * gets as far as its own sentence about that PowerShell; the library is loaded behind it.
 */
export function checkOldShell(script: ParseResult): string[] {
  return script.older.map((found) => `Line ${found.line}: PowerShell 2.0 reads no ${found.what}.`);
}
