import type * as z from "zod/mini";
import type { Problem } from "@/lib/errors/problem";
import { formatPath, valueAt } from "./answer-path";
import { answerLabel, nameOfAnswer } from "./labels";

/** What the schema expects, in words of JSON. */
const typeWords: Readonly<Record<string, string>> = {
  string: "text in double quotes",
  number: "a number without quotes",
  boolean: "true or false without quotes",
  array: "a list in square brackets",
  object: "a group of answers in braces",
};

/** A key that can be shown as it stands. Others are described, so that a message never carries arbitrary text. */
const plainKey = /^[A-Za-z][A-Za-z0-9_-]{0,40}$/;

/** Turns a complaint of the schema about a part of `root` into problems for people. `prefix` is where that part stands. */
export function problemsOfIssue(
  issue: z.core.$ZodIssue,
  root: unknown,
  prefix: readonly PropertyKey[],
): readonly Problem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key));
  if (issue.code === "invalid_union") {
    // The only union is "empty, or what the field policy accepts": the second branch has the reason.
    const reasons = issue.errors.at(-1) ?? [];
    return reasons.flatMap((reason) => problemsOfIssue(reason, root, path));
  }
  const where = formatPath(path);
  if (issue.code === "custom") {
    const code: unknown = issue.params?.["code"];
    return [{ path: where, message: issue.message, ...(typeof code === "string" ? { code } : {}) }];
  }
  if (valueAt(root, path) === undefined) return [missingAnswer(where)];
  const expected =
    issue.code === "invalid_value"
      ? `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`
      : (issue.code === "invalid_type" && typeWords[issue.expected]) || "something else";
  return [
    { path: where, code: "WRONG_TYPE", message: `${nameOfAnswer(where)}: this must be ${expected}${example(where)}.` },
  ];
}

/** An answer that the goal and the topology need, and that is not there. */
export function missingAnswer(path: string): Problem {
  return {
    path,
    code: "MISSING",
    message: `${nameOfAnswer(path)}: this answer is needed and missing${example(path)}.`,
  };
}

/** A key that no format-1 document has. */
export function unknownKey(parent: readonly PropertyKey[], key: string): Problem {
  const shown = plainKey.test(key);
  const message = shown
    ? `The key ${key} is not known here; look for a spelling mistake, an example of a key is goal.`
    : "A key is not known here, and it holds unusual characters; an example of a key is goal.";
  return { path: formatPath(shown ? [...parent, key] : parent), code: "UNKNOWN_KEY", message };
}

function example(path: string): string {
  const known = answerLabel(path);
  return known ? `; an example is ${known.example}` : "";
}
