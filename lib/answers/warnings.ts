import type { TrustDecision } from "@/lib/trust/trust-decisions";
import { productAdvice, supportWarnings } from "./product-advice";
import type { AnswerValue } from "./questions/answer-values";
import type { Answers } from "./types";
import { valueWarnings } from "./value-warnings";

/** Something that a person should know before the change; it stops nothing. */
export interface AnswerWarning {
  readonly code: string;
  readonly message: string;
  /** The first answer that it is about, if it is about one. */
  readonly path?: string;
}

/**
 * Everything that people should know before the change, as far as is known: product advice first, then remarks on single
 * values. `values` are those that are well formed, whether or not what stands around them is known already.
 */
export function warningsOf(
  known: Partial<Answers>,
  decisions: readonly TrustDecision[],
  values: readonly AnswerValue[],
): readonly AnswerWarning[] {
  return [...productAdvice(known, decisions), ...valueWarnings(values), ...supportWarnings(known)];
}
