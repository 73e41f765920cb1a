import type * as z from "zod/mini";
import type { Problem } from "@/lib/errors/problem";
import { mayLack, unneededBy } from "./goals";
import { missingAnswer, problemsOfIssue, unknownKey } from "./issue-problem";
import type { Question } from "./questions/question";
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
    .filter(([, entry]) => entry.kind === "group" && Object.values(entry.parts).some(isNeeded))
    .map(([key]) => key),
);

function isNeeded({ always, fallback }: Question): boolean {
  return always && fallback === undefined;
}

const neededLists: ReadonlySet<string> = new Set(
  Object.entries(entries)
    .filter(([, { kind }]) => kind === "list" || kind === "rows")
    .map(([key]) => key),
);

/** The row that a problem is in; -1 for one that is about all of them. */
function rowOf({ path }: Problem): number {
  return Number(/\[([0-9]+)\]/.exec(path)?.[1] ?? -1);
}

/** Rows without the thumbprint that most goals need, whatever else is wrong with them. */
function withoutThumbprint(rows: unknown): readonly Problem[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) =>
    typeof row === "object" && row !== null && !("thumbprint" in row)
      ? [missingAnswer(`mailboxServers[${index}].thumbprint`)]
      : [],
  );
}

/** A group without the placement, which only some versions of Exchange leave open. */
function withoutPlacement(um: unknown): readonly Problem[] {
  return typeof um === "object" && um !== null && !("placement" in um) ? [missingAnswer("um.placement")] : [];
}

/** Judges each top-level answer by itself. `input` has passed `checkInputShape`. */
export function readParts(input: Readonly<Record<string, unknown>>): ReadParts {
  const problems: Problem[] = Object.keys(input)
    .filter((key) => !Object.hasOwn(answerParts, key))
    .map((key) => unknownKey([], key));
  const unneeded: Readonly<Record<string, unknown>> = unneededBy(input);
  const parts: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries<z.ZodMiniType>(answerParts)) {
    const given = input[key];
    const mustBeThere = given === undefined && unneeded[key] === undefined && !mayLack(input["goal"], key);
    const value = mustBeThere && neededGroups.has(key) ? {} : given;
    const result = schema.safeParse(value);
    if (result.success) parts[key] = result.data;
    const found = result.success
      ? []
      : result.error.issues.flatMap((issue) => problemsOfIssue(issue, { [key]: value }, [key]));
    // A list that some goals do without: the schema lets it be missing.
    if (mustBeThere && neededLists.has(key)) found.push(missingAnswer(key));
    if (key === "mailboxServers" && !unneeded["mailboxServers[].thumbprint"]) found.push(...withoutThumbprint(value));
    if (key === "um" && !unneeded["um"] && !unneeded["um.placement"]) found.push(...withoutPlacement(value));
    problems.push(...found.toSorted((one, other) => rowOf(one) - rowOf(other)));
  }
  return { parts: parts as AnswerParts, problems };
}
