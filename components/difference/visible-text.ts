/** Characters that nobody sees, or that turn the reading direction, by their code; tabs are blanks that people know. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu;

/** A changed line with everything in it visible, so that no change can hide: "\r" at its end is "[U+000D]". */
export function visibleText(line: string): string {
  return line.replace(unseen, (character) => (character === "\t" ? character : `[${codePoint(character)}]`));
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
