import type { Problem } from "@/lib/errors/problem";

/** Deepest nesting of the answers, the document itself included, with room for one more level (safety E3). */
const maxDepth = 6;

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const notPlain: Problem = { path: "", code: "NOT_PLAIN", values: {} };

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
    if (nodes > maxNodes) return { path: "", code: "TOO_MANY_VALUES", values: { most: maxNodes } };
    if (typeof value !== "object" || value === null) {
      if (isPlain(value)) continue;
      return notPlain;
    }
    if (depth > maxDepth) return { path: "", code: "TOO_DEEP", values: { most: maxDepth } };
    if (!isPlain(value)) return notPlain;
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key)) return { path: "", code: "FORBIDDEN_KEY", values: { key } };
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
