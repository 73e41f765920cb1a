/** What a date can mean: the first moment in UTC of the earliest and of the latest day. */
export interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

/** In which order a country writes day and month. */
export type DateOrder = "day-first" | "month-first";

/**
 * The day in a date as the console of any country writes it, as milliseconds of its first moment in UTC; undefined when there
 * is no day in it. Where day and month can be taken for each other, the earlier reading counts, so that a warning comes too
 * early rather than too late.
 */
export function readDay(text: string): number | undefined {
  return readDays(text)?.earliest;
}

/** As `readDay`, with both readings. */
export function readDays(text: string): DayRange | undefined {
  const days = (["day-first", "month-first"] as const)
    .map((order) => dayIn(text, order))
    .filter((reading) => reading !== undefined);
  return days.length === 0 ? undefined : { earliest: Math.min(...days), latest: Math.max(...days) };
}

/** A time in a text, as facts files write it; without a time of day it is midnight. Undefined when there is no day in it. */
export function readMoment(text: string, order: DateOrder): string | undefined {
  const start = dayIn(text, order) ?? dayIn(text, order === "day-first" ? "month-first" : "day-first");
  if (start === undefined) return undefined;
  const [, hour = "0", minute = "0", second = "0"] = /(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(text) ?? [];
  const afternoon = /\bp\.?m\b|下午|晚上/i.test(text);
  const hours =
    afternoon && Number(hour) < 12
      ? Number(hour) + 12
      : /\ba\.?m\b|上午/i.test(text)
        ? Number(hour) % 12
        : Number(hour);
  const moment = start + ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return new Date(moment).toISOString().replace(/\.\d+Z$/, "Z");
}

const monthNames: readonly (readonly string[])[] = [
  ["january", "januar", "janvier", "jänner", "jan", "janv"],
  ["february", "februar", "février", "feb", "févr", "fevr"],
  ["march", "märz", "mars", "mar", "mär", "mrz"],
  ["april", "avril", "apr", "avr"],
  ["may", "mai"],
  ["june", "juni", "juin", "jun"],
  ["july", "juli", "juillet", "jul", "juil"],
  ["august", "août", "aug"],
  ["september", "septembre", "sep", "sept"],
  ["october", "oktober", "octobre", "oct", "okt"],
  ["november", "novembre", "nov"],
  ["december", "dezember", "décembre", "dec", "dez", "déc"],
];
const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

function dayIn(text: string, order: DateOrder): number | undefined {
  return numbered(text, order) ?? named(text);
}

function numbered(text: string, order: DateOrder): number | undefined {
  const [, a = "", mark = "", b = "", c = ""] =
    /(?<!\d)(\d{1,4})\s?([./\u5e74-])\s?(\d{1,2})\s?[./\u6708-]\s?(\d{1,4})(?!\d)/.exec(text) ?? [];
  if (a === "") return undefined;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) return day(first, second, third);
  if (c.length !== 4) return undefined;
  return order === "day-first" || mark === "." ? day(third, second, first) : day(third, first, second);
}

/** "28. November 2028", "28 novembre 2028", "November 28, 2028". */
function named(text: string): number | undefined {
  const [, before = "", word = "", after = "", year = ""] =
    /(?:(\d{1,2})\.?(?:er)?[ -])?(\p{L}{3,9})\.?(?:[ -](\d{1,2}))?,?[ -](\d{4})(?!\d)/u.exec(text) ?? [];
  const month = months.get(word.toLowerCase());
  return month === undefined ? undefined : day(Number(year), month, Number(after || before));
}

function day(year: number, month: number, date: number): number | undefined {
  if (month < 1 || month > 12 || date < 1) return undefined;
  const start = new Date(Date.UTC(year, month - 1, date));
  return start.getUTCMonth() === month - 1 ? start.getTime() : undefined;
}
