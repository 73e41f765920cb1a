import type * as z from "zod/mini";
import type { Problem } from "@/lib/errors/problem";
import { goals, unneededBy } from "./goals";
import { problemsOfIssue, unknownKey } from "./issue-problem";
import { entries } from "./questions/questions";
import { answerParts, type AnswerParts } from "./schema";

/** The top-level answers that are well formed, and what is wrong with the others. */
export interface ReadParts {
  /** Without the malformed ones; an optional one that was not given is there, and undefined. */
  readonly parts: AnswerParts;
  readonly problems: readonly Problem[];
}

/** Groups that cannot be empty: where one is needed and not given, the problem is put on what is missing inside. */
const neededGroups: ReadonlySet<string> = new Set(
  Object.entries(entries)
    .filter(([, { kind, schema }]) => kind === "group" && !schema.safeParse({}).success)
    .map(([key]) => key),
);

/** Judges each top-level answer by itself. `input` has passed `checkInputShape`. */
export function readParts(input: Readonly<Record<string, unknown>>): ReadParts {
  const problems: Problem[] = Object.keys(input)
    .filter((key) => !Object.hasOwn(answerParts, key))
    .map((key) => unknownKey([], key));
  const unneeded: Readonly<Record<string, unknown>> = unneededBy(goals.find((goal) => goal === input["goal"]));
  const parts: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries<z.ZodMiniType>(answerParts)) {
    const given = input[key];
    const value = given === undefined && neededGroups.has(key) && unneeded[key] === undefined ? {} : given;
    const result = schema.safeParse(value);
    if (result.success) parts[key] = result.data;
    else problems.push(...result.error.issues.flatMap((issue) => problemsOfIssue(issue, { [key]: value }, [key])));
  }
  return { parts: parts as AnswerParts, problems };
}
