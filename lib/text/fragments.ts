import { answered, type Given } from "./answered";

/** A value of the plan as it is in a text: quoted, doubled or written out in codes, or a part of it on one line. */
export interface PrintedValue {
  readonly printed: string;
  /** The answers that it comes from. */
  readonly paths: readonly string[];
}

/** A piece of a text: words of ours, or a value of the plan. Pieces stay apart until a writer joins them. */
export type Fragment = string | PrintedValue;
export type Fragments = readonly Fragment[];

/** One line of a text; `changes` marks a line of a script that changes something on a server. */
export interface Line {
  readonly fragments: Fragments;
  readonly changes?: boolean;
}

/** Where a value is in the joined text; `from` and `to` count UTF-16 units. */
export interface ValueSpan {
  readonly from: number;
  readonly to: number;
  readonly paths: readonly string[];
}

/** Fragments from a template: its words are ours, and what is between them stays as it is. */
export function fragments(words: TemplateStringsArray, ...pieces: readonly (Fragment | Fragments)[]): Fragments {
  return words.flatMap((text, index) => [text, ...[pieces[index] ?? []].flat()]).filter((piece) => piece !== "");
}

/** A value that is in the text as it is. */
export function bare(given: Given<string | number>): PrintedValue {
  const { value, paths } = answered(given);
  return { printed: String(value), paths };
}

/** The text: what a writer does at the very end. */
export const joined = (pieces: Fragments): string => pieces.map(printedText).join("");

/** The values of a text, in reading order. */
export function valueSpans(pieces: Fragments): readonly ValueSpan[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = at;
    at += printedText(piece).length;
    return typeof piece === "string" ? [] : [{ from, to: at, paths: piece.paths }];
  });
}

const printedText = (piece: Fragment): string => (typeof piece === "string" ? piece : piece.printed);
