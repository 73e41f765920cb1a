"use client";

import { useQueries } from "@tanstack/react-query";
import type { Plan } from "@/lib/plan/types";
import { maxRecordBytes } from "@/lib/records/record-json";
import { readRecord } from "@/lib/records/read-record";
import type { RecordProblem, RunRecord } from "@/lib/records/types";
import { fail, type Result } from "@/lib/errors/problem";

/** A file that was given to the page, and what came of it. */
export interface ReadFile {
  readonly name: string;
  readonly read: Result<RunRecord, RecordProblem>;
}

/** Reads files as records of a plan; a file that is given again is not read again. */
export function useRecords(files: readonly File[], plan: Plan): readonly ReadFile[] {
  return useQueries({
    queries: distinct(files).map((file) => ({
      queryKey: ["record", plan.hash, ...identity(file)],
      queryFn: async () => ({ name: file.name, read: await readFile(file, plan) }),
    })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
}

/** A file that is far too large is refused before it is read. */
async function readFile(file: File, plan: Plan): Promise<ReadFile["read"]> {
  if (file.size > maxRecordBytes) return fail({ code: "too-large" });
  return readRecord(new Uint8Array(await file.arrayBuffer()), plan);
}

const identity = ({ name, size, lastModified }: File) => [name, size, lastModified] as const;

function distinct(files: readonly File[]): readonly File[] {
  return [...new Map(files.map((file) => [JSON.stringify(identity(file)), file])).values()];
}
