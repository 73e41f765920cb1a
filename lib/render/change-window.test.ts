import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/plan";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { changeWindowCalendar } from "./change-window";

const answers = answersOf(scenarios["split-1"]);
const calendarOf = (windowStart: string, windowMinutes = 120, description = "") =>
  changeWindowCalendar(generatePlan({ ...answers, change: { ...answers.change, windowStart, windowMinutes } }, en), {
    summary: "Change CHG1",
    description,
  });

describe("the change window as a calendar file", () => {
  it.each([
    ["2026-11-28T22:00+01:00", "20261128T210000Z", "20261128T230000Z"],
    ["2026-12-31T21:30-05:00", "20270101T023000Z", "20270101T043000Z"],
    ["2028-03-01T00:15+05:45", "20280229T183000Z", "20280229T203000Z"],
    ["2026-11-28T22:00Z", "20261128T220000Z", "20261129T000000Z"],
  ])("tells %s in UTC", (windowStart, start, end) => {
    const calendar = calendarOf(windowStart);
    expect(calendar).toContain(`\r\nDTSTAMP:${start}\r\nDTSTART:${start}\r\nDTEND:${end}\r\n`);
  });

  it("is not made while the window has no start", () => {
    expect(calendarOf("")).toBeUndefined();
  });

  it("folds lines at 75 bytes, tears no character, and ends each line with CRLF", () => {
    const description = `${"请确认€👍".repeat(40)}, a; b\\c\nBEGIN:VALARM`;
    const calendar = calendarOf("2026-11-28T22:00Z", 60, description) ?? "";
    const lines = calendar.split("\r\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(calendar.replaceAll("\r\n ", "")).toContain(
      `DESCRIPTION:${"请确认€👍".repeat(40)}\\, a\\; b\\\\c\\nBEGIN:VALARM\r\n`,
    );
  });
});
