/**
 * The day in a date as the console of any country writes it, as milliseconds of its first moment in UTC; undefined when there
 * is no day in it. Where day and month can be taken for each other, the earlier reading counts, so that a warning comes too
 * early rather than too late.
 */
export function readDay(text: string): number | undefined {
  const [, a = "", mark = "", b = "", c = ""] =
    /(\d{1,4})\s?([./\u5e74-])\s?(\d{1,2})\s?[./\u6708-]\s?(\d{1,4})/.exec(text) ?? [];
  if (a === "") return undefined;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) return day(first, second, third);
  if (c.length !== 4) return undefined;
  const readings = mark === "." ? [day(third, second, first)] : [day(third, first, second), day(third, second, first)];
  const possible = readings.filter((reading) => reading !== undefined);
  return possible.length === 0 ? undefined : Math.min(...possible);
}

function day(year: number, month: number, date: number): number | undefined {
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 ? Date.UTC(year, month - 1, date) : undefined;
}
