import { answerGroups, type AnswerRow } from "@/components/answers/answer-rows";
import type { AnswerTexts } from "@/components/messages/answer-texts";
import type { DraftAnswers } from "@/lib/draft/draft";
import type { SectionId } from "@/lib/answers/section-ids";

/** The values of one answer on one side; a list holds only what the other side does not have. */
export type Values = AnswerRow["values"];

/** One answer that is not the same in two drafts. */
export interface Difference {
  readonly section: SectionId;
  readonly path: AnswerRow["path"];
  readonly label: string;
  readonly mono: boolean;
  readonly theirs: Values;
  readonly mine: Values;
  /** Entries of a list that both have. */
  readonly same: number;
}

/** Every answer that differs, in the order of the sections; an answer that only one side has differs too. */
export function differencesOf(theirs: DraftAnswers, mine: DraftAnswers, texts: AnswerTexts): readonly Difference[] {
  const left = rowsByPath(theirs, texts);
  const right = rowsByPath(mine, texts);
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].flatMap((path) => {
    const [a, b] = [left.get(path), right.get(path)];
    const known = a ?? b;
    if (!known || JSON.stringify(a?.row.values ?? []) === JSON.stringify(b?.row.values ?? [])) return [];
    const { section, row } = known;
    return [{ section, path, label: row.label, mono: row.mono, ...compared(a?.row.values ?? [], b?.row.values ?? []) }];
  });
}

function rowsByPath(
  draft: DraftAnswers,
  texts: AnswerTexts,
): ReadonlyMap<AnswerRow["path"], { readonly section: SectionId; readonly row: AnswerRow }> {
  return new Map(
    answerGroups(draft, texts).flatMap(({ id, rows }) => rows.map((row) => [row.path, { section: id, row }] as const)),
  );
}

function compared(theirs: Values, mine: Values): Pick<Difference, "theirs" | "mine" | "same"> {
  const keyOf = (lines: readonly string[]) => lines.join("\n");
  const [their, my] = [new Set(theirs.map(keyOf)), new Set(mine.map(keyOf))];
  const onlyTheirs = theirs.filter((lines) => !my.has(keyOf(lines)));
  const onlyMine = mine.filter((lines) => !their.has(keyOf(lines)));
  // The same entries in another order: both orders are shown whole.
  if (onlyTheirs.length + onlyMine.length === 0) return { theirs, mine, same: 0 };
  return { theirs: onlyTheirs, mine: onlyMine, same: theirs.length - onlyTheirs.length };
}
