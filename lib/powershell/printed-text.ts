import { answered, type Given } from "@/lib/text/answered";
import { bare, type Fragments } from "@/lib/text/fragments";

/** The five characters that PowerShell takes for a single quote; two of them in a row are one that is meant. */
const singleQuotes = /['\u2018-\u201b]/g;

/**
 * A value in single quotes for a command that people read and paste. Unlike `stringLiteral`, whose result lands in a
 * script, it keeps every letter as it is, since a document is read before it is pasted.
 */
export const quotedText = (value: string): string => `'${doubled(value)}'`;

/** As `quotedText`, with the value apart; `rest` is behind it in the same quotes. */
export function quoted(given: Given, rest = ""): Fragments {
  const { value, paths } = answered(given);
  return ["'", { printed: doubled(value), paths }, `${doubled(rest)}'`];
}

/** Letters, digits, dots and hyphens behind a letter: nothing that PowerShell reads as more than a name. */
const plainName = /^[A-Za-z][A-Za-z0-9.-]*$/;

/** A value behind a parameter: bare where it is a plain name, as Microsoft writes it, otherwise in quotes. */
export const argument = (given: Given): Fragments =>
  plainName.test(answered(given).value) ? [bare(given)] : quoted(given);

function doubled(value: string): string {
  return value.replace(singleQuotes, (mark) => mark + mark);
}
