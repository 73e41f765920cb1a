import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { placeDrawing, titleFits } from "./drawing-layout";
import { drawTopology, type Moment } from "./drawing-model";

const drawn = (name: string, moment: Moment) => drawTopology(deriveTopology(answersOf(scenarios[name])), moment, en);

describe.each(Object.keys(scenarios))("the layout of %s", (name) => {
  const [before, after] = [drawn(name, "before"), drawn(name, "after")];

  it("keeps every box inside, and none over another", () => {
    for (const drawing of [before, after]) {
      const { width, height, boxes } = placeDrawing(drawing);
      expect(boxes.length).toBeGreaterThan(1);
      for (const box of boxes) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      const feet = boxes.map((box) => box.y + box.height);
      for (const [index, below] of boxes.slice(1).entries())
        expect(below.y, below.part).toBeGreaterThan(feet[index] ?? Infinity);
    }
  });

  it("ends every title inside its box, however much room there is", () => {
    const topology = deriveTopology(answersOf(scenarios[name]));
    for (const moment of ["before", "after"] as const) {
      const drawing = drawTopology(topology, moment, wordsFor(en, topology));
      for (const room of ["narrow", "panel", "wide"] as const)
        for (const { box, width } of placeDrawing(drawing, drawing, room).boxes)
          expect(titleFits(box, width), `${room}: ${box.title}`).toBe(true);
    }
  });

  it("has the same parts at the same height before and after", () => {
    const heights = (placed: ReturnType<typeof placeDrawing>) =>
      placed.boxes.map(({ part, y, height }) => ({ part, y, height }));
    expect(heights(placeDrawing(before, after))).toEqual(heights(placeDrawing(after, before)));
  });
});

describe("the lines", () => {
  const { boxes, links } = placeDrawing(drawn("split-3", "after"));
  const edge = (part: string) => boxes.find((box) => box.part === part) ?? { y: 0, height: 0 };
  const ends = (label: string) => {
    const stretches = links.find(({ link }) => link.label.startsWith(label))?.stretches ?? [];
    return [stretches[0]?.from, stretches.at(-1)?.to];
  };

  it("lead trust from Lync to the servers that it trusts", () => {
    expect(ends("trusts")).toEqual([edge("lync").y + edge("lync").height, edge("mailbox").y]);
  });

  it("lead the talk from the servers to Lync", () => {
    expect(ends("SIP")).toEqual([edge("mailbox").y, edge("lync").y + edge("lync").height]);
  });
});
