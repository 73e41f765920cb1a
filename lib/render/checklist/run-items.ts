import type { Place, Plan, PlannedStep } from "@/lib/plan/types";
import { pathIn, driverName, shells, type Purpose } from "../powershell/script-kinds";
import type { Run } from "../runs";
import { exitLine, lineText, quotedLines } from "../script-lines";
import type { ChecklistItem } from "./types";

/** What a row does with a run: its purpose, or the rehearsal of a change. */
export type RowPurpose = Purpose | "rehearse";

/** The runs from the first change to the last one; a look at the facts may stand between them. */
export function changeRuns(runs: readonly Run[]): readonly Run[] {
  const isChange = ({ purpose }: Run) => purpose === "apply";
  return runs.slice(runs.findIndex(isChange), runs.findLastIndex(isChange) + 1);
}

/** Id of the row of a run: what is done, and the place of a facts script or the family of another one. */
export const rowIdOf = (run: Run, purpose: RowPurpose): string => `${purpose}-${run.family ?? run.place}`;

/** Id of the row that looks at Lync once more, after servers joined dial plans. */
const lookAgainId = "discover-lync-again";

/** Path of a script as it is typed in the folder of the bundle. */
const typedPath = (script: string): string => `.\\${script.replaceAll("/", "\\")}`;

/** The command that starts a script from the folder of the bundle. */
export const commandOf = (run: Run, rehearsal = false): string =>
  `${typedPath(run.script)}${rehearsal ? " -WhatIf" : ""}`;

/** The script that runs a script of the Mailbox servers on all of them, and what it is to run. */
const driverRuns: Readonly<Record<RowPurpose, string>> = {
  discover: "Get",
  rehearse: "Set -WhatIf",
  apply: "Set",
  verify: "Test",
  undo: "Undo",
};
export const driverCommand = (purpose: RowPurpose): string =>
  `${typedPath(pathIn("mailbox-server", driverName))} -Run ${driverRuns[purpose]}`;

/** Shell and computer of a run, in words; several servers are named by their number, since the row lists them. */
export function whereOf(run: Run): string {
  const place = run.place;
  const shell = shells[place].name;
  const [first = "", ...others] = run.hosts;
  // Enable-CsTopology may be refused in a remote session, so the script stops there (domain section 2).
  const console = run.purpose === "apply" || run.purpose === "undo" ? ", at its console or over Remote Desktop" : "";
  if (place === "lync") return `${shell} on one Front End Server of ${first}${console}`;
  if (place === "exchange") return `${shell}, e.g. on ${first}`;
  return others.length === 0 ? `${shell} on ${first}` : `${shell} on each of ${run.hosts.length} Mailbox servers`;
}

/** The roles that steps need, in their order; a role that another one includes ("Lync administrator") is left out. */
export function rolesOf(steps: readonly PlannedStep[]): readonly string[] {
  const roles = [...new Set(steps.map(({ who }) => who))];
  return roles.filter((role) => !roles.some((other) => other !== role && other.startsWith(role.replace(/\)$/, ""))));
}

/** Reading asks for less than the change does. */
const readers: Readonly<Record<Place, string>> = {
  lync: "Lync administrator who may read the event log of the Front End Server",
  exchange: "Exchange administrator (View-Only Organization Management is enough)",
  "mailbox-server": "Local administrator of each Mailbox server",
};

/** Facts are written before anything changes: they say what the answers could not. */
export function discoverItem(plan: Plan, run: Run): ChecklistItem {
  return runItem(plan, run, "discover", {
    action: `Run ${run.script}. It reads, knows no plan and changes nothing.`,
    command: commandOf(run),
    expected: `${quotedLines(lineText("facts"), exitLine(0))}. Drop that file on the wizard's page: it compares the facts with the answers.`,
    ifDifferent: "Exit code 2: wrong shell, computer, rights or library; the message names it.",
  });
}

/** The second look at Lync: dial plans may have made it discover servers. */
export function lookAgainItem(plan: Plan, run: Run): ChecklistItem {
  const made = plan.topology.trustedPools.length > 0;
  return {
    ...discoverItem(plan, run),
    id: lookAgainId,
    action: `Run ${run.script} again, now that the servers are in the dial plans, and drop the new file on the wizard's page.`,
    expected: made
      ? `${quotedLines(lineText("facts"), exitLine(0))}, and no planned trusted pool is discovered by an event that is newer than the dial plans.`
      : `${quotedLines(lineText("facts"), exitLine(0))}, and the planned servers are discovered by an event that is newer than the dial plans.`,
    ifDifferent: made
      ? "Discovered: do not run lync/Set-LyncTrust.ps1 for it. Answer yes to “Does Lync know it already” and make a new bundle. No newer event: a restart of the Front End service writes it, one Front End at a time."
      : "No newer event: a restart of the Front End service writes it, one Front End at a time. Still not discovered: compare the name in the certificate.",
  };
}

