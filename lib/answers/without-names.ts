import { answerValues, mapAnswers, type AnswerValue } from "./questions/answer-values";
import type { Answers } from "./types";

/**
 * Answers of the same shape with placeholders for everything that a person typed: names, thumbprints, paths and the
 * details of the change. What stays are choices, versions, counts, numbers, and which servers share a certificate, its
 * name or a computer. Nothing is searched and replaced: no typed text is carried over, so none can be left behind.
 */
export function withoutNames(answers: Answers): Answers {
  const values = answerValues(answers);
  const names = namesOf(values);
  const firstRow = firstRowsOf(values);
  const shown = mapAnswers(answers, ({ question, value, row }) => {
    if (!("standIn" in question)) return value;
    const { standIn } = question;
    if (typeof standIn === "function") return standIn((firstRow.get(question)?.get(value) ?? row) + 1);
    if (typeof standIn === "string") return standIn;
    return names["computer" in standIn ? "computers" : "certificates"].of(value);
  });
  // What is mapped is as complete as the answers.
  return { schema: 1, ...(shown as Omit<Answers, "schema">) };
}

/** In which row the value of a question is for the first time: what is the same has the same placeholder. */
function firstRowsOf(values: readonly AnswerValue[]): ReadonlyMap<object, ReadonlyMap<Value, number>> {
  const rows = new Map<object, Map<Value, number>>();
  for (const { question, value, row } of values) {
    const known = rows.get(question) ?? new Map<Value, number>();
    rows.set(question, known);
    if (!known.has(value)) known.set(value, row);
  }
  return rows;
}

/**
 * Placeholders for the names of computers and certificates. Rows are named first, so that a computer with both roles goes by
 * the name of its row; a certificate with the name of such a computer does so, too.
 */
function namesOf(values: readonly AnswerValue[]): { readonly computers: Namer; readonly certificates: Namer } {
  const computers = namer();
  const certificates = namer();
  const named = values.flatMap(({ path, question, value }) =>
    "standIn" in question && typeof question.standIn === "object"
      ? [{ inRow: path.includes("]."), standIn: question.standIn, value }]
      : [],
  );
  for (const { inRow, standIn, value } of named) {
    if (inRow && "computer" in standIn) certificates.set(value, computers.give(value, standIn.computer));
  }
  for (const { inRow, standIn, value } of named) {
    if ("certificate" in standIn) certificates.give(value, standIn.certificate);
    else if (!inRow) computers.give(value, standIn.computer);
  }
  return { computers, certificates };
}

type Value = AnswerValue["value"];

interface Namer {
  /** The placeholder of a name: the one that it has, or a new one, numbered from 1. */
  give(name: Value, start: string): string;
  of(name: Value): string;
  set(name: Value, placeholder: string): void;
}

/** The same placeholder for the same name, whatever its capitals. */
function namer(): Namer {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  const keyOf = (name: Value) => String(name).toLowerCase();
  const of = (name: Value) => given.get(keyOf(name)) ?? "";
  return {
    of,
    set: (name, placeholder) => void given.set(keyOf(name), placeholder),
    give(name, start) {
      const known = of(name);
      if (known !== "") return known;
      const count = (counts.get(start) ?? 0) + 1;
      counts.set(start, count);
      const made = `${start}${count}.example.com`;
      given.set(keyOf(name), made);
      return made;
    },
  };
}
