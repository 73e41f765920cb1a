import { hasDuplicateKey } from "@/lib/answers/duplicate-keys";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { decodeText } from "@/lib/files/decode-text";
import type { RecordProblem } from "./types";

/** Largest file that is read: a result for 2,000 targets has about 600 kB, the facts of 1,000 servers about 3 MB. */
export const maxRecordBytes = 4 * 1024 * 1024;

/** The scripts write at most 8 levels, 5 values a target, and 60 a server; both limits leave room. */
const maxDepth = 10;
const maxValues = 200_000;

/**
 * The JSON object in a file that a person gave us. Never throws; bounded in size, depth and number of values, and a key
 * given twice is refused, since two readers of such a file may see two different results.
 */
export function readRecordJson(bytes: Uint8Array): Result<Readonly<Record<string, unknown>>, RecordProblem> {
  if (bytes.length > maxRecordBytes) return fail({ code: "too-large" });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail({ code: decoded.error });
  const text = decoded.value;
  if (!/^\s*[[{]/.test(text)) return fail({ code: "other-file" });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ code: "not-json" });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail({ code: "other-file" });
  if (!isBounded(value) || hasDuplicateKey(text)) return fail({ code: "not-written-by-script" });
  return ok(value as Readonly<Record<string, unknown>>);
}

/** Iterative, so that no nesting can exhaust the stack of what comes after it. */
function isBounded(root: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }];
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    values += 1;
    if (values > maxValues || next.depth > maxDepth) return false;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 });
  }
  return true;
}
