import type { Words } from "@/lib/messages/words";
import { fewestRoles, readerOf, type RoleId } from "@/lib/plan/roles";
import type { Place } from "@/lib/plan/families";
import type { Plan } from "@/lib/plan/types";
import { pathIn, driverName, type Purpose } from "../powershell/script-kinds";
import type { Run } from "../runs";
import { exitLine, lineText, quotedLines } from "../script-lines";
import { symptomsAt } from "./symptoms";
import type { ChecklistItem } from "./types";

/** What a row does with a run: its purpose, or the rehearsal of a change or of its undo. */
export type RowPurpose = Purpose | "rehearse" | "rehearse-undo";

/** The runs from the first change to the last one; a look at the facts may be between them. */
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
  "rehearse-undo": "Undo -WhatIf",
  undo: "Undo",
};
export const driverCommand = (purpose: RowPurpose): string =>
  `${typedPath(pathIn("mailbox-server", driverName))} -Run ${driverRuns[purpose]}`;

/** Shell and computer of a run, in words; several servers are named by their number, since the row lists them. */
export function whereOf(run: Run, { runs }: Words): string {
  const place = run.place;
  const isElevatedExchange = place === "mailbox-server" && run.shell === "exchange-management-shell";
  const shell = isElevatedExchange ? runs.elevatedExchange : runs.shells[place];
  const [first = "", ...others] = run.hosts;
  const { frontEnd, frontEndConsole, forExample, on, onEach } = runs.where;
  // Enable-CsTopology may be refused in a remote session, so the script stops there (domain section 2).
  const atConsole = run.purpose === "apply" || run.purpose === "undo";
  if (place === "lync") return atConsole ? frontEndConsole(shell, first) : frontEnd(shell, first);
  if (place === "exchange") return forExample(shell, first);
  return others.length === 0 ? on(shell, first) : onEach(shell, run.hosts.length);
}

/** The roles that a run needs, in their order. Reading asks for less than the change does; signing in is a row of its own. */
export function rolesOf(plan: Plan, run: Run): readonly RoleId[] {
  if (run.steps.length === 0) return [readers[run.place]];
  const steps = plan.steps.filter(({ id }) => run.steps.includes(id));
  const work = steps.filter(({ phase }) => phase !== "confirm");
  const needed = (work.length > 0 ? work : steps).map(({ role }) => (run.purpose === "verify" ? readerOf(role) : role));
  return fewestRoles(needed);
}

const readers: Readonly<Record<Place, RoleId>> = {
  lync: "lyncReader",
  exchange: "exchangeReader",
  "mailbox-server": "serverReader",
};

/** Facts are written before anything changes: they say what the answers could not. */
export function discoverItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, expected, ifDifferent } = words.runs.rows.discover;
  return runItem(plan, run, "discover", words, {
    action: action(run.script),
    command: commandOf(run),
    expected: expected(quotedLines(words, lineText("facts"), exitLine(0))),
    ifDifferent,
  });
}

/** The second look at Lync: dial plans may have made it discover servers. */
export function lookAgainItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, withTrust, withoutTrust } = words.runs.rows.lookAgain;
  const { expected, ifDifferent } = plan.topology.trustedPools.length > 0 ? withTrust : withoutTrust;
  return {
    ...discoverItem(plan, run, words),
    id: lookAgainId,
    action: action(run.script),
    expected: expected(quotedLines(words, lineText("facts"), exitLine(0))),
    ifDifferent,
  };
}

/** The rehearsal of an apply script. */
export function rehearseItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, expected, ifDifferent } = words.runs.rows.rehearse;
  return runItem(plan, run, "rehearse", words, {
    action: action(run.script),
    command: commandOf(run, true),
    expected: expected(
      quotedLines(words, lineText("changes"), lineText("dryRun"), exitLine(10)),
      quotedLines(words, lineText("alreadyPlanned"), exitLine(0)),
    ),
    ifDifferent,
  });
}

/** The change itself. */
export function applyItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, expected, ifDifferent } = words.runs.rows.apply;
  return runItem(plan, run, "apply", words, {
    action: action(run.script),
    command: commandOf(run),
    expected: expected(quotedLines(words, lineText("done"), exitLine(0))),
    ifDifferent,
  });
}

