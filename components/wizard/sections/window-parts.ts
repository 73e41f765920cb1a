/** The start of the window as the form asks for it. The answers keep one text, `2026-11-28T22:00+01:00`. */
export interface WindowParts {
  readonly windowDate: string;
  readonly windowTime: string;
  readonly windowZone: string;
}

/** Takes the text apart, however much of it is there; whole texts that are pasted into the date as well. */
export function windowParts(start: string): WindowParts {
  const [, windowDate = "", windowTime = "", windowZone = ""] =
    /^([^T]*)(?:T([^Z+-]*)([Z+-].*)?)?$/.exec(start.trim()) ?? [];
  return { windowDate, windowTime, windowZone };
}

/** One text again; empty when no part is there. What is missing is for the rules to say. */
export function joinedWindow(parts: WindowParts): string {
  const [date, time, zone] = [parts.windowDate, parts.windowTime, parts.windowZone].map((part) => part.trim());
  if (date?.includes("T") && !time && !zone) return date;
  return date || time || zone ? `${date}T${time}${zone}` : "";
}
