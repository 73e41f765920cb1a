/** Most UTF-16 units that are read of one paste: the certificates of 200 servers fit several times over. */
const mostPasted = 2_000_000;

/** A prompt with whatever was typed behind it; `[PS]` is the one of the Exchange Management Shell. */
const prompt = /^\s*(?:\[PS\]\s*[A-Za-z]:\\[^>]*>|(?:\[[^\]]*\]:\s*)?PS\s[^>]*>|[A-Za-z]:\\[^>]*>|>>)/;

/**
 * The lines of pasted console text without prompts and without the frames of a transcript. Takes LF, CRLF and CR, and drops
 * the marks that editors and chat programs put in front of a text.
 */
export function outputLines(text: string): readonly string[] {
  return text
    .slice(0, mostPasted)
    .replace(/[\ufeff\u200b\u200e\u200f]/g, "")
    .replace(/\u00a0/g, " ")
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trimEnd())
    .filter((line) => !prompt.test(line) && !/^\*{10,}$/.test(line));
}

/** One value as the console showed it. */
export interface Cell {
  readonly text: string;
  /** The console left the end out and put "..." in its place. */
  readonly cut: boolean;
}

/** One object of the output: its values by property name in lower case. */
export type Row = ReadonlyMap<string, Cell>;

/** A value, and whether it ends in the dots by which a console says that more was there. */
export function cellOf(text: string): Cell {
  const trimmed = text.trim();
  return { text: trimmed, cut: /(?:\.\.\.|…)\}?$/.test(trimmed) };
}

/** The value of a property; the empty cell when the row has none. Names are compared without case. */
export function cellIn(row: Row, property: string): Cell {
  return row.get(property.toLowerCase()) ?? noCell;
}

const noCell: Cell = { text: "", cut: false };
