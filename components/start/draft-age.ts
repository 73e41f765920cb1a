import type { DraftTexts } from "@/components/messages/drafts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago a draft was changed, in words; `changed` is ISO 8601, `now` milliseconds since 1970. */
export function ageOf(changed: string, now: number, ages: DraftTexts["ages"]): string {
  const age = now - Date.parse(changed);
  if (age < minute) return ages.now;
  if (age < hour) return ages.minutes(Math.floor(age / minute));
  if (age < day) return ages.hours(Math.floor(age / hour));
  return ages.days(Math.floor(age / day));
}