/** The dry run of an apply script. */
export function rehearseItem(plan: Plan, run: Run): ChecklistItem {
  const rehearsed = quotedLines(lineText("changes"), lineText("dryRun"), exitLine(10));
  return runItem(plan, run, "rehearse", {
    action: `Rehearse ${run.script}. It makes every check, shows what it would change, and changes nothing.`,
    command: commandOf(run, true),
    expected: `${rehearsed}. If all is set already: ${quotedLines(lineText("alreadyPlanned"), exitLine(0))}.`,
    ifDifferent:
      "Exit code 2: wrong shell, computer, rights or library. Exit code 3: a check refused and the message names it; correct that and rehearse again.",
  });
}

/** The change itself. */
export function applyItem(plan: Plan, run: Run): ChecklistItem {
  return runItem(plan, run, "apply", {
    action: `Run ${run.script}, compare its table with the rehearsal and answer the question.`,
    command: commandOf(run),
    expected: `${quotedLines(lineText("done"), exitLine(0))}.`,
    ifDifferent:
      "Exit codes 2 and 3: nothing changed; correct what the message names and run it again. Exit codes 4 and 5: run it once more; if it stays, back out.",
  });
}

/** The proof of the change. */
export function verifyItem(plan: Plan, run: Run): ChecklistItem {
  return runItem(plan, run, "verify", {
    action: `Run ${run.script}. It reads and changes nothing.`,
    command: commandOf(run),
    expected: `${quotedLines(lineText("everyCheckHolds"), exitLine(0))}.`,
    ifDifferent: `${quotedLines(lineText("checkFails"), exitLine(5))}: each warning above names a check; look it up under “If something looks different”.`,
  });
}

/** The way back. */
export function undoItem(plan: Plan, run: Run): ChecklistItem {
  return runItem(plan, run, "undo", {
    action: `Run ${run.script} with -WhatIf, then without.`,
    command: commandOf(run),
    expected: `${quotedLines(lineText("done"), exitLine(0))}. If nothing is left to take back: ${quotedLines(lineText("alreadyUndone"), exitLine(0))}. If that was done before: ${quotedLines(lineText("undoneBefore"), exitLine(0))}.`,
    ifDifferent:
      "Exit code 3: no record of this plan here, or somebody changed the setting since; the message shows the values. Exit codes 5 and 6: run it again.",
  });
}

/** Many servers from one place instead of server by server; offered where the Mailbox servers begin. */
export function driverItem(plan: Plan, run: Run): ChecklistItem {
  return {
    id: "mailbox-servers-from-one-place",
    where: `${shells["mailbox-server"].name}, on any computer that reaches the ${run.hosts.length} Mailbox servers`,
    who: "A local administrator of all of them, through PowerShell remoting (on by default since Windows Server 2012)",
    hosts: [],
    action:
      "Choose: all Mailbox servers from one place, or server by server as below. From one place: rehearse with this command, compare the tables, then run it without -WhatIf.",
    command: driverCommand("rehearse"),
    expected: `“${lineText("serverTable")}”, with exit code 10 for each after the rehearsal. After the change: ${quotedLines(lineText("serversDone"), exitLine(0))}, each pool is back. All servers are looked at before the first is changed.`,
    ifDifferent:
      "Exit code 3: one server could not be reached or refused, nothing changed anywhere; -Server takes the others. Exit code 4: it stopped at that server; those before it are done, and the same command goes on. Without remoting: server by server.",
  };
}

type Told = Pick<ChecklistItem, "action" | "expected" | "ifDifferent"> & { readonly command: string };

function runItem(plan: Plan, run: Run, purpose: RowPurpose, told: Told): ChecklistItem {
  const allAtOnce = isMany(run) ? { allAtOnce: driverCommand(purpose) } : {};
  return {
    id: rowIdOf(run, purpose),
    where: whereOf(run),
    ...allAtOnce,
    who: whoFor(plan, run, purpose),
    hosts: run.hosts,
    ...told,
  };
}

/** Where a row is done, in one sentence. */
export const whereText = ({ where, allAtOnce }: Pick<ChecklistItem, "where" | "allAtOnce">): string =>
  allAtOnce === undefined ? where : `${where}; or all from one place: ${allAtOnce}`;

/** Whether one computer after the other is visited, which the driver can do as well. */
export const isMany = (run: Run): boolean => run.place === "mailbox-server" && run.hosts.length > 1;

/** Only the proof needs a person who signs in. */
function whoFor(plan: Plan, run: Run, purpose: RowPurpose): string {
  if (run.steps.length === 0) return readers[run.place];
  const steps = plan.steps.filter(({ id }) => run.steps.includes(id));
  return rolesOf(purpose === "verify" ? steps : steps.filter(({ phase }) => phase !== "confirm")).join("; ");
}
