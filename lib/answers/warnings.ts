import type { TrustDecision } from "@/lib/trust/trust-decisions";
import type { AnswerWarning } from "@/lib/errors/warning";
import { productAdvice, supportWarnings } from "./product-advice";
import type { AnswerValue } from "./questions/answer-values";
import type { Answers } from "./types";
import { valueWarnings } from "./value-warnings";

export type { AnswerWarning };

/**
 * Everything that people should know before the change, as far as is known: product advice first, then remarks on single
 * values. `values` are those that are well formed, whether or not what is around them is known already.
 */
export function warningsOf(
  known: Partial<Answers>,
  decisions: readonly TrustDecision[],
  values: readonly AnswerValue[],
): readonly AnswerWarning[] {
  return [...productAdvice(known, decisions), ...valueWarnings(values), ...supportWarnings(known)];
}
