import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { readRecord } from "@/lib/records/read-record";
import { answersOf } from "@/lib/testing/example-answers";
import { factsJson } from "@/lib/testing/example-facts";
import { appliedOn } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { isOpen, marksOf, offersOf } from "./take-over";
import { recordTexts } from "@/components/messages/en/records";

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
    const once = marksOf(offer ? [offer] : [], { [key]: { note: "Seen by Kim" } }, recordTexts);
    expect(once[key]).toMatchObject({ state: "done" });
    expect(once[key]?.note).toMatch(/^Seen by Kim\nSet-OwaImConfig on MBX01, apply: .*earlier\.json$/);
    expect(marksOf(offer ? [offer] : [], once, recordTexts)[key]?.note).toBe(once[key]?.note);
  });

  it("is open no more", () => {
    expect(offer && isOpen(offer, {})).toBe(true);
    expect(offer && isOpen(offer, marksOf([offer], {}, recordTexts))).toBe(false);
  });
});

describe("facts", () => {
  const facts = (script: Parameters<typeof factsJson>[0], computer: string) => ({
    name: `${computer}.json`,
    read: readRecord(new TextEncoder().encode(factsJson(script, computer)), plan),
  });

  it("tick the row of their place, with a line of evidence", () => {
    const [offer] = offersOf([facts("Get-MailboxServerFacts", "MBX01")], plan);
    expect(marksOf(offer ? [offer] : [], {}, recordTexts)).toMatchObject({
      "discover-mailbox-server mbx01.contoso.com": {
        state: "done",
        note: "Get-MailboxServerFacts on MBX01: Collected 2026-11-27T10:00:00Z, MBX01.json",
      },
    });
  });

  it("of another estate tick nothing", () => {
    const offers = offersOf([facts("Get-ExchangeFacts", "CAS01"), facts("Get-MailboxServerFacts", "MBX99")], plan);
    expect(offers.map((offer) => isOpen(offer, {}))).toEqual([false, false]);
  });
});
