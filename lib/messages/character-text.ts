import type { RemarkWords } from "./words";

/** What was taken away from a value: a kind of character, what is in front of it in the output of a command, or its label. */
export type Removed =
  | { readonly character: string; readonly count: number }
  | { readonly prefix: string }
  /** Printable ASCII. */
  | { readonly around: string };

type CharacterWords = RemarkWords["characters"];

/**
 * A character as a sentence calls it: "a less-than sign", or, where people cannot see it or tell it from others, by its
 * number, "U+202E right-to-left override". Never the character itself, plain letters and digits aside.
 */
export function characterText(character: string, words: CharacterWords): string {
  if (/^[A-Za-z0-9]$/.test(character)) return words.plain(character);
  return words.visible[hexOf(character)] ?? byNumber(character, words);
}

/** What was taken away, counted and named for people: "2 spaces", "U+200E left-to-right mark". */
export function removedTexts(removed: readonly Removed[], words: CharacterWords): readonly string[] {
  return removed.map((what) => {
    if ("prefix" in what) return words.prefix(what.prefix);
    if ("around" in what) return words.around(what.around);
    const { character, count } = what;
    const plain = words.removed[hexOf(character)];
    if (plain) return words.several(count, plain);
    const named = byNumber(character, words);
    return count === 1 ? named : words.times(count, named);
  });
}

function byNumber(character: string, words: CharacterWords): string {
  const hex = hexOf(character);
  const name = words.deceptive[hex];
  return name === undefined ? words.codePoint(hex) : words.codePointNamed(hex, name);
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
