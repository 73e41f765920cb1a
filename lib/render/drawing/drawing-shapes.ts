import type { PlanWords } from "@/lib/messages/words";
import {
  lineHeight,
  roomAbove,
  titleWidth,
  type PlacedBox,
  type PlacedDrawing,
  type PlacedLink,
} from "./drawing-layout";
import type { DrawnBox } from "./drawing-model";
import type { DrawnLine, Tone } from "./drawn-line";
import { shortened, shortenedName } from "./shortened";

/** What every writer of a drawing draws; a shape's tone decides about its colour and the strength of its lines. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly dashes: Dashes;
    }
  | { readonly kind: "path"; readonly tone: Tone; readonly d: string; readonly dashes: Dashes }
  | {
      readonly kind: "text";
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly anchor: "start" | "end";
    };

/** Titles bold, words in the font of the page, names in letters of one width. */
export type Font = "title" | "words" | "name";

/** Seen without colour too. */
const marks: Readonly<Record<Tone, string>> = { existing: "", new: "+ ", removed: "− " };
const removedDashes = "5 4";
const openDots = "2 4";
type Dashes = typeof removedDashes | typeof openDots | undefined;

/** The shapes of a drawing, those behind first. */
export function shapesOf({ boxes, links }: PlacedDrawing): readonly Shape[] {
  return [...links.flatMap(linkShapes), ...boxes.flatMap(boxShapes)];
}

function boxShapes({ box, x, y, width, height }: PlacedBox): readonly Shape[] {
  const { tone, title, beside, lines, open } = box;
  const dashes = tone === "removed" ? removedDashes : open ? openDots : undefined;
  return [
    { kind: "rect", tone, x, y, width, height, dashes },
    { kind: "text", tone, x: x + 12, y: y + 21, text: `${marks[tone]}${title}`, font: "title", anchor: "start" },
    ...(beside
      ? [
          {
            kind: "text",
            tone: beside.tone,
            x: x + width - 12,
            y: y + 21,
            text: beside.text,
            font: beside.mono ? "name" : "words",
            anchor: "end",
          } as const,
        ]
      : []),
    ...lines.flatMap((line, index) => lineShapes(line, x + 12, y + 40 + roomAbove(lines, index), width - 24)),
  ];
}

/** Widths of one letter in the sizes in which lines are drawn; a little more than fonts need. */
const nameWidth = 7.3;
const wordsWidth = 8.4;
const indent = 14;

/** Whether a line fits on the line of the title of a box of this width. */
export function fitsBeside({ title, tone }: DrawnBox, { text, mono }: DrawnLine, room: number): boolean {
  const said = (marks[tone].length + title.length) * titleWidth + text.length * (mono ? nameWidth : wordsWidth);
  return said + 36 <= room;
}

/** A line of text; what goes away is between dashes, which end below the feet of its letters. */
function lineShapes(line: DrawnLine, left: number, y: number, room: number): readonly Shape[] {
  const { text, tone, mono, indented } = line;
  const x = left + (indented ? indent : 0);
  const width = room - (x - left);
  const cells = Math.floor(width / (mono ? nameWidth : wordsWidth));
  const frame: readonly Shape[] =
    tone === "removed"
      ? [{ kind: "rect", tone, x: x - 6, y: y - 13, width: width + 12, height: lineHeight + 1, dashes: removedDashes }]
      : [];
  const shown = (mono ? shortenedName : shortened)(`${marks[tone]}${text}`, cells);
  return [...frame, { kind: "text", tone, x, y, text: shown, font: mono ? "name" : "words", anchor: "start" }];
}

function linkShapes({ link: { tone, works, label: words }, x, stretches, label }: PlacedLink): readonly Shape[] {
  const line = stretches.map(({ from, to }) => `M${x} ${from}V${to}`).join("");
  const dashes = tone === "removed" ? removedDashes : works ? undefined : openDots;
  const last = stretches.at(-1);
  const text = `${marks[tone]}${words}`;
  return [
    { kind: "path", tone, d: line, dashes },
    ...(works && last ? [{ kind: "path", tone, d: arrowHead(x, last), dashes: undefined } as const] : []),
    { kind: "text", tone, x: label.x, y: label.y, text, font: "words", anchor: label.anchor },
  ];
}

/** At the end of a line, upwards or downwards. */
function arrowHead(x: number, { from, to }: PlacedLink["stretches"][number]): string {
  const back = from < to ? -1 : 1;
  return `M${x - 5} ${to + back * 8}L${x} ${to + back}L${x + 5} ${to + back * 8}`;
}

/** What the looks of these shapes mean, in words; only of those that occur. */
export function legendOf(shapes: readonly Shape[], { drawing: { legend } }: PlanWords): string {
  const has = (tone: Tone) => shapes.some((shape) => shape.tone === tone);
  const isThick = shapes.some(({ kind, tone }) => kind !== "text" && tone === "new");
  const isOpen = (kind: "rect" | "path") => shapes.some((shape) => shape.kind === kind && shape.dashes === openDots);
  return [
    ...(has("new") ? [isThick ? legend.new : legend.newWords] : []),
    ...(has("removed") ? [legend.removed] : []),
    ...(isOpen("rect") ? [legend.open] : isOpen("path") ? [legend.idle] : []),
    legend.existing,
  ].join(" ");
}
