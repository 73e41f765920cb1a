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
  /** Whether it is the answer beside it, which stands here because nothing else was said. */
  readonly repeats: boolean;
}

/**
 * Every value that stands where the table has a question, in the order of the table. The answers may be incomplete or
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

/** Answers of the same shape with another value in place of each. */
export function mapAnswers(answers: object, change: (value: AnswerValue) => unknown): Partial<Answers> {
  const mapped = mapHolder(entries, answers, { prefix: "", row: 0, change });
  // Each value stands where it stood, and `change` keeps what its question allows.
  return mapped as Partial<Answers>;
}

interface Where {
  /** Of the path of each key. */
  readonly prefix: string;
  readonly row: number;
  readonly change: (value: AnswerValue) => unknown;
}

function mapHolder(known: Readonly<Record<string, Question | Group>>, holder: object, where: Where): object {
  const values = holder as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, entry]) => {
      const value = values[key];
      if (value === undefined) return [];
      return [[key, mapEntry(entry, value, { ...where, path: `${where.prefix}${key}`, values })] as const];
    }),
  );
}

type At = Where & { readonly path: string; readonly values: Readonly<Record<string, unknown>> };

function mapEntry(entry: Question | Group, value: unknown, at: At): unknown {
  const { path, change } = at;
  if (entry.kind === "group")
    return isHolder(value) ? mapHolder(entry.parts, value, { ...at, prefix: `${path}.` }) : {};
  if (entry.kind === "rows") {
    return listOf(value).map((row, index) =>
      isHolder(row) ? mapHolder(entry.fields, row, { prefix: `${path}[${index}].`, row: index, change }) : {},
    );
  }
  if (entry.kind === "list") {
    return listOf(value).map((item, row) =>
      mapValue(item, { path: `${path}[${row}]`, question: entry, row, repeats: false }, change),
    );
  }
  const repeats = entry.sameAs !== undefined && value === at.values[entry.sameAs];
  return mapValue(value, { path, question: entry, row: at.row, repeats }, change);
}

function mapValue(value: unknown, at: Omit<AnswerValue, "value">, change: Where["change"]): unknown {
  const single = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return single ? change({ ...at, value }) : undefined;
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
