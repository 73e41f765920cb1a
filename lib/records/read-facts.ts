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
  if (schema !== factsSchemaNumber && schema !== 3 && schema !== 2)
    return fail(otherVersion(schema, factsSchemaNumber));
  const third = schema === 2 ? fromSecond(json) : json;
  const { success, data } = factsFileSchema.safeParse(schema === factsSchemaNumber ? json : fromThird(third));
  return success && !Number.isNaN(Date.parse(data.time)) ? ok(data) : fail({ code: "not-written-by-script" });
}

/** Files of number 2 lack one fact of Lync: that is a fact which could not be read. */
function fromSecond(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { facts } = json;
  if (json.script !== "Get-LyncFacts" || !isTable(facts)) return json;
  // A file of that number that has it was written by nobody, and is refused.
  const asked = { error: "Get-LyncFacts was of an earlier version, which does not ask for it." };
  const added = Object.hasOwn(facts, "trusted-endpoints") ? { earlier: asked } : { "trusted-endpoints": asked };
  return { ...json, facts: { ...facts, ...added } };
}

/** Files of number 3 and before do not tell the domain of a Mailbox server: its short name decides alone. */
function fromThird(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = { ...json, schema: factsSchemaNumber };
  const { facts } = json;
  if (json.script !== "Get-MailboxServerFacts" || !isTable(facts)) return known;
  const { windows } = facts;
  if (!isTable(windows) || Object.hasOwn(windows, "error")) return known;
  const added = Object.hasOwn(windows, "domain") ? { earlier: "" } : { domain: "" };
  return { ...known, facts: { ...facts, windows: { ...windows, ...added } } };
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** That a file has another number of its form than this version reads. */
export function otherVersion(given: number, ours: number): RecordProblem {
  return { code: given > ours ? "newer-version" : "older-version" };
}
