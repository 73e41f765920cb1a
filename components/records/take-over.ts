import type { Plan } from "@/lib/plan/types";
import { proofOf, type Proof } from "@/lib/records/proof";
import type { ResultRecord, RunRecord } from "@/lib/records/types";
import { stamped } from "@/components/ticks/stamped";
import { longestNote, type Mark, type Marks } from "@/components/ticks/stored-ticks";
import { unitKey } from "@/components/ticks/units";
import type { RecordTexts } from "@/components/messages/records";
import type { ReadFile } from "./use-records";

/** A file that was read, and the row it proves. */
export interface Offer<Kind extends RunRecord = RunRecord> {
  readonly name: string;
  readonly record: Kind;
  readonly proof: Proof | undefined;
  /** Key of the mark that the proof is about. */
  readonly key: string | undefined;
  /** Another file of the same row is newer, so this one proves nothing any more. */
  readonly superseded: boolean;
}

/** Everything that was read with what it proves; of several for one row the latest counts. */
export function offersOf(files: readonly ReadFile[], plan: Plan): readonly Offer[] {
  const results = files.flatMap(({ name, read }) => {
    if (!read.ok) return [];
    const proof = proofOf(read.value, plan);
    return [{ name, record: read.value, proof, key: proof && unitKey(proof.rowId, proof.host) }];
  });
  const latest = new Map<string, string>();
  // Times of one form compare like their texts.
  for (const { key, record } of results)
    if (key !== undefined && timeOf(record) > (latest.get(key) ?? "")) latest.set(key, timeOf(record));
  return results.map((one) => ({
    ...one,
    superseded: one.key !== undefined && timeOf(one.record) < (latest.get(one.key) ?? ""),
  }));
}

const timeOf = (record: RunRecord): string => (record.kind === "facts" ? record.time : record.end);

/** Whether taking an offer over would change its row. */
export function isOpen({ proof, key, superseded }: Offer, marks: Marks): boolean {
  return proof !== undefined && key !== undefined && !superseded && marks[key]?.state !== proof.state;
}

/** The marks that taking these offers over makes; the file is noted as evidence below what was noted before. */
export function marksOf(offers: readonly Offer[], marks: Marks, texts: RecordTexts): Marks {
  return Object.fromEntries(
    offers.flatMap((offer): readonly (readonly [string, Mark])[] => {
      if (offer.proof === undefined || offer.key === undefined) return [];
      const present = marks[offer.key];
      const line = evidenceLine(offer, texts);
      const note = present?.note ?? "";
      const notes = note.includes(line) ? note : [...(note === "" ? [] : [note]), line].join("\n");
      return [[offer.key, { ...stamped(present, offer.proof.state), note: notes.slice(-longestNote) }]];
    }),
  );
}

/** One line that says what a file says, for the ticket. */
function evidenceLine({ name, record }: Offer, texts: RecordTexts): string {
  if (record.kind === "facts")
    return `${record.script} ${texts.on} ${record.computer}: ${texts.collected} ${record.time}, ${name}`;
  const { script, computer, mode, exitCode, start, end } = record;
  return `${script} ${texts.on} ${computer}, ${mode}: ${exitWords(record, texts)} (${exitCode}), ${start} – ${end}, ${name}`;
}

/** What an exit code means, by what the run did (script contract, "Exit codes"). */
export function exitWords({ mode, exitCode }: Pick<ResultRecord, "mode" | "exitCode">, texts: RecordTexts): string {
  return texts.exits[mode]?.[exitCode] ?? texts.exits["any"]?.[exitCode] ?? "";
}
