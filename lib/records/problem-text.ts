import type { RecordWords } from "@/lib/messages/words";
import type { RecordProblem } from "./types";

/** Why a file was not taken, for people. */
export function recordProblemText(problem: RecordProblem, { problems }: RecordWords): string {
  if ("time" in problem) return problems[problem.code](problem.time.slice(0, 10));
  return "values" in problem ? problems[problem.code](problem.values) : problems[problem.code];
}
