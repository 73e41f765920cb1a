import { families, tasksOf, type FamilyId, type Place } from "@/lib/plan/families";
import { renewal, type RenewalPurpose } from "@/lib/plan/renewal";
import type { Topology } from "@/lib/topology/types";
import { psFromComment } from "@/lib/powershell/comment";
import type { PsScript } from "@/lib/powershell/ps";
import type { PlanPurpose } from "@/lib/powershell/step-source";
import type { Parameter } from "./frame";
import { pathIn, scriptPath } from "./script-kinds";

const where: Readonly<Record<Place, string>> = {
  lync: "the Lync Server Management Shell, on one Front End Server of the pool.",
  exchange: "the Exchange Management Shell, on any server that has it.",
  "mailbox-server": "Windows PowerShell (run as administrator), on each Mailbox server in turn.",
};

/** Where Lync is changed: Enable-CsTopology may be refused in a remote session (domain section 2). */
const atConsole = "the Lync Server Management Shell of one Front End Server, at its console or over Remote Desktop.";
/** Where servers that keep their settings on a virtual directory are. */
const onClientAccess = "the Exchange Management Shell (run as administrator), on each Client Access server in turn.";

/** Whether the scripts of a server need Exchange's shell. */
const needsExchange = (place: Place, { exchange }: Pick<Topology, "exchange">): boolean =>
  place === "exchange" || (place === "mailbox-server" && exchange.settings === "virtual-directory");

function whereIn(place: Place, purpose: PlanPurpose, topology: Pick<Topology, "exchange">): string {
  if (place === "lync" && purpose !== "verify") return atConsole;
  return place === "mailbox-server" && needsExchange(place, topology) ? onClientAccess : where[place];
}

/** What a change makes due, and a Test script finds undone. */
const pending = (place: Place, { exchange }: Pick<Topology, "exchange">): string => {
  if (place === "lync") return ", or when the topology still has to be enabled";
  if (place === "exchange") return "";
  return `, or when a ${exchange.settings === "setting-override" ? "restart" : "recycle"} is still pending`;
};

const behaviour: Readonly<Record<Exclude<PlanPurpose, "verify">, readonly string[]>> = {
  apply: [
    "It checks everything first, shows what differs, and asks once. Before each change it records the",
    "state before, so that the undo script can restore it. With -WhatIf it rehearses and changes nothing.",
  ],
  undo: [
    "It reads the undo record of this computer, checks every value, and restores only values that nobody has",
    "changed since. With -WhatIf it rehearses and changes nothing.",
  ],
};

const codes: Readonly<Record<PlanPurpose, string>> = {
  apply: "3 refused, nothing changed; 4 stopped part-way; 5 reads back differently; 10 rehearsal found changes.",
  verify: "5 a check fails",
  undo: "3 refused, nothing changed; 5 reads back differently; 6 incomplete; 10 rehearsal found changes.",
};

/** Exchange's cmdlets are there only in its own shell, which powershell.exe does not open by itself. */
const unattended = (path: string, inExchange: boolean): readonly string[] => [
  `    powershell.exe -File .\\${path} -Force`,
  ...(inExchange ? ["    The profile of the account must then open the Exchange Management Shell."] : []),
];

/** Comment-based help at the top of a script of a plan: constant text, no value of the plan. */
export function help(
  family: FamilyId,
  purpose: PlanPurpose,
  topology: Topology,
  parameters: readonly Parameter[],
  generator: string,
): PsScript {
  const { place } = families[family];
  const path = scriptPath(family, purpose).replace("/", "\\");
  const does =
    purpose === "verify"
      ? [`It only reads, and fails when something is not as planned${pending(place, topology)}.`]
      : behaviour[purpose];
  const examples = purpose === "verify" ? [""] : [" -WhatIf", ""];
  return psFromComment([
    ".SYNOPSIS",
    `    ${tasksOf(family, topology)[purpose]}`,
    ".DESCRIPTION",
    `    Run it in ${whereIn(place, purpose, topology)}`,
    ...does.map((line) => `    ${line}`),
    ...parameters.flatMap((parameter) => parameterHelp(parameter)),
    ...examples.flatMap((example) => [".EXAMPLE", `    .\\${path}${example}`]),
    ...(purpose === "verify" ? [] : [".EXAMPLE", ...unattended(path, needsExchange(place, topology))]),
    ".NOTES",
    `    ${generator}. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;`,
    `    ${codes[purpose]}${purpose !== "verify" ? "" : place === "exchange" ? "." : ", or work is pending."}`,
  ]);
}

