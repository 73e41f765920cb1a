import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PlacementDrawing, type DrawnPlacement } from "./placement-drawing";

/** Width of a letter of 14 pixels; a little more than most fonts need. */
const letter = 7.4;
/** Room between a word and the edge of its box. */
const air = 6;

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const numbers = (text: string, names: readonly string[]) =>
  names.map((name) => Number(new RegExp(` ${name}="([0-9.]+)"`).exec(text)?.[1]));

const boxes = (svg: string): readonly Area[] =>
  [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers(rect, ["x", "y", "width", "height"]);
    return { left: x, right: x + width, top: y, bottom: y + height };
  });

const words = (svg: string): readonly (Area & { readonly text: string })[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = "", text = ""]) => {
    const [x = 0, y = 0] = numbers(` ${attributes}`, ["x", "y"]);
    const half = (text.length * letter) / 2;
    return { text, left: x - half, right: x + half, top: y - 11, bottom: y + 4 };
  });

const holds = (box: Area, { left, right, top, bottom }: Area) =>
  box.left <= (left + right) / 2 && box.right >= (left + right) / 2 && box.top <= top && box.bottom >= bottom;

describe("the drawing of a placement", () => {
  it.each<DrawnPlacement>(["same-computer", "separate-computers"])(
    "keeps each word inside its box: %s",
    (placement) => {
      const markup = renderToStaticMarkup(createElement(PlacementDrawing, { placement }));
      const drawings = [...markup.matchAll(/<svg .*?<\/svg>/g)].map(([svg]) => svg);
      expect(drawings).toHaveLength(2);
      for (const svg of drawings)
        for (const word of words(svg)) {
          const around = boxes(svg).filter((box) => holds(box, word));
          expect(around.length, word.text).toBeGreaterThan(1);
          const room = Math.min(...around.map(({ left, right }) => Math.min(word.left - left, right - word.right)));
          expect(room, word.text).toBeGreaterThanOrEqual(air);
        }
    },
  );

  it("crosses out an entry beside its words", () => {
    const markup = renderToStaticMarkup(createElement(PlacementDrawing, { placement: "separate-computers" }));
    const [, entry = ""] = /<g transform="translate\(0 48\)">(.*?)<\/g>/.exec(markup) ?? [];
    const cross = Number(/<path d="M([0-9.]+)/.exec(entry)?.[1]);
    expect(words(entry).map(({ right }) => right < cross)).toEqual([true, true]);
  });
});
