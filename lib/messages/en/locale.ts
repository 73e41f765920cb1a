import { formatsFor } from "../format";

/** For `Intl`. */
export const locale = "en-GB";
/** For the `lang` of a page or document. */
export const language = "en";

export const { number, plural } = formatsFor(locale);

/** "1 server", "3 servers". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${plural(count, { one, other: many })}`;

/** "1 minute", "45 minutes", "2 h", "10 h 31 min": the same time reads the same wherever it is. */
export function duration(minutes: number): string {
  if (minutes < 60) return counted(minutes, "minute");
  const rest = minutes % 60;
  return [`${number(Math.floor(minutes / 60))} h`, ...(rest > 0 ? [`${rest} min`] : [])].join(" ");
}
