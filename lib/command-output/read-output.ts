import { cleanLines, textProblem, type TextProblem } from "./clean-text";
import { consoleLines } from "./console-lines";
import { kindOf, type KindId } from "./kinds";
import { isKnown } from "./properties";
import { readExports } from "./read-exports";
import { readJson } from "./read-json";
import { readLists } from "./read-lists";
import { readTables } from "./read-tables";
import { cellIn, unreadableRow, type Row } from "./cells";

/** One object of the output, and what kind of object it is; undefined where its properties could belong to several. */
export interface OutputObject {
  readonly row: Row;
  readonly kind: KindId | undefined;
}

/** What a pasted text holds. */
export interface Output {
  readonly objects: readonly OutputObject[];
  /** Lines that belong to no object, to no prompt and to no warning or error. */
  readonly plain: readonly string[];
  /** Warnings and errors in the text; nothing of them is part of a value. */
  readonly remarks: number;
  readonly problem: TextProblem | undefined;
}

/**
 * Reads the output of any cmdlet out of a text, in whatever form and order it was copied: JSON, CSV and columns of a
 * spreadsheet, tables, lists, several of them with prompts, warnings and other text between. Never throws; linear.
 */
export function readOutput(text: string): Output {
  const problem = textProblem(text);
  if (problem !== undefined) return { objects: [], plain: [], remarks: 0, problem };
  const json = readJson(cleanLines(text).join("\n"));
  const { lines, remarks } = consoleLines(json.rest.split("\n"));
  const exported = readExports(lines);
  const tables = readTables(exported.rest);
  const rows = [...json.rows, ...exported.rows, ...tables.rows, ...withLost(readLists(tables.rest))].filter((row) =>
    [...row].some(([name, { text: value, cut }]) => isKnown(name) && (value !== "" || cut || row.size > 1)),
  );
  const plain = tables.rest.flatMap(({ text: line, kind }) => (kind === "output" && line !== "" ? [line] : []));
  const isCut = json.isCut || plain.some((line) => /^\s*"\w+"\s*:/.test(line));
  return {
    objects: rows.map((row) => ({ row, kind: kindOf(row) })),
    plain: isCut ? [] : plain,
    remarks,
    problem: isCut && rows.length === 0 ? "cut-json" : undefined,
  };
}

/**
 * Rows in which what others of their kind have is there, and cannot be read: one command prints the same properties of each
 * object, so that a list that lacks one was broken on its way.
 */
function withLost(rows: readonly Row[]): readonly Row[] {
  const byKind = new Map<KindId | undefined, Set<string>>();
  const kinds = rows.map(kindOf);
  for (const [index, row] of rows.entries()) {
    const names = byKind.get(kinds[index]) ?? new Set();
    for (const name of row.keys()) names.add(name);
    byKind.set(kinds[index], names);
  }
  return rows.map((row, index) => {
    if (kinds[index] === undefined) return row;
    const lost = [...(byKind.get(kinds[index]) ?? [])].filter((name) => isKnown(name) && !row.has(name));
    return lost.length === 0 ? row : new Map([...row, ...unreadableRow(lost)]);
  });
}

/** Why nothing can be read out of a text for a look-up. */
export type Refusal =
  | { readonly why: TextProblem }
  /** Objects of other kinds alone, the most frequent of which is named. */
  | { readonly why: "other-kind"; readonly kind: KindId };

/** The objects of an output that a look-up asks for. */
export interface Wanted {
  readonly rows: readonly Row[];
  /** Pieces without a certain kind beside objects of a wanted one: part of these, or of something else. */
  readonly pieces: readonly Row[];
  readonly refusal: Refusal | undefined;
}

/**
 * The objects of some kinds that have one of the `needed` properties; those whose kind is not certain count only where no
 * other is there. Where only other kinds are there, none of their values is used, and the refusal says what was pasted.
 */
export function wantedIn(output: Output, kinds: readonly KindId[], needed: readonly string[]): Wanted {
  const { objects, problem } = output;
  const others = new Map<KindId, number>();
  const certain: Row[] = [];
  const pieces: Row[] = [];
  for (const { row, kind } of objects) {
    const isUseful = needed.some((property) => cellIn(row, property).text !== "" || cellIn(row, property).cut);
    if (kind !== undefined && !kinds.includes(kind)) others.set(kind, (others.get(kind) ?? 0) + 1);
    else if (isUseful) (kind === undefined ? pieces : certain).push(row);
  }
  const isKnownKind = objects.some(({ kind }) => kind !== undefined && kinds.includes(kind));
  const rows = isKnownKind ? certain : pieces;
  const [most] = [...others].sort((a, b) => b[1] - a[1]);
  const refusal: Refusal | undefined =
    problem !== undefined
      ? { why: problem }
      : most && rows.length === 0
        ? { why: "other-kind", kind: most[0] }
        : undefined;
  return { rows, pieces: isKnownKind ? pieces : [], refusal };
}

const longestListed = 64;
const mostWordsListed = 6;

/**
 * A list of names, one a line, where the text holds no object, no warning and no error: empty as soon as a line looks like
 * prose, so that a letter is never taken for names. Names of properties count as the heads of a table.
 */
export function listedNames({ objects, plain, remarks }: Output): readonly string[] {
  if (objects.length > 0 || remarks > 0) return [];
  const names = plain
    .map((line) => line.trim())
    .filter((line) => !/^-[\s-]*$/.test(line) && !isKnown(line.toLowerCase()));
  const isProse = names.some(
    (name) => name.length > longestListed || name.split(/\s+/).length > mostWordsListed || /[:：!?]|[.,;]$/.test(name),
  );
  return isProse ? [] : names;
}
