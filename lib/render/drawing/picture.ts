import type { Topology } from "@/lib/topology/types";
import { placeDrawing } from "./drawing-layout";
import { drawTopology, type Drawing, type Moment } from "./drawing-model";
import { shapesOf, type Shape } from "./drawing-shapes";
import { drawingTexts } from "./drawing-texts";
import { describeDrawing } from "./drawing-words";

/** The drawing of one moment, ready for every format: its shapes, and the same in words. */
export interface Picture {
  readonly moment: Moment;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The installation before or after the change, on its own. */
export function pictureOf(topology: Topology, moment: Moment): Picture {
  return paint(moment, drawTopology(topology, moment));
}

/** The installation before and after the change, with the same parts at the same height. */
export function picturesOf(topology: Topology): readonly Picture[] {
  const before = drawTopology(topology, "before");
  const after = drawTopology(topology, "after");
  return [paint("before", before, after), paint("after", after, before)];
}

function paint(moment: Moment, drawing: Drawing, like?: Drawing): Picture {
  const placed = placeDrawing(drawing, like);
  return {
    moment,
    title: drawingTexts.title[moment],
    description: describeDrawing(drawing),
    width: placed.width,
    height: placed.height,
    shapes: shapesOf(placed),
  };
}
