import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMinutes } from "./iso-minutes";

describe("addMinutes", () => {
  it.each([
    ["2026-11-28T22:00+01:00", 180, "2026-11-29T01:00+01:00"],
    ["2026-12-31T23:59Z", 1, "2027-01-01T00:00Z"],
    ["2028-02-28T23:30:15-05:00", 60, "2028-02-29T00:30:15-05:00"],
    ["2100-02-28T12:00Z", 1440, "2100-03-01T12:00Z"],
    ["2026-03-01T00:10+05:30", -20, "2026-02-28T23:50+05:30"],
    ["0001-01-01T00:00Z", 0, "0001-01-01T00:00Z"],
  ])("%s and %i minutes is %s", (start, minutes, end) => {
    expect(addMinutes(start, minutes)).toBe(end);
  });

  it("agrees with the calendar of the machine for any time of eight thousand years", () => {
    const time = fc.integer({ min: Date.UTC(1000, 0, 1) / 60_000, max: Date.UTC(8999, 0, 1) / 60_000 });
    const iso = (minute: number) => new Date(minute * 60_000).toISOString().replace(":00.000Z", "Z");
    fc.assert(
      fc.property(time, fc.integer({ min: -20_000, max: 20_000 }), (start, minutes) => {
        expect(addMinutes(iso(start), minutes)).toBe(iso(start + minutes));
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses what no validator let through", () => {
    expect(() => addMinutes("tomorrow", 5)).toThrow("validated");
  });
});
