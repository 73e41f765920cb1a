import type { SectionId } from "@/lib/answers/section-ids";
import type { RecordWords } from "@/lib/messages/words";

/** Stable, for tests and for telling the same finding of two files; each has its sentence in the words of records. */
export type ContradictionCode = keyof RecordWords["contradictions"];

/** What the sentence of a code is made of. */
export type ContradictionValues = {
  readonly [Code in ContradictionCode]: Parameters<RecordWords["contradictions"][Code]>[0];
};

interface ContradictionOf<Code extends ContradictionCode> {
  readonly code: Code;
  readonly values: ContradictionValues[Code];
  /** The section that settles it; undefined where the servers have to change and not the answers. */
  readonly section: SectionId | undefined;
  /** The change would do harm; everything else is refused by the scripts, or worth a look. */
  readonly grave: boolean;
}

/** Something that was found and that the answers, or what the plan relies on, do not fit. */
export type Contradiction<Code extends ContradictionCode = ContradictionCode> = {
  readonly [One in Code]: ContradictionOf<One>;
}[Code];

/** Makes one that does no harm by itself. */
export const contradiction = <Code extends ContradictionCode>(
  code: Code,
  section: SectionId | undefined,
  values: ContradictionValues[Code],
): Contradiction<Code> => ({ code, section, values, grave: false });

/** Its sentences for people: what was found, what the answers say, the next move. */
export function contradictionText<Code extends ContradictionCode>(
  { code, values }: Contradiction<Code>,
  { contradictions }: RecordWords,
): string {
  const sentences: { readonly [One in ContradictionCode]: (given: ContradictionValues[One]) => string } =
    contradictions;
  return sentences[code](values);
}
