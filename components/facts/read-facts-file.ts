import { fileBytes } from "@/components/files/file-bytes";
import { fail, ok, type Result } from "@/lib/errors/problem";
import type { NamedFacts } from "@/lib/from-facts/types";
import { factsIn } from "@/lib/records/read-facts";
import { maxRecordBytes, readRecordJson } from "@/lib/records/record-json";
import type { RecordProblem } from "@/lib/records/types";

/** Why a file is none of facts: what the reader says, or that it is the result of a run. */
export type FileProblem = RecordProblem | { readonly code: "result" };

/** Reads a file that a person gave; one that is far too large is refused before it is read. Never throws. */
export async function readFactsFile(file: File): Promise<Result<NamedFacts, FileProblem>> {
  const bytes = await fileBytes(file, maxRecordBytes);
  if (!bytes.ok) return fail({ code: bytes.error });
  const json = readRecordJson(bytes.value);
  if (!json.ok) return fail(json.error);
  if (Object.hasOwn(json.value, "targets")) return fail({ code: "result" });
  if (!Object.hasOwn(json.value, "facts")) return fail({ code: "other-file" });
  const facts = factsIn(json.value);
  return facts.ok ? ok({ name: file.name, facts: facts.value }) : fail(facts.error);
}
