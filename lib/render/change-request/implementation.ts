import type { Words } from "@/lib/messages/words";
import type { CommandBlock } from "@/lib/plan/command-block";
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
import { minutesOf, undoable } from "@/lib/plan/window";
import type { BackOutStep, ImplementationPart, ImplementationStep } from "./types";

/** Most objects of a step whose commands are shown. */
const mostShown = 4;

/** The implementation plan: one step for each family that changes something, by its number; a look at the facts in between belongs to the next one. */
export function implementationOf(plan: Plan, words: Words): readonly ImplementationStep[] {
  const runs = changeRuns(manifestRuns(plan));
  return runsFor(plan, "apply").map((run) => {
    const item = applyItem(plan, run, words);
    const steps = workOf(plan, run);
    const before = runs[runs.findIndex(({ order }) => order === run.order) - 1];
    return {
      number: run.number ?? 0,
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
export function backOutStepsOf(plan: Plan, words: Words): readonly BackOutStep[] {
  return runsFor(plan, "undo").map((run) => {
    const item = undoItem(plan, run, words);
    const steps = undoable(workOf(plan, run)).toReversed();
    return {
      undoes: run.number ?? 0,
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

function part({ number, title, why, targets, documentedCommands }: PlannedStep): ImplementationPart {
  return {
    number,
    title,
    why,
    targets: targets.length,
    ...shownOf(documentedCommands),
  };
}

/** Blocks are never cut inside: what is left out has names and values of its own, which are told where it is listed. */
function shownOf(blocks: readonly CommandBlock[]): Pick<ImplementationPart, "commands" | "moreObjects"> {
  const [first] = blocks;
  const isForServers = first?.server !== undefined;
  const objects = isForServers ? blocks.length : (first?.lines.length ?? 0);
  if (first === undefined || objects <= mostShown) return { commands: blocks, moreObjects: 0 };
  return {
    commands: [isForServers ? first : { ...first, lines: first.lines.slice(0, 1) }],
    moreObjects: objects - 1,
  };
}
