/** The forms of a text by number, as the language has them (CLDR); "#" is replaced by the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Numbers, counts and lists as one language writes them. */
export interface Formats {
  readonly number: (value: number) => string;
  /** "1 row", "3 rows": the form for the number, with the number in it. */
  readonly count: (value: number, forms: PluralForms) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** "a, b, c", for what is named side by side. */
  readonly row: (items: readonly string[]) => string;
  /** "812 bytes" or "61 kB": rounded to thousands, as file dialogs show it. */
  readonly fileSize: (bytes: number) => string;
}

/**
 * The formats of a language, by its tag (BCP 47). Each is made when it is first used: a page needs few of them, and the
 * first that a page makes costs it some 15 ms, since the browser then loads the data of languages.
 * Dates are ISO 8601 with their zone in every language, so that nobody takes a day for a month.
 */
export function formatsFor(language: string): Formats {
  const numbers = once(() => new Intl.NumberFormat(language));
  const plurals = once(() => new Intl.PluralRules(language));
  const lists = once(() => new Intl.ListFormat(language));
  const rows = once(() => new Intl.ListFormat(language, { type: "unit", style: "short" }));
  const unit = (name: string, unitDisplay: "long" | "short") =>
    once(() => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay }));
  const bytesOf = unit("byte", "long");
  const kilobytesOf = unit("kilobyte", "short");
  const number = (value: number) => numbers().format(value);
  return {
    number,
    count: (value, forms) => (forms[plurals().select(value)] ?? forms.other).replaceAll("#", number(value)),
    list: (items) => (items.length < 2 ? items.join("") : lists().format(items)),
    row: (items) => (items.length < 2 ? items.join("") : rows().format(items)),
    fileSize: (bytes) => (bytes < 1000 ? bytesOf().format(bytes) : kilobytesOf().format(Math.round(bytes / 1000))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
