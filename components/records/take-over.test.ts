import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { readRecord } from "@/lib/records/read-record";
import { answersOf } from "@/lib/testing/example-answers";
import { appliedOn } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { isOpen, marksOf, offersOf } from "./take-over";

const plan = generatePlan(answersOf(scenarios["split-3"]));
const applied = (name: string, end: string) => ({
  name,
  read: readRecord(
    new TextEncoder().encode(appliedOn(plan, "mbx01.contoso.com").replace("2026-11-28T21:15:34Z", end)),
    plan,
  ),
});
const earlier = applied("earlier.json", "2026-11-28T21:15:34Z");
const later = applied("later.json", "2026-11-28T22:40:00Z");

describe("results of the same row", () => {
  it.each([
    ["in the order of the runs", [earlier, later]],
    ["the other way round", [later, earlier]],
  ])("count by their time, given %s", (_order, files) => {
    const open = offersOf(files, plan).filter((offer) => isOpen(offer, {}));
    expect(open.map(({ name }) => name)).toEqual(["later.json"]);
  });
});

describe("a result that is taken over", () => {
  const [offer] = offersOf([earlier], plan);
  const key = offer?.key ?? "";

  it("is noted below what was noted before, and once", () => {
    const once = marksOf(offer ? [offer] : [], { [key]: { note: "Seen by Kim" } });
    expect(once[key]).toMatchObject({ state: "done" });
    expect(once[key]?.note).toMatch(/^Seen by Kim\nSet-OwaImConfig on MBX01, apply: .*earlier\.json$/);
    expect(marksOf(offer ? [offer] : [], once)[key]?.note).toBe(once[key]?.note);
  });

  it("is open no more", () => {
    expect(offer && isOpen(offer, {})).toBe(true);
    expect(offer && isOpen(offer, marksOf([offer], {}))).toBe(false);
  });
});
