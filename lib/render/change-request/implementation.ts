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
  verifyItem,
  whereOf,
} from "../checklist/run-items";
import { manifestRuns } from "../runs";
import { minutesOf, undoable } from "@/lib/plan/window-shortage";
import { workOf } from "../work";
import type { BackOutStep, HandStep, HandWork, ImplementationPart, ImplementationStep } from "./types";

/** Most objects of a step whose commands are shown. */
const mostShown = 4;

/** The implementation plan: one step for each run, by its number; a look at the facts in between belongs to the next one. */
export function implementationOf(plan: Plan, words: Words): readonly ImplementationStep[] {
  const runs = changeRuns(manifestRuns(plan));
  const { goNoGo } = words.changeRequest.implementation;
  return workOf(plan).flatMap(({ number, run, steps }): ImplementationStep[] => {
    if (run === undefined) return [];
    const onlyReads = run.purpose !== "apply";
    const item = onlyReads ? verifyItem(plan, run, words) : applyItem(plan, run, words);
    const before = runs[runs.findIndex(({ order }) => order === run.order) - 1];
    return [
      {
        ...{ number, onlyReads },
        lookBefore: before?.purpose === "discover" ? lookAgainItem(plan, before, words) : undefined,
        script: run.script,
        who: item.who,
        where: whereOf(run, words),
        command: commandOf(run),
        allAtOnce: isMany(run) ? driverCommand(run.purpose) : undefined,
        expected: item.expected,
        minutes: minutesOf(steps),
        goNoGo:
          run.hosts.length > 1
            ? goNoGo[onlyReads ? "reads" : "changes"]
            : goNoGo[onlyReads ? "readsOnOne" : "changesOnOne"],
        parts: steps.map(part),
        thenByHand: handStepsOf(steps),
      },
    ];
  });
}

/** The minutes of a run without those of what people do by hand after it. */
export const minutesOfScript = ({ minutes, thenByHand }: Pick<ImplementationStep, "minutes" | "thenByHand">): number =>
  thenByHand.reduce((left, one) => left - one.minutes, minutes);

/** The row that the checklist has right behind the script, with the minutes of its step. */
function handStepsOf(steps: readonly PlannedStep[]): readonly HandStep[] {
  return steps.flatMap(({ title, script, who: whoOfStep, minutes, checklist }) => {
    const row = script === undefined ? checklist.find(({ when }) => when === "right-after") : undefined;
    if (row === undefined) return [];
    const { where, who = whoOfStep, command, expected, ifDifferent } = row;
    return [{ title, minutes, who, where, expected, ifDifferent, ...(command === undefined ? {} : { command }) }];
  });
}

/** What people do themselves at the end; undefined where there is nothing. */
export function byHandOf(plan: Plan): HandWork | undefined {
  const work = workOf(plan).find(({ run }) => run === undefined);
  if (work === undefined) return undefined;
  return { number: work.number, minutes: minutesOf(work.steps), parts: work.steps.map(part) };
}

/** The back-out plan: the undo of each implementation step, the last one first. */
export function backOutStepsOf(plan: Plan, words: Words): readonly BackOutStep[] {
  const runs = manifestRuns(plan).filter(({ purpose }) => purpose === "undo");
  return runs.map((run) => {
    const item = undoItem(plan, run, words);
    const byHand = undoable(plan.steps).filter((step) => step.script === undefined && step.run === run.number);
    const steps = [...run.steps.flatMap((id) => undoable(plan.steps).filter((step) => step.id === id)), ...byHand];
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
      effects: steps.flatMap(({ undo }) => (undo.kind === "none" ? [] : [undo.summary])),
    };
  });
}

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
