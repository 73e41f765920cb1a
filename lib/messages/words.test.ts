import { describe, expect, it } from "vitest";
import { en } from "./en/catalogue";
import type { Words } from "./words";

describe("a catalogue", () => {
  it("does not compile without a message, or with other parameters", () => {
    const { checklist, ...rest } = en;
    // @ts-expect-error: The checklist is missing.
    const lacking: Words = rest;
    // @ts-expect-error: A date is no number of minutes.
    const other: Words["changeRequest"]["schedule"]["endAfter"] = (start: Date) => start.toISOString();
    const own: Words = { ...rest, checklist: { ...checklist, title: "Checkliste" } };
    expect([lacking, other, own].every(Boolean)).toBe(true);
  });
});
