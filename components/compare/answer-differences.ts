import type { DraftAnswers } from "@/lib/draft/draft";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { answerGroups, entryKey, type AnswerRow } from "@/components/answers/answer-rows";
import type { AnswerTexts } from "@/components/messages/answer-texts";

type Values = AnswerRow["values"];

/** One answer that differs; of lists, what the other one does not have. */
export interface AnswerDifference {
  readonly path: AnswerRow["path"];
  readonly label: string;
  readonly onlyFirst: Values;
  readonly onlySecond: Values;
  /** One value became another: both plans have exactly one, of one line. */
  readonly became: boolean;
}

/** The answers of one section that differ. */
export interface SectionDifference {
  readonly id: SectionId;
  readonly rows: readonly AnswerDifference[];
}

/** Where two drafts differ, in the order of the sections; a section that one of them does not need counts as unanswered. */
export function answerDifferences(
  first: DraftAnswers,
  second: DraftAnswers,
  texts: AnswerTexts,
): readonly SectionDifference[] {
  const a = rowsBySection(first, texts);
  const b = rowsBySection(second, texts);
  return sectionIds
    .map((id) => ({ id, rows: rowDifferences(a.get(id) ?? [], b.get(id) ?? []) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsBySection(draft: DraftAnswers, texts: AnswerTexts): ReadonlyMap<SectionId, readonly AnswerRow[]> {
  return new Map(answerGroups(draft, texts).map(({ id, rows }) => [id, rows]));
}

function rowDifferences(first: readonly AnswerRow[], second: readonly AnswerRow[]): readonly AnswerDifference[] {
  const paths = [...new Set([...first, ...second].map(({ path }) => path))];
  return paths.flatMap((path) => {
    const one = first.find((row) => row.path === path);
    const other = second.find((row) => row.path === path);
    const label = one?.label ?? other?.label ?? "";
    const a = one?.values ?? [];
    const b = other?.values ?? [];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const became = isOneLine(a) && isOneLine(b);
    return [{ path, label, onlyFirst: without(a, b), onlySecond: without(b, a), became }];
  });
}

const isOneLine = (values: Values) => values.length === 1 && values[0]?.length === 1;

function without(values: Values, others: Values): Values {
  const known = new Set(others.map((lines) => entryKey(lines)));
  return values.filter((lines) => !known.has(entryKey(lines)));
}
