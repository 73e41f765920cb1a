import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { chosenWay } from "./chosen-way";
import { fromOnePlace } from "./from-one-place";
import type { Mark, Marks } from "./stored-ticks";
import { countedRows } from "./units";

const checklist = buildChecklist(generatePlan(answersOf(scenarios["split-3"])), en);
const all = "mailbox-servers-from-one-place";
const each = (server: number) => `apply-owa-im-config mbx0${server}.contoso.com`;
const done: Mark = { state: "done" };
const skipped: Mark = { state: "not-applicable" };

describe("one of two ways", () => {
  it("is the one that was chosen, whatever is ticked", () => {
    expect(chosenWay(checklist, { way: "A", marks: { [each(1)]: done } })).toBe("A");
  });

  it.each<[string, Marks, "A" | "B" | undefined]>([
    ["nothing", {}, undefined],
    ["another row", { "bundle-hash": done }, undefined],
    ["all servers from one computer", { [all]: done }, "A"],
    ["one server", { [each(2)]: done }, "B"],
    ["one way, and the other as not applicable", { [all]: done, [each(1)]: skipped, [each(2)]: skipped }, "A"],
    ["one way as not applicable", { [all]: skipped }, "B"],
    ["the other way as not applicable", { [each(1)]: skipped }, "A"],
    ["both ways", { [all]: done, [each(1)]: done }, "B"],
  ])("is read from ticks that were made before there was a choice: %s", (_what, marks, way) => {
    expect(chosenWay(checklist, { marks })).toBe(way);
  });

  it("counts alone", () => {
    const variants = (way?: "A" | "B") => countedRows(checklist, way).flatMap(({ variant }) => variant ?? []);
    expect(variants("B")).toEqual(["B"]);
    expect(variants("A")).toEqual(["A", "A"]);
    expect(variants()).toEqual(["A", "A"]);
  });
});

describe("results of single servers, where all were changed from one computer", () => {
  const way = "A" as const;

  it("settle its row with the last of them", () => {
    const two: Marks = { [each(1)]: done, [each(2)]: done };
    expect(fromOnePlace(checklist, { way, marks: {} }, two)).toBe(two);
    expect(fromOnePlace(checklist, { way, marks: two }, { [each(3)]: done })[all]?.state).toBe("done");
  });

  it("say it as soon as one looks different, and nothing where servers are changed one by one", () => {
    const changes: Marks = { [each(1)]: { state: "different" } };
    expect(fromOnePlace(checklist, { way, marks: {} }, changes)[all]?.state).toBe("different");
    expect(fromOnePlace(checklist, { way: "B", marks: {} }, changes)).toBe(changes);
  });
});
