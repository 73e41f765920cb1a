import { formatsFor } from "../format";

/** For `Intl`. */
export const locale = "en-GB";
/** For the `lang` of a page or document. */
export const language = "en";

export const { number, plural } = formatsFor(locale);

/** "1 server", "3 servers". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${plural(count, { one, other: many })}`;

/** "1 minute", "45 minutes", "10 h 31 min": hours are easier to plan with than hundreds of minutes. */
export function duration(minutes: number): string {
  return minutes <= 120 ? counted(minutes, "minute") : inHours(minutes);
}

/** Times that are compared have one form: all of them in minutes, or all in hours. */
export function durations(...times: readonly number[]): readonly string[] {
  return times.some((minutes) => minutes > 120) ? times.map(inHours) : times.map(duration);
}

function inHours(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${number(hours)} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(" ");
}
