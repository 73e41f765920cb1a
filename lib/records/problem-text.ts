import type { RecordWords } from "@/lib/messages/words";
import type { RecordProblem } from "./types";

/** Why a file was not taken, for people. */
export function recordProblemText(problem: RecordProblem, { problems }: RecordWords): string {
  return problem.code === "other-plan" ? problems["other-plan"](problem.values) : problems[problem.code];
}
