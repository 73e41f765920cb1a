import type * as z from "zod/mini";
import type { Problem } from "@/lib/errors/problem";
import { problemsOfIssue, unknownKey } from "./issue-problem";
import { answerParts, type AnswerParts } from "./schema";

/** The top-level answers that are well formed, and what is wrong with the others. */
export interface ReadParts {
  /** Without the malformed ones; an optional one that was not given is there, and undefined. */
  readonly parts: AnswerParts;
  readonly problems: readonly Problem[];
}

/** Answers that every goal needs; given as nothing, the problem is put on what is missing inside. */
const nothing: Readonly<Record<string, unknown>> = { exchange: {}, mailboxPolicies: {} };
/** The same for answers that every goal but turning off needs. */
const nothingOfIntegration: Readonly<Record<string, unknown>> = { lync: {}, um: {} };

/** Judges each top-level answer by itself. `input` has passed `checkInputShape`. */
export function readParts(input: Readonly<Record<string, unknown>>): ReadParts {
  const problems: Problem[] = Object.keys(input)
    .filter((key) => !Object.hasOwn(answerParts, key))
    .map((key) => unknownKey([], key));
  const empty = input["goal"] === "turn-off" ? nothing : { ...nothing, ...nothingOfIntegration };
  const parts: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries<z.ZodMiniType>(answerParts)) {
    const value = input[key] === undefined ? empty[key] : input[key];
    const result = schema.safeParse(value);
    if (result.success) parts[key] = result.data;
    else problems.push(...result.error.issues.flatMap((issue) => problemsOfIssue(issue, { [key]: value }, [key])));
  }
  return { parts: parts as AnswerParts, problems };
}
