"use client";

import { useQueries } from "@tanstack/react-query";
import type { Plan } from "@/lib/plan/types";
import { fileBytes } from "@/components/files/file-bytes";
import { eachOnce, freshRecord } from "@/lib/records/fresh-records";
import { maxRecordBytes } from "@/lib/records/record-json";
import { readRecord } from "@/lib/records/read-record";
import type { RecordProblem, RunRecord } from "@/lib/records/types";
import { fail, type Result } from "@/lib/errors/problem";

/** A file that was given to the page, and what came of it. */
export interface ReadFile {
  readonly name: string;
  readonly read: Result<RunRecord, RecordProblem>;
}

/** Reads files as records of a plan. A file that is given again is not read again, and the page says so. */
export function useRecords(files: readonly File[], plan: Plan): readonly ReadFile[] {
  const distinct = new Map(files.map((file) => [identity(file), file]));
  const keys = [...distinct.keys()];
  return useQueries({
    queries: [...distinct].map(([key, file]) => ({
      queryKey: ["record", plan.hash, key],
      queryFn: async () => ({ name: file.name, read: await readFile(file, plan) }),
    })),
    combine: (results) => eachOnce(files.flatMap((file) => results[keys.indexOf(identity(file))]?.data ?? [])),
  });
}

async function readFile(file: File, plan: Plan): Promise<ReadFile["read"]> {
  const bytes = await fileBytes(file, maxRecordBytes);
  return bytes.ok ? freshRecord(readRecord(bytes.value, plan), Date.now()) : fail({ code: bytes.error });
}

const identity = ({ name, size, lastModified }: File): string => JSON.stringify([name, size, lastModified]);
