const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(.*)$/;
const minutesPerDay = 1440;

/**
 * Adds whole minutes, also negative ones, to an ISO 8601 time as `windowStart` holds it. Seconds and zone stay as typed,
 * since both ends of a window are told in the same zone. Integer arithmetic only: no clock, no locale.
 */
export function addMinutes(iso: string, minutes: number): string {
  const [, year, month, day, hour, minute, rest = ""] = shape.exec(iso) ?? [];
  if (year === undefined) throw new Error(`"${iso}" is not a time that was validated.`);
  const total =
    daysFrom(Number(year), Number(month), Number(day)) * minutesPerDay + Number(hour) * 60 + Number(minute) + minutes;
  const days = Math.floor(total / minutesPerDay);
  const inDay = total - days * minutesPerDay;
  return `${dateOf(days)}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}${rest}`;
}

const pad = (value: number, width = 2) => String(value).padStart(width, "0");

/** Days since 1 March of the year 0 in the Gregorian calendar; years start in March, so that a leap day is the last day. */
function daysFrom(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day -
    1
  );
}

function dateOf(days: number): string {
  let y = Math.floor(days / 365.2425) + 1;
  while (daysFrom(y, 3, 1) > days) y -= 1;
  const dayOfYear = days - daysFrom(y, 3, 1);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${pad(month <= 2 ? y + 1 : y, 4)}-${pad(month)}-${pad(day)}`;
}
