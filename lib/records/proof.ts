import type { Plan } from "@/lib/plan/types";
import { manifestRuns } from "@/lib/render/runs";
import type { ResultRecord, RunMode, RunRecord } from "./types";

/** What one result says about one row of the checklist. A person decides whether the row is ticked. */
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
  discover: "discover",
  "dry-run": "rehearse",
  apply: "apply",
  verify: "verify",
  undo: "undo",
};

/** Exit codes with which a row counts as done; see the expected output of the rows of runs. */
const expectedCodes: Readonly<Record<RunMode, readonly number[]>> = {
  discover: [0],
  "dry-run": [0, 10],
  apply: [0],
  verify: [0],
  undo: [0],
};

/** After these modes a script tells every planned target; the others tell only what differed or was recorded. */
const tellsAll: ReadonlySet<RunMode> = new Set(["apply", "verify"]);

/**
 * The row that a result proves, or undefined where the mapping is not sure: a rehearsed undo, a computer that the plan
 * does not name, or a run that is over but says nothing about some planned targets, since it may have been narrowed.
 */
export function proofOf(record: RunRecord, plan: Plan): Proof | undefined {
  if (record.kind !== "result" || record.host === undefined) return undefined;
  const { mode, purpose, place, exitCode } = record;
  if (mode === "dry-run" && purpose !== "apply") return undefined;
  const done = expectedCodes[mode].includes(exitCode);
  const unmentioned = done ? unmentionedTargets(record, plan) : [];
  if (unmentioned.length > 0 && tellsAll.has(mode)) return undefined;
  const run = manifestRuns(plan).find((one) => one.purpose === purpose && one.script.startsWith(`${place}/`));
  const host = run !== undefined && run.hosts.length > 1 ? record.host : undefined;
  return { rowId: `${rowOf[mode]}-${place}`, host, state: done ? "done" : "different", unmentioned };
}

/** Planned targets of the run's changing steps that no outcome names; none for facts, which have no targets. */
export function unmentionedTargets(record: ResultRecord, plan: Plan): readonly string[] {
  if (record.mode === "discover") return [];
  const targets = plan.steps
    .filter(({ place, script }) => place === record.place && script?.row.apply !== undefined)
    .flatMap(({ id, targets: planned }) => planned.map(({ name }) => ({ id, name })));
  const here = record.place === "mailbox-server" ? targets.filter(({ name }) => name === record.host) : targets;
  // A policy of the scope "all" stands in the plan under a sentence, not under its name.
  const nameable = here.filter(
    ({ id }) => id !== "owa-mailbox-policy" || plan.topology.mailboxPolicies.scope === "named",
  );
  const told = new Set(record.targets.map(({ step, target }) => `${step}\n${target.toLowerCase()}`));
  return nameable.filter(({ id, name }) => !told.has(`${id}\n${name.toLowerCase()}`)).map(({ name }) => name);
}
