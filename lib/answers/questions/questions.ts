import type { SectionId } from "../section-ids";
import type { Group, ListQuestion, Exemplified, Question, RowsQuestion, SingleQuestion } from "./question";
import type { QuestionPath } from "./shapes";
import { table } from "./table";

/** A question and where its answer is. */
export interface PlacedQuestion {
  readonly path: QuestionPath;
  /** As `path`, in parts: a top-level answer, or one of a group. */
  readonly keys: readonly string[];
  readonly question: SingleQuestion | ListQuestion | RowsQuestion;
  readonly section: SectionId;
  /** Its key in the section of a draft. */
  readonly draftKey: string;
}

/** The table, to be walked; its own type is for the compiler. */
export const entries: Readonly<Record<string, Question | Group>> = table;

/** Every question, in the order of answers.json; fields of rows belong to the question of their table. */
export const questions: readonly PlacedQuestion[] = Object.entries(entries).flatMap(([key, entry]) =>
  entry.kind === "group"
    ? Object.entries(entry.parts).map(([part, question]) => placed([key, part], question))
    : [placed([key], entry)],
);

/** @throws Error for a question without a place in the form: only a field of a row has none. */
function placed(keys: readonly string[], question: Question): PlacedQuestion {
  const [section, draftKey] = question.at?.split(".") ?? [];
  const path = keys.join(".");
  if (section === undefined || draftKey === undefined)
    throw new Error(`The question ${path} has no place in the form.`);
  // Both come out of the table, whose type has them.
  return { path: path as QuestionPath, keys, question, section: section as SectionId, draftKey };
}

/** Whether a section asks something that other people can tell, rather than what only the reader knows. */
export function isKnownByOthers(section: SectionId): boolean {
  return questions.some((placed) => placed.section === section && placed.question.knownBy !== undefined);
}

interface Found {
  readonly section: SectionId;
  readonly exemplified: Exemplified;
  /** Undefined for a group. */
  readonly question?: Question;
}

const found: ReadonlyMap<string, Found> = new Map([
  ...Object.entries(entries).flatMap(([key, entry]): (readonly [string, Found])[] =>
    entry.kind === "group" ? [[key, { section: entry.section, exemplified: entry }]] : [],
  ),
  ...questions.flatMap(({ path, section, question }): (readonly [string, Found])[] => [
    [path, { section, exemplified: question, question }],
    ...("item" in question ? [[`${path}[]`, { section, exemplified: question.item, question }] as const] : []),
    ...("fields" in question
      ? Object.entries(question.fields).map(
          ([key, field]) => [`${path}[].${key}`, { section, exemplified: field, question: field }] as const,
        )
      : []),
  ]),
]);

function findAt(path: string): Found | undefined {
  return found.get(path.replace(/\[[0-9]+\]/g, "[]"));
}

/** The question at a path, whatever the row; undefined for a group and for a path that belongs to none. */
export function questionAt(path: string): Question | undefined {
  return findAt(path)?.question;
}

/** An example of the answer or the group at a path, as it would be in answers.json. */
export function exampleAt(path: string): string | undefined {
  return findAt(path)?.exemplified.example;
}

/**
 * The section in which an answer is asked; a key that is not known has that of its group. Undefined for a path that belongs
 * to none, such as the whole document.
 */
export function sectionOf(path: string): SectionId | undefined {
  for (let known = path; known !== ""; known = known.replace(/(^|\.|\[)[^.[]*$/, "")) {
    const section = findAt(known)?.section;
    if (section) return section;
  }
  return undefined;
}
