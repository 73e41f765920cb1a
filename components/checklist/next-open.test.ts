import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { countedRows, unitsOf } from "@/components/ticks/units";
import { nextOpenRow } from "./next-open";

const rows = countedRows(buildChecklist(generatePlan(answersOf(scenarios["split-3"])), en), "B");
const ids = rows.map(({ id }) => id);
const done = (some: typeof rows) =>
  Object.fromEntries(some.flatMap(unitsOf).map(({ key }) => [key, { state: "done" as const }]));

describe("the next open row", () => {
  it("is the first one while no row was worked on", () => {
    expect(nextOpenRow(rows, {}, undefined)?.id).toBe(ids[0]);
    expect(nextOpenRow(rows, done(rows.slice(0, 3)), undefined)?.id).toBe(ids[3]);
  });

  it("is behind the row that was worked on last, also where that one stays open", () => {
    expect(nextOpenRow(rows, {}, ids[4])?.id).toBe(ids[5]);
    expect(nextOpenRow(rows, done(rows.slice(5, 7)), ids[4])?.id).toBe(ids[7]);
  });

  it("is looked for from the top again behind the end, and there is none when all are settled", () => {
    expect(nextOpenRow(rows, done(rows.slice(1)), ids[4])?.id).toBe(ids[0]);
    expect(nextOpenRow(rows, done(rows), ids[4])).toBeUndefined();
  });
});
