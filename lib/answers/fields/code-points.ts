/** Names of characters that people cannot see, or that a message must not show raw. Others are given by number alone. */
const names: ReadonlyMap<string, string> = new Map([
  ["\0", "null"],
  ["\t", "tab"],
  ["\n", "line feed"],
  ["\v", "vertical tab"],
  ["\f", "form feed"],
  ["\r", "carriage return"],
  ["\u001b", "escape"],
  [" ", "space"],
  ["!", "exclamation mark"],
  ['"', "double quote"],
  ["#", "number sign"],
  ["$", "dollar sign"],
  ["%", "percent sign"],
  ["&", "ampersand"],
  ["'", "apostrophe"],
  ["(", "left parenthesis"],
  [")", "right parenthesis"],
  ["*", "asterisk"],
  ["+", "plus sign"],
  [",", "comma"],
  ["-", "hyphen"],
  [".", "full stop"],
  ["/", "slash"],
  [":", "colon"],
  [";", "semicolon"],
  ["<", "less-than sign"],
  ["=", "equals sign"],
  [">", "greater-than sign"],
  ["?", "question mark"],
  ["@", "at sign"],
  ["[", "left square bracket"],
  ["\\", "backslash"],
  ["]", "right square bracket"],
  ["^", "circumflex"],
  ["_", "underscore"],
  ["`", "backtick"],
  ["{", "left brace"],
  ["|", "vertical bar"],
  ["}", "right brace"],
  ["~", "tilde"],
  ["\u007f", "delete"],
  ["\u0085", "next line"],
  ["\u00a0", "no-break space"],
  ["\u00ad", "soft hyphen"],
  ["\u061c", "Arabic letter mark"],
  ["\u200b", "zero-width space"],
  ["\u200c", "zero-width non-joiner"],
  ["\u200d", "zero-width joiner"],
  ["\u200e", "left-to-right mark"],
  ["\u200f", "right-to-left mark"],
  ["\u2010", "hyphen"],
  ["\u2011", "non-breaking hyphen"],
  ["\u2013", "en dash"],
  ["\u2014", "em dash"],
  ["\u2015", "horizontal bar"],
  ["\u2018", "left single quotation mark"],
  ["\u2019", "right single quotation mark"],
  ["\u201a", "low single quotation mark"],
  ["\u201c", "left double quotation mark"],
  ["\u201d", "right double quotation mark"],
  ["\u201e", "low double quotation mark"],
  ["\u2028", "line separator"],
  ["\u2029", "paragraph separator"],
  ["\u202a", "left-to-right embedding"],
  ["\u202b", "right-to-left embedding"],
  ["\u202c", "pop directional formatting"],
  ["\u202d", "left-to-right override"],
  ["\u202e", "right-to-left override"],
  ["\u2060", "word joiner"],
  ["\u2066", "left-to-right isolate"],
  ["\u2067", "right-to-left isolate"],
  ["\u2068", "first strong isolate"],
  ["\u2069", "pop directional isolate"],
  ["\u3000", "ideographic space"],
  ["\ufeff", "byte order mark"],
  ["\uff0e", "full-width full stop"],
]);

/** Characters that are removed daily and that everybody knows by a plain word. */
const plainWords: ReadonlyMap<string, string> = new Map([
  [" ", "space"],
  ["\t", "tab"],
  ["\n", "line end"],
  ["\r", "carriage return"],
  [":", "colon"],
  ["\\", "backslash"],
  ["/", "slash"],
  [".", "full stop"],
  ['"', "double quote"],
]);

/** One character as "U+202E right-to-left override"; without a name when it is not a likely one. Never the character itself. */
export function nameCodePoint(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const name = names.get(character);
  return name === undefined ? `U+${number}` : `U+${number} ${name}`;
}

/**
 * The characters of a text, counted and named for people: "2 spaces", "U+200E left-to-right mark". First seen comes first.
 * Counts UTF-16 units, because no blank or mark that is removed from a value lies beyond the first 65,536 code points.
 */
export function nameCharacters(text: string): readonly string[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].map(([unit, count]) => nameCount(String.fromCharCode(unit), count));
}

function nameCount(character: string, count: number): string {
  const word = plainWords.get(character);
  if (word === undefined) return count === 1 ? nameCodePoint(character) : `${count} times ${nameCodePoint(character)}`;
  if (count === 1) return `1 ${word}`;
  return `${count} ${word}${word.endsWith("sh") ? "es" : "s"}`;
}
