import type * as z from "zod/mini";
import type { Problem } from "@/lib/errors/problem";
import { formatPath, valueAt } from "./answer-path";
import type { Refused } from "./fields/field-policy";
import { answerExample } from "./answer-examples";

/** What the schema expects and people have a word for. */
const types = ["string", "number", "boolean", "array", "object"] as const;

/** A key that can be shown as it is. Others are described, so that a message never carries arbitrary text. */
const plainKey = /^[A-Za-z][A-Za-z0-9_-]{0,40}$/;

/** Turns a complaint of the schema about a part of `root` into problems. `prefix` is where that part is. */
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
    // `textSchema` has put the refusal of a field policy there.
    const { code, values } = issue.params as unknown as Refused;
    // A policy serves several questions: the example is that of the question which was answered.
    const example: unknown = JSON.parse(answerExample(where) ?? "null") ?? values.example;
    return [{ path: where, code, values: { ...values, example } } as Problem];
  }
  if (valueAt(root, path) === undefined) return [missingAnswer(where)];
  const wanted = { answer: where, example: answerExample(where) };
  if (issue.code === "invalid_value") {
    const choices = issue.values.map((value) => JSON.stringify(value));
    return [{ path: where, code: "WRONG_CHOICE", values: { ...wanted, choices } }];
  }
  const expected = issue.code === "invalid_type" ? issue.expected : undefined;
  const type = types.find((one) => one === expected) ?? "other";
  return [{ path: where, code: "WRONG_TYPE", values: { ...wanted, type } }];
}

/** An answer that the goal and the topology need, and that is not there. */
export function missingAnswer(path: string): Problem {
  return { path, code: "MISSING", values: { answer: path, example: answerExample(path) } };
}

/** A key that no format-1 document has. */
export function unknownKey(parent: readonly PropertyKey[], key: string): Problem {
  if (!plainKey.test(key)) return { path: formatPath(parent), code: "UNUSUAL_KEY", values: {} };
  return { path: formatPath([...parent, key]), code: "UNKNOWN_KEY", values: { key } };
}
