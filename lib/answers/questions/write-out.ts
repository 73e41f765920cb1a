import type { Group, Question } from "./question";

type Entries = Readonly<Record<string, Question | Group>>;

/**
 * The answer with what is written out where nothing was said; undefined where nothing was said and there is no
 * default, and where it says what counts anyway.
 */
function writeOut(entry: Question | Group, given: unknown): unknown {
  const answer = given ?? entry.fallback;
  if (answer === undefined || answer === entry.usual) return undefined;
  if (entry.kind === "group") return writeOutAll(entry.parts, answer as object);
  if (entry.kind === "rows") return (answer as readonly object[]).map((row) => writeOutAll(entry.fields, row));
  return answer;
}

/** As `writeOut`, for answers that belong together. Their shape is that of the schema, and so is the result's. */
export function writeOutAll(entries: Entries, given: object): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const said = (given as Readonly<Record<string, unknown>>)[key];
    const answer = writeOut(entry, said ?? (entry.sameAs === undefined ? undefined : answers[entry.sameAs]));
    if (answer !== undefined) answers[key] = answer;
  }
  return answers;
}
