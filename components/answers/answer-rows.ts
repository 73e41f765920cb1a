import type { ListQuestion, Question, RowsQuestion, SingleQuestion } from "@/lib/answers/questions/question";
import { questions } from "@/lib/answers/questions/questions";
import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { Unneeded } from "@/lib/answers/goals";
import type { SectionId } from "@/lib/answers/section-ids";
import { isAsked, typedAt, unneededIn } from "@/lib/draft/asked";
import type { DraftAnswers } from "@/lib/draft/draft";
import { timeText } from "@/lib/messages/time-text";
import type { AnswerText, AnswerTexts } from "@/components/messages/answer-texts";
import { journeyFor } from "@/lib/draft/journey";

/** One answer as people read it. */
export interface AnswerRow {
  /** Path of answers.json. Answers of two drafts are compared by it, never by what people read. */
  readonly path: QuestionPath;
  readonly label: string;
  /** One entry for each value, each of one or more lines; empty when nothing was answered. */
  readonly values: readonly AnswerEntry[];
  /** May stay empty. */
  readonly optional: boolean;
  /** Its section was answered once. */
  readonly seen: boolean;
  /** What counts without being said. */
  readonly usual: boolean;
  /** Its section waits for another person. */
  readonly waiting: boolean;
}

/** Equal for entries that say the same. */
export function entryKey(lines: AnswerEntry): string {
  return JSON.stringify(lines);
}

/** A value of several lines, or a row of a table with a line for each field. */
export type AnswerEntry = readonly AnswerLine[];

/** One line of a value as people read it. */
export interface AnswerLine {
  readonly text: string;
  /** Of a field of a row that does not speak for itself. */
  readonly label?: string;
  /** A name, a hash or a path, which is read letter by letter. */
  readonly exact?: boolean;
  /** Of a field that has another one beside it: what is set, or what it replaces. */
  readonly age?: "new" | "old";
  /** It has to be answered, and is not. */
  readonly missing?: boolean;
}

/** The answers of one section. */
export interface AnswerGroup {
  readonly id: SectionId;
  readonly rows: readonly AnswerRow[];
}

/** Everything that was answered, in the order of the sections; those that are not needed are left out. */
export function answerGroups(draft: DraftAnswers, texts: AnswerTexts): readonly AnswerGroup[] {
  return journeyFor(draft)
    .sections.filter(({ state }) => state !== "not-needed")
    .map(({ id }) => ({ id, rows: rowsOf(id, draft, texts) }));
}

function rowsOf(id: SectionId, draft: DraftAnswers, texts: AnswerTexts): readonly AnswerRow[] {
  return (
    questions
      .filter((placed) => placed.section === id && isAsked(draft, placed))
      // The first change of a draft follows none, and the page then has no field for it.
      .filter((placed) => placed.path !== "change.follows" || textFrom(typedAt(draft, placed)) !== "")
      .map((placed) => {
        const { path, question } = placed;
        return {
          path,
          label: texts[path].label,
          values: valuesOf({ path, question }, typedAt(draft, placed), { texts, unneeded: unneededIn(draft) }),
          optional: question.mayStayEmpty === true,
          seen: draft[id] !== undefined,
          usual: question.usual !== undefined && typedAt(draft, placed) === undefined,
          waiting: draft.waiting?.includes(id) ?? false,
        };
      })
  );
}

interface Shown {
  readonly texts: AnswerTexts;
  /** Fields of rows that goal or version do not ask for are not among the answers. */
  readonly unneeded: Unneeded;
}

interface Asked<Kind> {
  readonly path: string;
  readonly question: Kind;
}

function valuesOf(
  { path, question }: Asked<SingleQuestion | ListQuestion | RowsQuestion>,
  typed: unknown,
  shown: Shown,
): AnswerRow["values"] {
  if (question.kind === "rows") {
    const rows = (typed ?? []) as readonly Readonly<Record<string, unknown>>[];
    return rows.filter(isBegun(question)).map((row) => linesOfRow({ path, question }, row, shown));
  }
  const exact = exactness(question);
  if (question.kind === "list")
    return question.split(textFrom(typed)).map((entry) => [{ text: entry.trim(), ...exact }]);
  const text = textOfValue({ path, question }, typed, shown.texts);
  return text === "" ? [] : [text.split("\n").map((line) => ({ text: line, ...exact }))];
}

/** Whether a row says anything: a table with no server in it has a blank one to type into. */
const isBegun =
  ({ fields }: RowsQuestion) =>
  (row: Readonly<Record<string, unknown>>): boolean =>
    Object.entries(fields).some(([key, { fallback }]) => ![undefined, "", fallback].includes(row[key] as string));

/** The fields of one row. What is replaced comes right behind what replaces it. */
function linesOfRow(
  { path, question: { fields } }: Asked<RowsQuestion>,
  row: Readonly<Record<string, unknown>>,
  { texts, unneeded }: Shown,
): AnswerEntry {
  const needed = Object.entries(fields)
    .map(([key, question]) => ({ key, path: `${path}[].${key}`, question }))
    .filter((field) => !Object.hasOwn(unneeded, field.path));
  const textIn = (field: (typeof needed)[number]) => textOfValue(field, row[field.key], texts);
  return needed.flatMap((field): AnswerEntry => {
    const { sameAs, replacedBy, speaksForItself, mayStayEmpty } = field.question;
    if (replacedBy !== undefined) return [];
    const old = needed.find(({ question }) => question.replacedBy === field.key);
    const oldText = old ? textIn(old) : "";
    const said = textIn(field);
    const isSame = said === "" || said === textFrom(row[sameAs ?? ""]);
    // A name that need not be said is still told beside the one that it replaces.
    const text = sameAs === undefined || !isSame ? said : oldText === "" ? "" : textFrom(row[sameAs]);
    const missing = said === "" && sameAs === undefined && !mayStayEmpty;
    const { label, besideOld = label } = textOf(texts, field.path);
    const line: AnswerLine = {
      text,
      ...(speaksForItself ? {} : { label: old ? besideOld : label }),
      ...(old ? { age: "new" } : {}),
      ...exactness(field.question),
      ...(missing ? { missing } : {}),
    };
    return [
      ...(text === "" && !missing ? [] : [line]),
      ...(old && oldText !== ""
        ? [{ text: oldText, label: textOf(texts, old.path).label, age: "old" as const, ...exactness(old.question) }]
        : []),
    ];
  });
}

function exactness(question: SingleQuestion | ListQuestion): Pick<AnswerLine, "exact"> {
  return "exact" in question && question.exact === true ? { exact: true } : {};
}

/** The value in words; the empty text for none. What nobody was asked for yet shows what counts until then. */
function textOfValue({ path, question }: Asked<Question>, typed: unknown, texts: AnswerTexts): string {
  if (path === "change.windowStart") return timeText(textFrom(typed));
  if (question.kind === "text" || question.kind === "number") return textFrom(typed ?? String(question.fallback ?? ""));
  const counts =
    question.kind === "yes-no" && question.fallback === false ? "no" : (question.fallback ?? question.usual);
  // A stored draft may hold a choice that does not exist; the rules of the section say so, and here it counts as none.
  return textOf(texts, path).choices?.[textFrom(typed ?? counts)]?.label ?? "";
}

function textFrom(typed: unknown): string {
  return typeof typed === "string" ? typed : "";
}

function textOf(texts: AnswerTexts, path: string): AnswerText {
  return texts[path as QuestionPath];
}
