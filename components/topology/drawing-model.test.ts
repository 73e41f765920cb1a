import { describe, expect, it } from "vitest";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { placeNarrow, placeWide } from "./drawing-layout";
import { describeDrawing, drawTopology } from "./drawing-model";

const topologyOf = (name: string) => deriveTopology(answersOf(scenarios[name]));

describe("the drawing of an installation", () => {
  it("shows the trust as new where it is made, and not before", () => {
    const topology = topologyOf("split-3");
    expect(drawTopology(topology, "after").trust).toMatchObject({ tone: "new" });
    expect(drawTopology(topology, "before").trust).toMatchObject({ tone: "existing", lines: [] });
    expect(drawTopology(topology, "before").knows).toBeUndefined();
  });

  it("makes no trust where Lync finds the servers by itself", () => {
    const drawing = drawTopology(topologyOf("same-computer"), "after");
    expect(drawing.trust).toMatchObject({ tone: "existing", title: "Known to Lync already" });
    expect(drawing.knows).toMatchObject({ works: true, tone: "existing" });
  });

  it("leaves the trust open before Unified Messaging is known", () => {
    const { um, ...unknown } = answersOf(scenarios["split-3"]);
    expect(um).toBeDefined();
    expect(drawTopology(deriveTopology(unknown), "after").trust).toMatchObject({ open: true });
  });

  it("shows what turning off takes away, and no Lync", () => {
    const drawing = drawTopology(topologyOf("turn-off"), "after");
    expect(drawing.lync).toBeUndefined();
    expect(drawing.clientAccess.lines.map(({ tone }) => tone)).toEqual(expect.arrayContaining(["removed", "new"]));
  });

  it("names the first and the last of more than eight servers", () => {
    const drawing = drawTopology(deriveTopology(answersOf(manyServers(40))), "after");
    const [first] = drawing.mailbox?.lines ?? [];
    expect(first?.text).toMatch(/ … .*\(40\)$/);
  });

  it("says the same in words, with every name", () => {
    const words = describeDrawing(drawTopology(topologyOf("split-3"), "after"));
    for (const name of ["pool01.contoso.com", "cas01.contoso.com", "mbx03.contoso.com", "port 5199", "(new)"])
      expect(words).toContain(name);
  });

  it.each([placeNarrow, placeWide])("keeps every box inside, and none over another", (place) => {
    for (const name of Object.keys(scenarios)) {
      for (const moment of ["before", "after"] as const) {
        const { width, height, boxes } = place(drawTopology(topologyOf(name), moment));
        for (const [index, box] of boxes.entries()) {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart, `${name}: ${box.key} and ${other.key}`).toBe(true);
          }
        }
      }
    }
  });
});
