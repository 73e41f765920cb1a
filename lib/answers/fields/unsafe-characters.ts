import type { Said } from "@/lib/messages/said";
import type { refusals } from "@/lib/messages/en/refusals";

type RefusalCode = keyof typeof refusals;

/** What every refusal of a field knows is added by its policy. */
type WithoutField<Refusal> = Refusal extends { readonly code: infer Code; readonly values: infer Values }
  ? { readonly code: Code; readonly values: Omit<Values, "field" | "example"> }
  : never;

/** What a field found: a code of safety A10, and what its words speak of. */
export type Finding = WithoutField<Said<"problems", RefusalCode>>;

/** A kind of character that is refused, whatever the field. */
interface UnsafeKind {
  readonly code:
    | "ENCODING_LONE_SURROGATE"
    | "ENCODING_NONCHARACTER"
    | "CONTROL_CHAR"
    | "BIDI_CONTROL"
    | "INVISIBLE_CHAR"
    | "NON_ASCII_SPACE";
  readonly pattern: RegExp;
}

/** With the `u` flag a surrogate class matches lone halves only. */
const loneSurrogate: UnsafeKind = { code: "ENCODING_LONE_SURROGATE", pattern: /[\ud800-\udfff]/u };
const noncharacter: UnsafeKind = {
  code: "ENCODING_NONCHARACTER",
  pattern: /\p{Noncharacter_Code_Point}/u,
};
const control: UnsafeKind = { code: "CONTROL_CHAR", pattern: /\p{Cc}/u };
const bidi: UnsafeKind = {
  code: "BIDI_CONTROL",
  pattern: /[\u061c\u202a-\u202e\u2066-\u2069]/u,
};
const invisible: UnsafeKind = {
  code: "INVISIBLE_CHAR",
  pattern: /[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
};
const otherSpace: UnsafeKind = {
  code: "NON_ASCII_SPACE",
  pattern: /[^\P{Zs} ]/u,
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
  for (const { code, pattern } of rules) {
    const character = pattern.exec(text)?.[0];
    if (character !== undefined) return { code, values: { character: character } };
  }
  return undefined;
}
