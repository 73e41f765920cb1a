import { fail, ok, type Result } from "@/lib/errors/problem";
import { factsFileSchema, factsSchemaNumber, type FactsFile } from "@/lib/facts/facts-schema";
import { readRecordJson } from "./record-json";
import type { RecordProblem } from "./types";

/** Reads a `facts-*.json`, of whatever estate. Never throws; takes nothing that the scripts do not write. */
export function readFacts(bytes: Uint8Array): Result<FactsFile, RecordProblem> {
  const json = readRecordJson(bytes);
  if (!json.ok) return json;
  return Object.hasOwn(json.value, "facts") ? factsIn(json.value) : fail({ code: "other-file" });
}

/** As `readFacts`, of JSON that was read already. */
export function factsIn(json: Readonly<Record<string, unknown>>): Result<FactsFile, RecordProblem> {
  const { schema } = json;
  if (typeof schema !== "number") return fail({ code: "not-written-by-script" });
  if (schema !== factsSchemaNumber && schema !== 2) return fail(otherVersion(schema, factsSchemaNumber));
  const { success, data } = factsFileSchema.safeParse(schema === 2 ? fromSecond(json) : json);
  return success && !Number.isNaN(Date.parse(data.time)) ? ok(data) : fail({ code: "not-written-by-script" });
}

/** Files of number 2 lack one fact of Lync: that is a fact which could not be read. */
function fromSecond(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { facts } = json;
  const isLync = json.script === "Get-LyncFacts" && typeof facts === "object" && facts !== null;
  if (!isLync) return { ...json, schema: factsSchemaNumber };
  // A file of that number that has it was written by nobody, and is refused.
  const asked = { error: "Get-LyncFacts was of an earlier version, which does not ask for it." };
  const added = Object.hasOwn(facts, "trusted-endpoints") ? { earlier: asked } : { "trusted-endpoints": asked };
  return { ...json, schema: factsSchemaNumber, facts: { ...facts, ...added } };
}

/** That a file has another number of its form than this version reads. */
export function otherVersion(given: number, ours: number): RecordProblem {
  return { code: given > ours ? "newer-version" : "older-version" };
}