/** The change of several servers, one after the other; `behind` are rows that are done on each before the next one. */
export function oneByOneItem(plan: Plan, run: Run, behind: readonly ChecklistItem[], words: Words): ChecklistItem {
  const { allAtOnce, ...item } = applyItem(plan, run, words);
  const { oneByOne } = words.runs.rows.apply;
  return {
    ...item,
    action: oneByOne(run.script),
    ...(allAtOnce === undefined ? {} : { variant: "B" as const }),
    ...(behind.length === 0 ? {} : { thenOnEach: behind }),
  };
}

/** The proof of the change. */
export function verifyItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, expected, ifDifferent } = words.runs.rows.verify;
  return runItem(plan, run, "verify", words, {
    action: action(run.script),
    command: commandOf(run),
    expected: expected(quotedLines(words, lineText("everyCheckHolds"), exitLine(0))),
    ifDifferent: ifDifferent(quotedLines(words, lineText("checkFails"), exitLine(5))),
  });
}

/** The rehearsal of an undo: what would be restored is read before it is. */
export function rehearseUndoItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, expected, ifDifferent } = words.runs.rows.rehearseUndo;
  return runItem(plan, run, "rehearse-undo", words, {
    action: action(run.script),
    command: commandOf(run, true),
    expected: expected(
      quotedLines(words, lineText("changes"), lineText("dryUndo"), exitLine(10)),
      quotedLines(words, lineText("alreadyUndone"), exitLine(0)),
      quotedLines(words, lineText("undoneBefore"), exitLine(0)),
    ),
    ifDifferent,
  });
}

/** The way back. */
export function undoItem(plan: Plan, run: Run, words: Words): ChecklistItem {
  const { action, expected, ifDifferent } = words.runs.rows.undo;
  return runItem(plan, run, "undo", words, {
    action: action(run.script),
    command: commandOf(run),
    expected: expected(
      quotedLines(words, lineText("done"), exitLine(0)),
      quotedLines(words, lineText("alreadyUndone"), exitLine(0)),
      quotedLines(words, lineText("undoneBefore"), exitLine(0)),
    ),
    ifDifferent,
  });
}

const driverRow = "mailbox-servers-from-one-place";

/** Many servers from one place instead of server by server; offered where the Mailbox servers begin. */
export function driverItem(run: Run, words: Words): ChecklistItem {
  const { where, who, action, expected, ifDifferent } = words.runs.rows.driver;
  return {
    id: driverRow,
    belongsTo: run.number === undefined ? undefined : String(run.number),
    where: where(words.runs.shells["mailbox-server"], run.hosts.length),
    who,
    variant: "A",
    symptoms: symptomsAt(driverRow),
    hosts: [],
    action: action(run.hosts.length),
    command: driverCommand("apply"),
    expected: expected(
      quotedLines(words, lineText("serverTable")),
      quotedLines(words, lineText("serversDone"), exitLine(0)),
    ),
    ifDifferent,
  };
}

type Told = Pick<ChecklistItem, "action" | "expected" | "ifDifferent"> & { readonly command: string };

function runItem(plan: Plan, run: Run, purpose: RowPurpose, words: Words, told: Told): ChecklistItem {
  const allAtOnce = isMany(run) ? { allAtOnce: driverCommand(purpose) } : {};
  return {
    id: rowIdOf(run, purpose),
    belongsTo: run.number === undefined ? undefined : String(run.number),
    ...(run.purpose === "undo" ? { undoes: true } : {}),
    symptoms: symptomsAt(rowIdOf(run, purpose)),
    where: whereOf(run, words),
    ...allAtOnce,
    who: inWords(rolesOf(plan, run), words),
    // Lync has the name of a pool: on which of its computers it is done is not planned.
    hosts: run.place === "lync" ? [] : run.hosts,
    ...told,
  };
}

/** Where a row is done, in one sentence. */
export const whereText = (
  { where, allAtOnce }: Pick<ChecklistItem, "where" | "allAtOnce">,
  { runs }: Pick<Words, "runs">,
): string => (allAtOnce === undefined ? where : runs.where.orFromOnePlace(where, allAtOnce));

/** Whether one computer after the other is visited, which the driver can do as well. */
export const isMany = (run: Run): boolean => run.shell === "windows-powershell-elevated" && run.hosts.length > 1;

const inWords = (roles: readonly RoleId[], words: Words): string =>
  roles.map((role) => words.roles[role]).join(words.runs.roleSeparator);
