import { fail, type Result } from "@/lib/errors/problem";
import { ageProblem } from "@/lib/facts/facts-age";
import type { RecordProblem, RunRecord } from "./types";

type Read = Result<RunRecord, RecordProblem>;

/** A record, unless it holds facts that may be out of date; what a run did stays true. `now` in milliseconds. */
export function freshRecord(read: Read, now: number): Read {
  if (!read.ok || read.value.kind === "result") return read;
  const { time } = read.value;
  const problem = ageProblem(time, now);
  return problem ? fail({ code: problem, time }) : read;
}

/** Records without those that are there before, under whatever name. */
export function eachOnce<File extends { readonly read: Read }>(files: readonly File[]): readonly File[] {
  const known = new Set<string>();
  return files.map((file) => {
    if (!file.read.ok) return file;
    const text = JSON.stringify(file.read.value);
    if (known.has(text)) return { ...file, read: fail({ code: "twice" }) };
    known.add(text);
    return file;
  });
}
