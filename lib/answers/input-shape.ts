import type { Problem } from "@/lib/errors/problem";

/** Deepest nesting of the answers, the document itself included, with room for one more level (safety E3). */
const maxDepth = 6;

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Tests that a value is plain JSON: at most `maxDepth` deep, at most `maxNodes` values, without keys that could reach a
 * prototype. Iterative, so that no nesting can exhaust the stack of what comes after it.
 */
export function checkInputShape(input: unknown, maxNodes: number): Problem | undefined {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 1 }];
  let nodes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1;
    const { value, depth } = next;
    if (nodes > maxNodes)
      return problem(
        "TOO_MANY_VALUES",
        `The answers hold more than ${maxNodes} values; a plan for 200 servers holds about 1,300.`,
      );
    if (typeof value !== "object" || value === null) {
      if (isPlain(value)) continue;
      return problem("NOT_JSON", 'The answers hold something that is not JSON; an example of JSON is { "schema": 1 }.');
    }
    if (depth > maxDepth)
      return problem(
        "TOO_DEEP",
        `The answers are nested more than ${maxDepth} levels deep; a thumbprint in its list is on level 4.`,
      );
    if (!isPlain(value))
      return problem("NOT_JSON", 'The answers hold something that is not JSON; an example of JSON is { "schema": 1 }.');
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key))
        return problem(
          "FORBIDDEN_KEY",
          `The key ${key} is not allowed anywhere in the answers; an example of a key is goal.`,
        );
      waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return undefined;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null)
    return typeof value !== "function" && typeof value !== "symbol" && typeof value !== "bigint";
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}

function problem(code: string, message: string): Problem {
  return { path: "", code, message };
}
