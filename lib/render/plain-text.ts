const width = 78;

/** A heading of a plain text: capitals above a line, with room before it. */
export const heading = (text: string): readonly string[] => ["", "", text.toUpperCase(), "-".repeat(text.length), ""];

export const paragraph = (text: string): readonly string[] => wrap(text, "", "");

export const numbered = (items: readonly string[]): readonly string[] =>
  items.flatMap((text, index) => wrap(text, `${index + 1}. `, "   "));

/** At a blank, but not between the two groups of a short hash. */
const betweenWords = / (?<!\b[0-9a-f]{4} (?=[0-9a-f]{4}\b))/;

/** Lines of at most 78 columns; a longer value keeps a line of its own. */
export function wrap(text: string, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(betweenWords)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
