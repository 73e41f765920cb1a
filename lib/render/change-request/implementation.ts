import type { Words } from "@/lib/messages/words";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import {
  applyItem,
  changeRuns,
  commandOf,
  driverCommand,
  isMany,
  lookAgainItem,
  undoItem,
  whereOf,
} from "../checklist/run-items";
import { manifestRuns, type Run } from "../runs";
import { minutesOf, undoable } from "@/lib/plan/window-shortage";
import type { BackOutStep, ImplementationPart, ImplementationStep } from "./types";

/** Commands shown of one step; the rest have the same form and are in the script. */
const commandsShown = 4;

/** The implementation plan: one numbered step for each family; a look at the facts in between belongs to the next one. */
export function implementationOf(plan: Plan, words: Words): readonly ImplementationStep[] {
  const runs = changeRuns(manifestRuns(plan));
  return runsFor(plan, "apply").map((run, index) => {
    const item = applyItem(plan, run, words);
    const steps = workOf(plan, run);
    const before = runs[runs.findIndex(({ order }) => order === run.order) - 1];
    return {
      number: index + 1,
      lookBefore: before?.purpose === "discover" ? lookAgainItem(plan, before, words) : undefined,
      script: run.script,
      who: item.who,
      where: whereOf(run, words),
      command: commandOf(run),
      allAtOnce: isMany(run) ? driverCommand("apply") : undefined,
      expected: item.expected,
      minutes: minutesOf(steps),
      goNoGo: words.changeRequest.implementation.goNoGo,
      parts: steps.map(part),
    };
  });
}

/** The back-out plan: the undo of each implementation step, the last one first. */
export function backOutStepsOf(
  plan: Plan,
  implementation: readonly ImplementationStep[],
  words: Words,
): readonly BackOutStep[] {
  const applied = runsFor(plan, "apply");
  return runsFor(plan, "undo").map((run) => {
    const item = undoItem(plan, run, words);
    const index = applied.findIndex((other) => other.family === run.family);
    const steps = undoable(workOf(plan, run)).toReversed();
    return {
      undoes: implementation[index]?.number ?? 0,
      script: run.script,
      who: item.who,
      where: whereOf(run, words),
      rehearsal: commandOf(run, true),
      command: commandOf(run),
      allAtOnce: isMany(run) ? `${driverCommand("undo")} -WhatIf\n${driverCommand("undo")}` : undefined,
      expected: item.expected,
      minutes: minutesOf(steps),
      effects: steps.flatMap(({ undo }) => (undo.kind === "script" ? [undo.summary] : [])),
    };
  });
}

const runsFor = (plan: Plan, purpose: Run["purpose"]) => manifestRuns(plan).filter((run) => run.purpose === purpose);

/** Steps of a run in running order, without those that wait for a person to sign in. */
const workOf = (plan: Plan, run: Run) =>
  plan.steps.filter(({ id, phase }) => run.steps.includes(id) && phase !== "confirm");

function part({ title, why, targets, documentedCommands }: PlannedStep): ImplementationPart {
  return {
    title,
    why,
    targets: targets.length,
    commands: documentedCommands.slice(0, commandsShown),
    moreCommands: Math.max(0, documentedCommands.length - commandsShown),
  };
}
