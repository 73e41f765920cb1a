import type { Answers } from "../types";
import type { ListQuestion, Question, SingleQuestion, Group } from "./question";
import { entries } from "./questions";

/** One value of the answers, of a list one entry. */
export interface AnswerValue {
  /** As in answers.json: "mailboxServers[1].thumbprint". */
  readonly path: string;
  readonly question: SingleQuestion | ListQuestion;
  readonly value: string | number | boolean;
  /** Its place in its list, or that of its row, from 0. */
  readonly row: number;
  /** Whether it is the answer beside it, which is here because nothing else was said. */
  readonly repeats: boolean;
}

/**
 * Every value that is where the table has a question, in the order of the table. The answers may be incomplete or
 * wrong: what has another shape than its question is left out.
 */
export function answerValues(answers: object): readonly AnswerValue[] {
  const values: AnswerValue[] = [];
  mapAnswers(answers, (value) => {
    values.push(value);
    return value.value;
  });
  return values;
}

/** Answers of the same shape with another value in place of each; an entry of a list that is no value is an empty text. */
export function mapAnswers(answers: object, change: Change): Partial<Answers> {
  // Each value is where it was, and `change` keeps what its question allows.
  return mapHolder(entries, answers as Holder, "", 0, change) as Partial<Answers>;
}

type Holder = Readonly<Record<string, unknown>>;
type Change = (value: AnswerValue) => unknown;

/** `start` is what the path of each key starts with. Called once for each row, so it makes no more objects than it gives. */
function mapHolder(
  known: Readonly<Record<string, Question | Group>>,
  holder: Holder,
  start: string,
  row: number,
  change: Change,
): Holder {
  const mapped: Record<string, unknown> = {};
  for (const key in known) {
    const entry = known[key];
    const value = holder[key];
    if (entry === undefined || value === undefined) continue;
    const path = start + key;
    if (entry.kind === "group") {
      mapped[key] = isHolder(value) ? mapHolder(entry.parts, value, `${path}.`, row, change) : {};
    } else if (entry.kind === "rows") {
      mapped[key] = listOf(value).map((one, index) =>
        isHolder(one) ? mapHolder(entry.fields, one, `${path}[${index}].`, index, change) : {},
      );
    } else if (entry.kind === "list") {
      mapped[key] = listOf(value).map((one, index) =>
        isValue(one)
          ? change({ path: `${path}[${index}]`, question: entry, value: one, row: index, repeats: false })
          : "",
      );
    } else if (isValue(value)) {
      const beside = entry.sameAs ?? entry.settledAs;
      const repeats = beside !== undefined && value === holder[beside];
      mapped[key] = change({ path, question: entry, value, row, repeats });
    }
  }
  return mapped;
}

function isValue(value: unknown): value is AnswerValue["value"] {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
