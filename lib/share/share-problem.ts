import type { ExchangeVersion } from "@/lib/answers/types";
import type { Problem } from "@/lib/errors/problem";
import type { Said } from "@/lib/messages/said";

/** What was seen, and what its words speak of; `shareProblemText` says it. */
export type ShareReason = Said<"shareProblems">;

/** What is wrong with a link for each of the reasons. */
const kinds = {
  empty: "empty",
  "not-ours": "not-ours",
  "page-address": "not-ours",
  "too-long": "too-long",
  "cut-off": "cut-off",
  "sign-rewritten": "changed",
  "foreign-character": "changed",
  "added-to": "changed",
  "check-differs": "changed",
  "newer-version": "newer-version",
  hostile: "hostile",
  "invalid-answers": "invalid-answers",
} as const satisfies Readonly<Record<ShareReason["code"], string>>;

/** What can be wrong with a link; stable, for pages, tests and programs. */
export type ShareProblemCode = (typeof kinds)[keyof typeof kinds];

/** Why a link was not opened. It never holds text of the link. */
export interface ShareProblem {
  readonly code: ShareProblemCode;
  readonly reason: ShareReason;
  /** What is wrong with the answers inside; empty unless the code is `invalid-answers`. */
  readonly problems: readonly Problem[];
  /** That of the answers inside, whose names their problems use. */
  readonly version: ExchangeVersion | undefined;
}

export function shareProblem(
  reason: ShareReason,
  { problems = [], version }: Partial<Pick<ShareProblem, "problems" | "version">> = {},
): ShareProblem {
  return { code: kinds[reason.code], reason, problems, version };
}
