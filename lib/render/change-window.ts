import type { Plan } from "@/lib/plan/types";
import { addMinutes } from "./change-request/iso-minutes";

/** Most bytes of a line before it is folded (RFC 5545 section 3.1). */
const lineBytes = 75;

/** What a calendar says about the change; both in the language of who reads it. */
export interface CalendarTexts {
  readonly summary: string;
  readonly description: string;
}

/**
 * The window of a change as an iCalendar file (RFC 5545), or undefined while the window has no start. Times are UTC. No
 * clock: DTSTAMP is the start of the window, and UID the plan hash, so the same plan replaces its own entry.
 */
export function changeWindowCalendar({ hash, topology }: Plan, texts: CalendarTexts): string | undefined {
  const { windowStart, windowMinutes } = topology.change;
  if (windowStart === "") return undefined;
  const start = utcTime(windowStart);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//OWA IM Deployment Wizard//Change window//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${hash}@owa-im-deployment-wizard`,
    `DTSTAMP:${start}`,
    `DTSTART:${start}`,
    `DTEND:${utcTime(addMinutes(windowStart, windowMinutes))}`,
    `SUMMARY:${escapedText(texts.summary)}`,
    `DESCRIPTION:${escapedText(texts.description)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** `2026-11-28T22:00+01:00` as `20261128T210000Z`. */
function utcTime(iso: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(iso) ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -1 : 1);
  const [, day = "", time = "", seconds = "00"] =
    /^([\d-]+)T(\d{2}:\d{2})(?::(\d{2}))?/.exec(addMinutes(iso, -ahead)) ?? [];
  return `${day.replaceAll("-", "")}T${time.replace(":", "")}${seconds}Z`;
}

/** Text as a property holds it (RFC 5545 section 3.3.11). */
function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, () => "\\n");
}

/** A line in pieces of at most 75 bytes, each further one behind a blank; no character is torn. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = "";
  let used = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (used + bytes > lineBytes) {
      text += "\r\n ";
      used = 1;
    }
    text += character;
    used += bytes;
  }
  return text;
}
