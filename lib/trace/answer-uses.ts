import type { AnswerTrace, TracedAnswer } from "./trace";
import type { StepId } from "@/lib/plan/step-ids.gen";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import type { BundleFile } from "@/lib/files/types";
import { commandSpans, planBlockSpans } from "./traced-spans";

/** Where the value of one answer stands. */
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
  for (const { path, mediaType, text } of files) {
    if (mediaType !== "text/x-powershell") continue;
    for (const { answers } of [...planBlockSpans(text.split("\n"), trace).values()].flat())
      for (const answer of answers) note(scripts, answer, path);
  }
  return trace.answers.map((answer) => ({
    answer,
    steps: [...(steps.get(answer) ?? [])],
    scripts: [...(scripts.get(answer) ?? [])],
  }));
}

function answersIn(step: PlannedStep, trace: AnswerTrace): readonly TracedAnswer[] {
  return [
    ...step.documentedCommands.flatMap((command) => commandSpans(command, trace).flatMap(({ answers }) => answers)),
    ...step.targets.flatMap(({ name, server = name }) => trace.find(server)),
    ...Object.values(step.literals).flatMap((literal) => textsOf(literal).flatMap((text) => trace.find(text))),
  ];
}

/** Every text and number of a literal of the plan block, whatever its shape. */
function textsOf(literal: PlannedStep["literals"][string]): readonly string[] {
  if ("rows" in literal) return literal.rows.flat();
  return "values" in literal ? literal.values : [String(literal.value)];
}

function note<Key, Value>(uses: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = uses.get(key);
  if (known) known.add(value);
  else uses.set(key, new Set([value]));
}
