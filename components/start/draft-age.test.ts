import { expect, it } from "vitest";
import { ageOf } from "./draft-age";
import { draftTexts } from "@/components/messages/en/drafts";

const now = Date.parse("2026-11-25T12:00:00Z");

it.each([
  ["2026-11-25T11:59:30Z", "changed just now"],
  ["2026-11-25T12:00:30Z", "changed just now"],
  ["2026-11-25T11:59:00Z", "changed a minute ago"],
  ["2026-11-25T11:01:00Z", "changed 59 minutes ago"],
  ["2026-11-25T11:00:00Z", "changed an hour ago"],
  ["2026-11-24T13:00:00Z", "changed 23 hours ago"],
  ["2026-11-24T12:00:00Z", "changed yesterday"],
  ["2026-11-20T12:00:00Z", "changed 5 days ago"],
])("a draft of %s was %s", (changed, age) => {
  expect(ageOf(changed, now, draftTexts.ages)).toBe(age);
});
