/** A word in the plural forms of a language, by the categories of Unicode; `other` is there in every language. */
export type PluralForms = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};

export interface Formats {
  /** A whole number in the digits of the language, without separators. */
  number(value: number): string;
  /** The form that goes with this count. */
  plural(count: number, forms: PluralForms): string;
}

/**
 * What a catalogue formats with: `Intl` with the locale of the catalogue, never with that of the machine, so that the same
 * answers give the same bytes everywhere. Only plural categories and whole numbers are asked of it, which engines agree
 * about. Lists are joined by the catalogue itself: the patterns of `Intl.ListFormat` come with the data of an engine and
 * have changed between versions. Documents show times as they were typed, with their zone, and are not formatted.
 */
export function formatsFor(locale: string): Formats {
  // Made when they are first used: a page of questions loads this module and formats nothing at first.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return {
    number: (value) => (numbers ??= new Intl.NumberFormat(locale, { useGrouping: false })).format(value),
    plural: (count, forms) => forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other,
  };
}
