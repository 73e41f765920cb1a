/** The start of the window as the form asks for it. The answers keep one text, `2026-11-28T22:00+01:00`. */
export interface WindowParts {
  readonly windowDate: string;
  readonly windowTime: string;
  readonly windowZone: string;
}

/** Between parts that are no date, time or zone; no one can type it into a field of one line. */
const between = "\n";

/** Takes the text apart, however much of it is there; whole texts that are pasted into the date as well. */
export function windowParts(start: string): WindowParts {
  if (start.includes(between)) {
    const [windowDate = "", windowTime = "", windowZone = ""] = start.split(between);
    return { windowDate, windowTime, windowZone };
  }
  const [, windowDate = "", windowTime = "", windowZone = ""] =
    /^([^T]*)(?:T([^Z+-]*)([Z+-].*)?)?$/.exec(start.trim()) ?? [];
  return { windowDate, windowTime, windowZone };
}

/** One text again, from which the same parts come back; empty when no part is there. What is missing is for the rules to say. */
export function joinedWindow(parts: WindowParts): string {
  const [date, time, zone] = [parts.windowDate, parts.windowTime, parts.windowZone].map((part) => part.trim());
  if (date?.includes("T") && !time && !zone) return date;
  if (!date && !time && !zone) return "";
  const whole = `${date}T${time}${zone}`;
  const back = windowParts(whole);
  const isSame = back.windowDate === date && back.windowTime === time && back.windowZone === zone;
  return isSame ? whole : [date, time, zone].join(between);
}
