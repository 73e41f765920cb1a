import { sectionOf } from "@/lib/answers/questions/questions";
import { answerValues } from "@/lib/answers/questions/answer-values";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Answers } from "@/lib/answers/types";

/** One answer whose value stands as a literal in commands and scripts. */
export interface TracedAnswer {
  /** As in answers.json: "mailboxServers[1].thumbprint". */
  readonly path: string;
  readonly section: SectionId;
  /** The value as it is written out. */
  readonly value: string;
}

/** From a value back to the answers that hold it, in the order of answers.json. */
export interface AnswerTrace {
  readonly answers: readonly TracedAnswer[];
  /** Every answer with exactly this value; empty for a text that no answer holds. */
  find(value: string): readonly TracedAnswer[];
}

/**
 * The map from values to answers, built once for a plan. Choices such as the goal are not in it: they decide which
 * steps there are, and are in no command. Details of the change request are not in it either: no script holds them. A
 * certificate name that was left empty is the server's own name, and no answer of its own.
 */
export function traceAnswers(answers: Answers): AnswerTrace {
  const traced = answerValues(answers).flatMap(({ path, question, value, repeats }) => {
    const section = sectionOf(path);
    const isLiteral = "printedIn" in question && question.printedIn === "scripts" && !repeats && value !== "";
    return isLiteral && section ? [{ path, section, value: String(value) }] : [];
  });
  const byValue = grouped(traced, ({ value }) => value);
  return {
    answers: traced,
    find: (value) => byValue.get(value) ?? [],
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
