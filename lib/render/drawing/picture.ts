import type { PlanWords } from "@/lib/messages/words";
import { wordsFor } from "@/lib/topology/words-for";
import type { Topology } from "@/lib/topology/types";
import { placeDrawing, type Room } from "./drawing-layout";
import { besideTitles } from "./beside-titles";
import { drawTopology, type Drawing, type Moment } from "./drawing-model";
import { shapesOf, type Shape } from "./drawing-shapes";
import { oneLine } from "./drawing-names";
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

/** The installation after the change in little room: the names of a kind are one line, and described one by one. */
export function smallPictureOf(topology: Topology, usual: PlanWords): Picture {
  const words = wordsFor(usual, topology);
  const small = paint(
    words,
    "after",
    besideTitles(drawTopology(topology, "after", words, oneLine)),
    undefined,
    "panel",
  );
  return { ...small, description: describeDrawing(drawTopology(topology, "after", words), words) };
}

/** The installation before and after the change, with the same parts at the same height. */
export function picturesOf(topology: Topology, usual: PlanWords, room: Room = "narrow"): readonly Picture[] {
  const words = wordsFor(usual, topology);
  const before = drawTopology(topology, "before", words);
  const after = drawTopology(topology, "after", words);
  return [paint(words, "before", before, after, room), paint(words, "after", after, before, room)];
}

function paint(words: PlanWords, moment: Moment, drawing: Drawing, like?: Drawing, room?: Room): Picture {
  const placed = placeDrawing(drawing, like, room);
  return {
    moment,
    title: words.drawing.title[moment],
    description: describeDrawing(drawing, words),
    width: placed.width,
    height: placed.height,
    shapes: shapesOf(placed),
  };
}
