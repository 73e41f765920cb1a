import { sectionOf } from "@/lib/answers/questions/questions";
import { answerValues } from "@/lib/answers/questions/answer-values";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Answers } from "@/lib/answers/types";

/** One answer whose value is a literal in commands and scripts. */
export interface TracedAnswer {
  /** As in answers.json: "mailboxServers[1].thumbprint". */
  readonly path: string;
  readonly section: SectionId;
  /** The value as it is written out. */
  readonly value: string;
}

/** From a value that knows its paths to its answers. */
export interface AnswerTrace {
  /** In the order of answers.json. */
  readonly answers: readonly TracedAnswer[];
  /** The answers at these paths; the same list of paths gives the same list of answers. */
  at(paths: readonly string[]): readonly TracedAnswer[];
}

/**
 * The map from paths to answers, built once for a plan. Choices such as the goal are not in it: they decide which
 * steps there are, and are in no command. Details of the change request are not in it either: no script holds them. A
 * certificate name that was left empty is the server's own name, and no answer of its own.
 */
export function traceAnswers(answers: Answers): AnswerTrace {
  const traced = answerValues(answers).flatMap(({ path, question, value, repeats }) => {
    const section = sectionOf(path);
    const isLiteral = "printedIn" in question && question.printedIn === "scripts" && !repeats && value !== "";
    return isLiteral && section ? [{ path, section, value: String(value) }] : [];
  });
  const byPath = new Map(traced.map((answer) => [answer.path, answer] as const));
  // A certificate that a thousand servers share is written a thousand times in a script.
  const found = new Map<readonly string[], readonly TracedAnswer[]>();
  return {
    answers: traced,
    at: (paths) => {
      const answers = found.get(paths) ?? paths.flatMap((path) => byPath.get(path) ?? []);
      found.set(paths, answers);
      return answers;
    },
  };
}
