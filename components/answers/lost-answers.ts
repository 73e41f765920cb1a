import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { AnswerTexts } from "@/components/messages/answer-texts";
import type { SectionId } from "@/lib/answers/section-ids";
import { answerGroups, type AnswerRow } from "./answer-rows";

/** The answers that one draft has and a later one no longer asks for, in words: "Full name of the pool: pool01.contoso.com". */
export function lostAnswers(before: DraftAnswers, after: DraftAnswers, texts: AnswerTexts): readonly string[] {
  const asked = new Set(answerGroups(after, texts).flatMap(({ rows }) => rows.map(({ path }) => path)));
  return answerGroups(before, texts)
    .flatMap(({ rows }) => rows)
    .filter(({ path, values, usual }) => values.length > 0 && !usual && !asked.has(path))
    .map(inWords);
}

/** The answers that one section has and another draft has not, or has differently, in the same words. */
export function answersOfSection(
  id: SectionId,
  { draft, blank }: { readonly draft: DraftAnswers; readonly blank: DraftAnswers },
  texts: AnswerTexts,
): readonly string[] {
  const rowsOf = (from: DraftAnswers) => answerGroups(from, texts).find((group) => group.id === id)?.rows ?? [];
  const before = new Map(rowsOf(blank).map(({ path, values }) => [path, JSON.stringify(values)]));
  return rowsOf(draft)
    .filter(({ path, values }) => values.length > 0 && JSON.stringify(values) !== before.get(path))
    .map(inWords);
}

function inWords({ label, values }: AnswerRow): string {
  return `${label}: ${inShort(values.map((lines) => lines.find(({ missing }) => !missing)?.text ?? ""))}`;
}

const shown = 3;

function inShort(values: readonly string[]): string {
  const rest = values.length - shown;
  const names = values.slice(0, shown).join(", ");
  return rest > 0 ? `${names}, and ${rest} more` : names;
}
