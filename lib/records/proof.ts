import type { Plan } from "@/lib/plan/types";
import { changesSomething } from "@/lib/plan/number-steps";
import { stepsOf } from "@/lib/render/powershell/script-kinds";
import { manifestRuns } from "@/lib/render/runs";
import type { FactsRecord, ResultRecord, RunMode, RunRecord } from "./types";

/** What one file says about one row of the checklist. A person decides whether the row is ticked. */
export interface Proof {
  /** Id of a row of `buildChecklist`. */
  readonly rowId: string;
  /** The server, for rows that are ticked server by server. */
  readonly host: string | undefined;
  readonly state: "done" | "different";
  /** Planned targets of which the file says nothing: there was nothing to do for them, or `-Server` left them out. */
  readonly unmentioned: readonly string[];
}

const rowOf: Readonly<Record<RunMode, string>> = {
  "dry-run": "rehearse",
  apply: "apply",
  verify: "verify",
  undo: "undo",
};

/** Exit codes with which a row counts as done; see the expected output of the rows of runs. */
const expectedCodes: Readonly<Record<RunMode, readonly number[]>> = {
  "dry-run": [0, 10],
  apply: [0],
  verify: [0],
  undo: [0],
};

/** After these modes a script tells every planned target; the others tell only what differed or was recorded. */
const tellsAll: ReadonlySet<RunMode> = new Set(["apply", "verify"]);

/**
 * The row that a file proves, or undefined where the mapping is not sure: a computer that the plan does not name, facts of another estate, or a run that is over but says nothing about some planned targets, since it
 * may have been narrowed.
 */
export function proofOf(record: RunRecord, plan: Plan): Proof | undefined {
  if (record.host === undefined) return undefined;
  if (record.kind === "facts") return collected(record, plan, record.host);
  if (record.isRenewal) return undefined;
  const { mode, purpose, family, exitCode } = record;
  const done = expectedCodes[mode].includes(exitCode);
  const unmentioned = done ? unmentionedTargets(record, plan) : [];
  if (unmentioned.length > 0 && tellsAll.has(mode)) return undefined;
  const run = manifestRuns(plan).find((one) => one.purpose === purpose && one.family === family);
  const host = run !== undefined && run.hosts.length > 1 ? record.host : undefined;
  const row = mode === "dry-run" && purpose === "undo" ? "rehearse-undo" : rowOf[mode];
  return { rowId: `${row}-${family}`, host, state: done ? "done" : "different", unmentioned };
}

/** Facts are there as soon as their file is; what could not be read is told with the facts. */
function collected({ place }: FactsRecord, plan: Plan, host: string): Proof | undefined {
  const run = manifestRuns(plan).find((one) => one.purpose === "discover" && one.place === place);
  if (run === undefined) return undefined;
  return { rowId: `discover-${place}`, host: run.hosts.length > 1 ? host : undefined, state: "done", unmentioned: [] };
}

/** Planned targets of the run's changing steps that no outcome names. */
function unmentionedTargets(record: ResultRecord, plan: Plan): readonly string[] {
  const targets = stepsOf(plan, record.family, record.purpose)
    .filter(changesSomething)
    .flatMap(({ id, targets: planned }) => planned.map((target) => ({ id, ...target })));
  const here =
    record.place === "mailbox-server" ? targets.filter(({ name, server = name }) => server === record.host) : targets;
  const nameable = here.filter(({ isOpen }) => isOpen !== true);
  const told = new Set(record.targets.map(({ step, target }) => `${step}\n${target.toLowerCase()}`));
  return nameable.filter(({ id, name }) => !told.has(`${id}\n${name.toLowerCase()}`)).map(({ name }) => name);
}
