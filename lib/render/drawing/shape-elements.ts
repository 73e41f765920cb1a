import { element, type Child, type Markup } from "../html/element";
import type { Tone } from "./drawn-line";
import type { Font, Shape } from "./drawing-shapes";
import type { Picture } from "./picture";

/** Ink on white paper. Attributes, since every program that shows SVG knows them; a style sheet may overrule them by class. */
const ink = "#1d1b16";
const accent = "#0b4f4d";
const strokes: Readonly<Record<Tone, Readonly<Record<string, string>>>> = {
  existing: { stroke: "#7c7566" },
  new: { stroke: accent, "stroke-width": "2" },
  removed: { stroke: "#871a14" },
};
const fills: Readonly<Record<Tone, Readonly<Record<string, string>>>> = {
  existing: {},
  new: { fill: accent, "font-weight": "700" },
  removed: { fill: "#871a14" },
};
const fonts: Readonly<Record<Font, Readonly<Record<string, string>>>> = {
  title: { "font-size": "14", "font-weight": "700" },
  words: {},
  name: { "font-family": "ui-monospace, Consolas, Menlo, monospace", "font-size": "12" },
};

/** What holds for every text that says nothing else. */
export const textDefaults: Readonly<Record<string, string>> = {
  "font-family": "system-ui, 'Segoe UI', sans-serif",
  "font-size": "13",
  fill: ink,
};

/** The shapes of a picture as SVG, one a line, so that two files can be compared. Every text is a text node. */
export function shapeElements({ shapes }: Pick<Picture, "shapes">): readonly Child[] {
  return shapes.flatMap((shape) => ["\n", shapeElement(shape)]);
}

/** A picture as an element of an HTML document, whose style sheet has the last word about its colours. */
export function pictureElement(picture: Picture): Markup {
  const { moment, title, description, width, height } = picture;
  const id = `drawing-${moment}`;
  return element(
    "svg",
    { class: "drawing", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id} ${id}-text` },
    element("title", { id }, title),
    element("desc", { id: `${id}-text` }, description),
    element("g", { "aria-hidden": "true", ...textDefaults }, ...shapeElements(picture)),
  );
}

function shapeElement(shape: Shape): Markup {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, tone, dashes } = shape;
      const place = { x: String(x), y: String(y), width: String(width), height: String(height), rx: "4" };
      return element("rect", { class: tone, ...place, fill: "#fff", ...strokes[tone], ...dashed(dashes) });
    }
    case "path":
      return element("path", {
        class: shape.tone,
        d: shape.d,
        fill: "none",
        ...strokes[shape.tone],
        ...dashed(shape.dashes),
      });
    case "text": {
      const { x, y, anchor, font, tone, text } = shape;
      const place = { x: String(x), y: String(y), ...(anchor === "end" ? { "text-anchor": anchor } : {}) };
      return element("text", { class: tone, ...place, ...fonts[font], ...fills[tone] }, text);
    }
  }
}

function dashed(dashes: string | undefined): Readonly<Record<string, string>> {
  return dashes === undefined ? {} : { "stroke-dasharray": dashes };
}
