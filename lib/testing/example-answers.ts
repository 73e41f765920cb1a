import { parseAnswers } from "@/lib/answers/parse-answers";
import type { Answers } from "@/lib/answers/types";

/** Validated answers from anything that ought to be valid. @throws Error with the problems when it is not. */
export function answersOf(input: unknown): Answers {
  const parsed = parseAnswers(input, { maxServers: Number.MAX_SAFE_INTEGER });
  if (!parsed.ok)
    throw new Error(parsed.error.map(({ path, ...problem }) => `${path}: ${JSON.stringify(problem)}`).join("\n"));
  return parsed.value.answers;
}
