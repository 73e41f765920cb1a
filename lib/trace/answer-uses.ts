import type { AnswerTrace, TracedAnswer } from "./trace";
import type { StepId } from "@/lib/plan/step-ids.gen";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import type { BundleFile } from "@/lib/files/types";
import { linesOf } from "@/lib/files/script-text";
import { planBlock } from "@/lib/powershell/plan-block";
import type { Fragments } from "@/lib/text/fragments";
import { tracedSpans } from "./traced-spans";

/** Where the value of one answer is. */
export interface AnswerUse {
  readonly answer: TracedAnswer;
  /** Steps whose commands, targets or literals hold it, in running order. */
  readonly steps: readonly StepId[];
  /** Paths of the scripts whose plan block holds it; answers.json holds every answer and is not named. */
  readonly scripts: readonly string[];
}

/** Every traced answer with the steps and scripts that use it, in the order of answers.json. Linear in servers. */
export function answerUses(plan: Plan, files: readonly BundleFile[], trace: AnswerTrace): readonly AnswerUse[] {
  const steps = new Map<TracedAnswer, Set<StepId>>();
  const scripts = new Map<TracedAnswer, Set<string>>();
  for (const step of plan.steps) {
    for (const answer of answersIn(step, trace)) note(steps, answer, step.id);
  }
  for (const file of files) {
    for (const answer of answersOf(
      linesOf(file).map(({ fragments }) => fragments),
      trace,
    ))
      note(scripts, answer, file.path);
  }
  return trace.answers.map((answer) => ({
    answer,
    steps: [...(steps.get(answer) ?? [])],
    scripts: [...(scripts.get(answer) ?? [])],
  }));
}

function answersIn(step: PlannedStep, trace: AnswerTrace): readonly TracedAnswer[] {
  return [
    ...answersOf(
      step.documentedCommands.flatMap(({ lines }) => lines),
      trace,
    ),
    ...step.targets.flatMap(({ paths = [] }) => trace.at(paths)),
    ...answersOf(
      planBlock(step.literals)
        .lines()
        .map(({ fragments }) => fragments),
      trace,
    ),
  ];
}

const answersOf = (texts: readonly Fragments[], trace: AnswerTrace): readonly TracedAnswer[] =>
  texts.flatMap((text) => tracedSpans(text, trace)).flatMap(({ answers }) => answers);

function note<Key, Value>(uses: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = uses.get(key);
  if (known) known.add(value);
  else uses.set(key, new Set([value]));
}
