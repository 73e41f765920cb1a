import { answerGroups, entryKey, type AnswerRow } from "@/components/answers/answer-rows";
import type { AnswerTexts } from "@/components/messages/answer-texts";
import type { DraftAnswers } from "@/lib/draft/draft";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";

/** The values of one answer on one side; a list holds only what the other side does not have. */
export type Values = AnswerRow["values"];

/** One answer that is not the same in two drafts. */
export interface Difference {
  readonly section: SectionId;
  readonly path: AnswerRow["path"];
  readonly label: string;
  /** Undefined where the answers of this side do not need it. */
  readonly theirs: Values | undefined;
  readonly mine: Values | undefined;
  /** Entries of a list that both have. */
  readonly same: number;
}

/** Every answer that differs, in the order of the sections; an answer that only one side has differs too. */
export function differencesOf(theirs: DraftAnswers, mine: DraftAnswers, texts: AnswerTexts): readonly Difference[] {
  const [left, right] = [answerGroups(theirs, texts), answerGroups(mine, texts)];
  return sectionIds.flatMap((section) => {
    const [theirRows, myRows] = [left, right].map((groups) => groups.find(({ id }) => id === section)?.rows ?? []);
    return rowDifferences(theirRows ?? [], myRows ?? []).map((difference) => ({ section, ...difference }));
  });
}

type Rows = readonly AnswerRow[];

function rowDifferences(theirs: Rows, mine: Rows): readonly Omit<Difference, "section">[] {
  const paths = new Set([...theirs, ...mine].map(({ path }) => path));
  return [...paths].flatMap((path) => {
    const [a, b] = [theirs, mine].map((rows) => rows.find((row) => row.path === path));
    const label = a?.label ?? b?.label ?? "";
    if (JSON.stringify(a?.values ?? []) === JSON.stringify(b?.values ?? [])) return [];
    if (!a || !b) return [{ path, label, theirs: a?.values, mine: b?.values, same: 0 }];
    return [{ path, label, ...compared(a.values, b.values) }];
  });
}

function compared(theirs: Values, mine: Values): Pick<Difference, "theirs" | "mine" | "same"> {
  const [their, my] = [new Set(theirs.map(entryKey)), new Set(mine.map(entryKey))];
  const onlyTheirs = theirs.filter((lines) => !my.has(entryKey(lines)));
  const onlyMine = mine.filter((lines) => !their.has(entryKey(lines)));
  // The same entries in another order: both orders are shown whole.
  if (onlyTheirs.length + onlyMine.length === 0) return { theirs, mine, same: 0 };
  return { theirs: onlyTheirs, mine: onlyMine, same: theirs.length - onlyTheirs.length };
}