/** Help of a script of the hook for renewals. */
export function renewalHelp(purpose: RenewalPurpose, parameters: readonly Parameter[], generator: string): PsScript {
  const name = renewal.names[purpose];
  const call = purpose === "apply" ? " -NewThumbprint <thumbprint>" : "";
  const path = pathIn(renewal.place, name).replace("/", "\\");
  return psFromComment([
    ".SYNOPSIS",
    `    ${renewal.tasks[purpose]}`,
    ".DESCRIPTION",
    `    Run it in ${where[renewal.place]}`,
    ...(purpose === "apply"
      ? ["A program that renews certificates calls it after each renewal, as an administrator or as SYSTEM."]
      : ["The one before it stays: a second undo finds the change undone."]
    ).map((line) => `    ${line}`),
    ...behaviour[purpose].map((line) => `    ${line}`),
    ...parameters.flatMap((parameter) => parameterHelp(parameter)),
    ...[" -WhatIf", ""].flatMap((example) => [".EXAMPLE", `    .\\${path}${call}${example}`]),
    ".EXAMPLE",
    `    powershell.exe -File .\\${path}${call} -Force`,
    ".NOTES",
    `    ${generator}. Exit codes: 0 as planned; 1 unexpected; 2 wrong place, rights or library;`,
    `    ${codes[purpose]}`,
  ]);
}

/** Help of a script that collects facts. */
export function collectorHelp(
  place: Place,
  name: string,
  task: string,
  parameters: readonly Parameter[],
  generator: string,
): PsScript {
  return psFromComment([
    ".SYNOPSIS",
    `    ${task}`,
    "    Changes nothing, and needs no plan.",
    ".DESCRIPTION",
    `    Run it in ${where[place]}`,
    ...(place === "mailbox-server" ? ["    With Exchange 2010 run it in:", `    ${onClientAccess}`] : []),
    "    It writes one facts file. Drop that file on any page of the wizard: it fills in the answers.",
    ...parameters.flatMap((parameter) => parameterHelp(parameter)),
    ".EXAMPLE",
    `    .\\${pathIn(place, name).replace("/", "\\")}`,
    ".NOTES",
    `    ${generator}. Exit codes: 0 facts written; 1 unexpected; 2 wrong place, rights or library.`,
  ]);
}

/** Help of the driver. */
export function driverHelp(parameters: readonly Parameter[], generator: string): PsScript {
  return psFromComment([
    ".SYNOPSIS",
    "    Runs the scripts of this folder on many Mailbox servers from one computer, one server after the other.",
    ".DESCRIPTION",
    "    Run it in Windows PowerShell as a local Administrator of the servers; it uses PowerShell remoting. First it",
    "    visits every server and rehearses; if one refuses, nothing is changed anywhere. Then it asks once and changes",
    "    one server after the other. Run it again to continue where it stopped. Results come into the folder collected.",
    ...parameters.flatMap((parameter) => parameterHelp(parameter)),
    ".EXAMPLE",
    "    .\\mailbox-server\\Invoke-OnMailboxServers.ps1 -Run Set -WhatIf",
    ".EXAMPLE",
    "    powershell.exe -File .\\mailbox-server\\Invoke-OnMailboxServers.ps1 -Run Test",
    ".NOTES",
    `    ${generator}. Exit codes: 0 all servers done; 1 unexpected; 2 wrong use, library or rights;`,
    "    3 a server refused or was not reached, nothing changed anywhere; 4 stopped at a server, those before it are done;",
    "    5 a check of -Run Test fails; 6 an undo is incomplete; 10 the rehearsal found changes.",
  ]);
}

/** Help of the driver before there is a plan. */
export function collectDriverHelp(parameters: readonly Parameter[], generator: string): PsScript {
  return psFromComment([
    ".SYNOPSIS",
    "    Collects facts on many Mailbox servers from one computer, one server after the other.",
    "    Changes nothing, and needs no plan.",
    ".DESCRIPTION",
    "    Run it in Windows PowerShell as a local Administrator of the servers; it uses PowerShell remoting. It visits every",
    "    server, whatever one says, and brings the facts files into the folder facts\\collected of the records folder.",
    "    Drop those files on any page of the wizard.",
    ...parameters.flatMap((parameter) => parameterHelp(parameter)),
    ".EXAMPLE",
    "    .\\mailbox-server\\Invoke-OnMailboxServers.ps1 -Run Get -Server mbx01.contoso.com,mbx02.contoso.com",
    ".NOTES",
    `    ${generator}. Exit codes: 0 facts of all servers; 1 unexpected; 2 wrong use, library or rights;`,
    "    3 a server refused or was not reached.",
  ]);
}

const parameterHelp = ({ name, help: words }: Parameter): readonly string[] => [
  `.PARAMETER ${name}`,
  ...words.map((line) => `    ${line}`),
];
