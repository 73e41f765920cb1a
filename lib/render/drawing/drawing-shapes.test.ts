import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { answersOf } from "@/lib/testing/example-answers";
import { longNames } from "@/lib/testing/large-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { legendOf, type Shape } from "./drawing-shapes";
import { picturesOf } from "./picture";

const shapesOf = (input: unknown) => picturesOf(deriveTopology(answersOf(input)), en).flatMap(({ shapes }) => shapes);
const textShapes = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === "text");

describe("the shapes of a drawing", () => {
  it("tell new, removed and existing parts without colour", () => {
    const texts = textShapes([...shapesOf(scenarios["split-3"]), ...shapesOf(scenarios["turn-off"])]);
    expect(new Set(texts.map(({ tone }) => tone))).toEqual(new Set(["existing", "new", "removed"]));
    for (const { tone, text } of texts) {
      const mark = /^[+−] /.exec(text)?.[0] ?? "";
      expect(mark, text).toBe({ existing: "", new: "+ ", removed: "− " }[tone]);
    }
  });

  it("put what goes away between dashes", () => {
    const removed = shapesOf(scenarios["turn-off"]).filter(({ kind, tone }) => kind === "rect" && tone === "removed");
    expect(removed).toHaveLength(2);
    for (const shape of removed) expect(shape).toMatchObject({ dashes: "5 4" });
  });

  it("keep the dashes clear of their words, and of the lines above and below", () => {
    for (const name of ["repair", "turn-off"]) {
      const shapes = shapesOf(scenarios[name]);
      for (const [at, frame] of shapes.entries()) {
        if (frame.kind !== "rect" || frame.tone !== "removed") continue;
        const above = textShapes(shapes.slice(0, at)).at(-1)?.y ?? 0;
        expect(frame.y - above, name).toBeGreaterThanOrEqual(12);
        const [own, below] = textShapes(shapes.slice(at));
        const bottom = frame.y + frame.height;
        expect(bottom - (own?.y ?? 0), name).toBeGreaterThanOrEqual(7);
        // The next line of the same box; letters are 10 high.
        if (below?.tone === "new") expect(below.y - 10 - bottom, name).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it("end an arrow with its tip, where the line ends", () => {
    const paths = shapesOf(scenarios["split-3"]).flatMap((shape) => (shape.kind === "path" ? [shape.d] : []));
    const numbers = (path: string) => (path.match(/-?[0-9.]+/g) ?? []).map(Number);
    const heads = paths.flatMap((path, at) => (path.includes("L") ? [[paths[at - 1] ?? "", path] as const] : []));
    expect(heads.length).toBeGreaterThan(0);
    for (const [stem, head] of heads) {
      const [, start = 0] = numbers(stem);
      const end = numbers(stem).at(-1) ?? 0;
      const [, wing = 0, , tip = 0] = numbers(head);
      expect(Math.abs(end - tip)).toBeLessThanOrEqual(1);
      expect(Math.sign(tip - wing)).toBe(Math.sign(end - start));
    }
  });

  it("keep names of 253 characters inside their boxes", () => {
    const names = textShapes(shapesOf(longNames())).filter(({ font }) => font === "name");
    expect(names.length).toBeGreaterThan(3);
    for (const { text } of names) expect(text.length * 7.3, text).toBeLessThanOrEqual(334);
  });

  it("have a legend of the looks that occur", () => {
    expect(legendOf(shapesOf(scenarios["split-3"]), en)).toContain("does not exist yet");
    expect(legendOf(shapesOf(scenarios["split-3"]), en)).not.toContain("removed");
    expect(legendOf(shapesOf(scenarios["turn-off"]), en)).toContain("removed");
    expect(legendOf(shapesOf(scenarios["turn-off"]), en)).not.toContain("Thick");
    expect(legendOf(shapesOf(scenarios["split-3"]), en)).toContain("Thick");
    expect(legendOf(shapesOf(scenarios["turn-off"]), en)).not.toContain("does not exist yet");
  });
});
