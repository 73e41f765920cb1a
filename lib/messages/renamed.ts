/** A name that the catalogue says, and the one to say instead. */
export type Names = readonly (readonly [said: string, instead: string])[];

/**
 * A part of a catalogue whose texts say other names. What a message is given stays as it is, whatever it says, and so does
 * a name before a year, which is the title of an article.
 */
export function renamed<Part>(part: Part, names: Names): Part {
  const patterns = names.map(([said, instead]) => [new RegExp(`${said}(?! \\d{4})`, "g"), instead] as const);
  const given = names.map(([said]) => [new RegExp(said, "g"), hidden(said)] as const);
  const shown = names.map(([said]) => [new RegExp(hidden(said), "g"), said] as const);
  const inOtherWords = (one: unknown): unknown => {
    if (typeof one === "string") return replaced(replaced(one, patterns), shown);
    if (typeof one !== "function") return mapped(one, inOtherWords);
    const message = one as (...values: readonly unknown[]) => unknown;
    return (...values: readonly unknown[]) => inOtherWords(message(...values.map(hide)));
  };
  const hide = (value: unknown): unknown =>
    typeof value === "string" ? replaced(value, given) : typeof value === "function" ? value : mapped(value, hide);
  return inOtherWords(part) as Part;
}

/** A name that no pattern finds: a noncharacter, which no text of people holds, is behind its first letter. */
const hidden = (name: string) => `${name.charAt(0)}\u{fdd0}${name.slice(1)}`;

function replaced(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((present, [pattern, instead]) => present.replace(pattern, instead), text);
}

/** Lists and tables with each of their members changed; anything else as it is. */
function mapped(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
