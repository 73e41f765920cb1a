import { expect, it } from "vitest";
import { joinedWindow, windowParts } from "./window-parts";

it.each([
  ["2026-11-28T22:00+01:00", "2026-11-28", "22:00", "+01:00"],
  ["2026-11-28T22:00Z", "2026-11-28", "22:00", "Z"],
  ["2026-11-28T22:00:30-03:30", "2026-11-28", "22:00:30", "-03:30"],
  ["2026-11-28T+01:00", "2026-11-28", "", "+01:00"],
  ["T22:0", "", "22:0", ""],
  ["2026-11-28T", "2026-11-28", "", ""],
  ["tomorrowT", "tomorrow", "", ""],
  ["", "", "", ""],
])("the start %j is a date, a time and a zone, and one text again", (start, windowDate, windowTime, windowZone) => {
  expect(windowParts(start)).toEqual({ windowDate, windowTime, windowZone });
  expect(joinedWindow({ windowDate, windowTime, windowZone })).toBe(start);
});

it("a whole start that is pasted into the date is the start", () => {
  const start = "2026-11-28T22:00+01:00";
  expect(joinedWindow({ windowDate: start, windowTime: "", windowZone: "" })).toBe(start);
});

it("parts that are no date, time or zone come back each in its own field", () => {
  const parts = { windowDate: "next week", windowTime: "at ten", windowZone: "Munich" };
  expect(windowParts(joinedWindow(parts))).toEqual(parts);
});
