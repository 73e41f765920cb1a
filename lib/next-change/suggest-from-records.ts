import type { Answers } from "@/lib/answers/types";
import { factsSchemaNumber, type FactsFile } from "@/lib/facts/facts-schema";
import type { FactsRecord, RunRecord } from "@/lib/records/types";
import { suggestionsFromResults } from "./drift";
import { noStart } from "./start-from";
import { suggestionsFrom, type Suggestion } from "./suggest";

/**
 * The goals that mend what files beside a plan say, facts and results, and that can follow the plan. Facts that know no
 * host of the plan may be of another organisation, and suggest nothing.
 */
export function suggestionsFromRecords(records: readonly RunRecord[], plan: Answers): readonly Suggestion[] {
  const facts = records.flatMap((one) => (one.kind === "facts" && one.host !== undefined ? [fileOf(one)] : []));
  const results = records.flatMap((one) => (one.kind === "result" ? [one] : []));
  const seen = suggestionsFrom(facts, plan);
  const drifted = suggestionsFromResults(results, plan);
  const others = drifted.filter(({ goal }) => !seen.some((one) => one.goal === goal));
  return [...seen, ...others].filter(({ goal }) => noStart(plan, goal) === undefined);
}

/** The file that the record was read from. */
function fileOf({ script, computer, time, facts }: FactsRecord): FactsFile {
  return { schema: factsSchemaNumber, script, host: computer, time, facts } as FactsFile;
}
