import { nameCodePoint } from "./code-points";

/** A kind of character that is refused, whatever the field: the reject code, and how a person would call it. */
interface UnsafeKind {
  readonly code: string;
  readonly pattern: RegExp;
  readonly what: string;
}

/** What a field found: a code of safety A10 and a clause for the message. */
export interface Finding {
  readonly code: string;
  /** "The site ID holds ..." goes in front: a clause that starts with a verb. */
  readonly clause: string;
}

/** With the `u` flag a surrogate class matches lone halves only. */
const loneSurrogate = { code: "ENCODING_LONE_SURROGATE", pattern: /[\ud800-\udfff]/u, what: "half of a character" };
const noncharacter = {
  code: "ENCODING_NONCHARACTER",
  pattern: /\p{Noncharacter_Code_Point}/u,
  what: "which is no character at all",
};
const control = { code: "CONTROL_CHAR", pattern: /\p{Cc}/u, what: "a control character" };
const bidi = {
  code: "BIDI_CONTROL",
  pattern: /[\u061c\u202a-\u202e\u2066-\u2069]/u,
  what: "which reorders what people read",
};
const invisible = {
  code: "INVISIBLE_CHAR",
  pattern: /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
  what: "which nobody can see",
};
const otherSpace = {
  code: "NON_ASCII_SPACE",
  pattern: /[^\P{Zs} ]/u,
  what: "a space that PowerShell takes for a separator",
};

/** For names that are compared exactly: nothing invisible at all. */
export const nameRules: readonly UnsafeKind[] = [loneSurrogate, noncharacter, control, bidi, invisible, otherSpace];

/** For thumbprints, where everything else is refused as not hexadecimal. */
export const encodingRules: readonly UnsafeKind[] = [loneSurrogate, noncharacter, control, bidi];

/** For texts that people read: line ends, tabs and emoji joiners stay, direction marks and tag characters do not. */
export const textRules: readonly UnsafeKind[] = [
  loneSurrogate,
  noncharacter,
  { ...control, pattern: /[^\P{Cc}\n\t]/u },
  { ...bidi, pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u },
  { ...invisible, pattern: /[\u{e0000}-\u{e007f}]/u },
];

/** As `textRules`, on one line. */
export const lineRules: readonly UnsafeKind[] = [...textRules, control, { ...invisible, pattern: /[\u2028\u2029]/u }];

/** The first kind of refused character that the text holds, in the order of the rules. Linear: each pattern is one class. */
export function findUnsafe(text: string, rules: readonly UnsafeKind[]): Finding | undefined {
  for (const { code, pattern, what } of rules) {
    const character = pattern.exec(text)?.[0];
    if (character !== undefined) return { code, clause: `holds ${nameCodePoint(character)}, ${what}` };
  }
  return undefined;
}
