import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { perServer } from "./earlier-ticks";
import { withMarks, type Marks } from "./stored-ticks";
import { countedRows, progressOfRows, unitsOf } from "./units";

const checklist = buildChecklist(generatePlan(answersOf(scenarios["split-3"])), en);
const rows = countedRows(checklist);

describe("ticks of a version that ticked every row as a whole", () => {
  it("are those of each server, and every settled row still is", () => {
    const old: Marks = Object.fromEntries(rows.map(({ id }) => [id, { state: "done", at: "2026-11-28T21:15Z" }]));
    const marks = withMarks(old, perServer(checklist, old));
    expect(progressOfRows(rows, marks).done).toBe(rows.length);
    expect(Object.keys(marks).toSorted()).toEqual(rows.flatMap((row) => unitsOf(row).map(({ key }) => key)).toSorted());
  });

  it("keep their note once, with the first server", () => {
    const changes = perServer(checklist, { "pool-answers": { state: "different", note: "no line" } });
    expect(changes).toEqual({
      "pool-answers": {},
      "pool-answers mbx01.contoso.com": { state: "different", note: "no line" },
      "pool-answers mbx02.contoso.com": { state: "different" },
      "pool-answers mbx03.contoso.com": { state: "different" },
    });
  });

  it("leave what was noted for a server, and marks of today, as they are", () => {
    const today: Marks = { "bundle-hash": { state: "done" }, "pool-answers mbx02.contoso.com": { state: "different" } };
    expect(perServer(checklist, today)).toEqual({});
    const both = withMarks(today, perServer(checklist, { ...today, "pool-answers": { state: "done" } }));
    expect(both["pool-answers mbx01.contoso.com"]).toEqual({ state: "done" });
    expect(both["pool-answers mbx02.contoso.com"]).toEqual({ state: "different" });
  });
});
