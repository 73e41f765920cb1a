import type { Words } from "@/lib/messages/words";
import type { Picture } from "../drawing/picture";

/**
 * A document before it has a format: what Markdown can say and no more, so that every writer shows the same content.
 * Every string is text to be shown as it is; nothing in a document is markup, whoever wrote it.
 */
export interface DocumentText {
  readonly title: string;
  /** One line under the title. */
  readonly subtitle: string;
  /** SHA-256 of the plan, 64 lower-case hexadecimal digits. */
  readonly planHash: string;
  readonly blocks: readonly Block[];
}

/** A run of text: prose, a name, value or command that must be read exactly, a line that a person wrote, or a page of ours. */
export type Inline =
  string | { readonly code: string } | { readonly quoted: string } | { readonly link: string; readonly title: string };
export type Text = string | readonly Inline[];

/**
 * A term and what is said about it. `code` is shown as a block of its own, to be copied as it is. `toWrite` is room for
 * what nobody has entered and a person writes by hand.
 */
export type Fact =
  | { readonly term: string; readonly text: Text }
  | { readonly term: string; readonly code: string }
  | { readonly term: string; readonly codes: readonly NamedCode[] }
  | { readonly term: string; readonly toWrite: true };

/** A block of code among others. */
export interface NamedCode {
  /** What it is for, e.g. a server; undefined where it names that itself. */
  readonly name?: string;
  readonly code: string;
  /** What is said below it. */
  readonly note?: string;
}

/** One numbered or tickable entry, e.g. a row of the checklist. */
export interface Entry {
  readonly title: Text;
  /** Counts the entries of a document from 1; undefined where the title counts, or nothing does. */
  readonly number?: number;
  /** A word about the entry behind its title. */
  readonly aside?: string;
  /** What a person writes beside it, e.g. a name and a time; each gets room. */
  readonly toWrite?: readonly string[];
  /** Shows a box to tick. */
  readonly box: boolean;
  readonly facts: readonly Fact[];
  /** Names that are ticked one by one, e.g. servers; empty when the entry is ticked as a whole. */
  readonly each: readonly string[];
  /** Lines for computers whose names nobody knows yet, and what is written into each first. */
  readonly toName?: { readonly lines: number; readonly what: string };
}

export type Block =
  /** On paper what is apart begins on a page of its own. */
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly apart?: true }
  | { readonly kind: "paragraph"; readonly text: Text }
  /** What the document says in one sentence. */
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "caution"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** The first cell of a row names the row. */
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      /** Its empty cells are written into by hand. */
      readonly toWrite?: boolean;
    }
  | { readonly kind: "entries"; readonly level: 3 | 4; readonly entries: readonly Entry[] }
  /** Text of several lines, shown character for character. */
  | { readonly kind: "verbatim"; readonly text: string }
  /** A message that is ready to be sent: its first line is the subject. */
  | { readonly kind: "letter"; readonly text: string }
  /** Pictures side by side; `file` of the bundle holds the same ones, for a format that has none of its own. */
  | {
      readonly kind: "drawing";
      readonly title: string;
      readonly file: string;
      readonly pictures: readonly Picture[];
    };

/** A name or value that must be read exactly. */
export const code = (text: string): Inline => ({ code: text });

/** Names in one line of text, with the separator of the language. */
export function names(all: readonly string[], { documents }: Words): readonly Inline[] {
  return all.flatMap((name, index) => (index === 0 ? [code(name)] : [documents.listSeparator, code(name)]));
}

/** What a person typed, as it is; room to write it where nothing was typed. */
export function typedFact(term: string, typed: string): Fact {
  return typed === "" ? { term, toWrite: true } : { term, text: [{ quoted: typed }] };
}
