import { definePolicy } from "./field-policy";
import type { Finding } from "./unsafe-characters";

const shape = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Start of the maintenance window: ISO 8601 with a zone, kept as typed. It is shown, and never compared with a clock. */
export const windowStartPolicy = definePolicy({
  name: "windowStart",
  example: "2026-11-28T22:00+01:00",
  limit: 64,
  judge: judgeWindowStart,
});

function judgeWindowStart(text: string): string | Finding {
  const parts = shape.exec(text);
  if (!parts) return { code: "WINDOW_START_FORM", values: {} };
  const [, year, month, day, hour, minute, second = ":00", zone = "Z"] = parts;
  const [zoneHour, zoneMinute] = zone === "Z" ? [0, 0] : [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  const real =
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month)) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second.slice(1)) <= 59 &&
    zoneHour <= 14 &&
    zoneMinute <= 59;
  return real ? text : { code: "WINDOW_START_UNREAL", values: {} };
}

function daysIn(year: number, month: number): number {
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return (monthLengths[month - 1] ?? 0) + leapDay;
}
