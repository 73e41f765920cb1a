import type { Fragments } from "@/lib/text/fragments";

/** The five characters that PowerShell takes for a single quote; two of them in a row are one that is meant. */
const singleQuotes = /['\u2018-\u201b]/g;

/**
 * A value in single quotes for a command that people read and paste. Unlike `stringLiteral`, whose result lands in a
 * script, it keeps every letter as it is, since a document is read before it is pasted.
 */
export const quotedText = (value: string): string => `'${doubled(value)}'`;

/** As `quotedText`, with the value apart; `rest` stands behind it in the same quotes. */
export const quoted = (value: string, rest = ""): Fragments => [
  "'",
  { value, printed: doubled(value) },
  `${doubled(rest)}'`,
];

/** Letters, digits, dots and hyphens behind a letter: nothing that PowerShell reads as more than a name. */
const plainName = /^[A-Za-z][A-Za-z0-9.-]*$/;

/** A value behind a parameter: bare where it is a plain name, as Microsoft writes it, otherwise in quotes. */
export const argument = (value: string): Fragments =>
  plainName.test(value) ? [{ value, printed: value }] : quoted(value);

function doubled(value: string): string {
  return value.replace(singleQuotes, (mark) => mark + mark);
}
