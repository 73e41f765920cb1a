import { useId } from "react";
import type { Topology } from "@/lib/topology/types";
import { topologyTexts } from "@/components/messages/en-topology";
import { describeDrawing, drawTopology, type DrawnLine, type Moment, type Tone } from "./drawing-model";
import {
  lineHeight,
  placeNarrow,
  placeWide,
  type PlacedBox,
  type PlacedDrawing,
  type PlacedLink,
} from "./drawing-layout";

export interface TopologyDrawingProps {
  readonly topology: Topology;
  readonly moment: Moment;
  /** One column for margins and telephones, three for a page. */
  readonly layout: "narrow" | "wide";
}

/** An installation as a drawing: new things in the accent with a plus, removed ones dashed with a minus, the rest thin. */
export function TopologyDrawing({ topology, moment, layout }: TopologyDrawingProps) {
  const id = useId();
  const drawing = drawTopology(topology, moment);
  const placed: PlacedDrawing = layout === "wide" ? placeWide(drawing) : placeNarrow(drawing);
  return (
    <svg
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="drawing block h-auto w-full"
    >
      <title id={`${id}-title`}>{topologyTexts.title[moment]}</title>
      <desc id={`${id}-text`}>{describeDrawing(drawing)}</desc>
      <g aria-hidden="true">
        {placed.links.map(({ key, ...link }) => (
          <Link key={key} {...link} />
        ))}
        {placed.boxes.map(({ key, ...box }) => (
          <Box key={key} {...box} />
        ))}
      </g>
    </svg>
  );
}

const strokes: Readonly<Record<Tone, string>> = {
  existing: "stroke-edge",
  new: "stroke-accent [stroke-width:2]",
  removed: "stroke-stop [stroke-dasharray:5_4]",
};

const fills: Readonly<Record<Tone, string>> = {
  existing: "fill-ink",
  new: "fill-accent font-bold",
  removed: "fill-stop line-through",
};

const marks: Readonly<Record<Tone, string>> = { existing: "", new: "+ ", removed: "− " };

function Box({ box, x, y, width, height }: Omit<PlacedBox, "key">) {
  const dashes = box.open ? "[stroke-dasharray:3_4]" : "";
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx="4" className={`fill-paper ${strokes[box.tone]} ${dashes}`} />
      <text x={x + 12} y={y + 21} className={`drawing-title ${box.tone === "existing" ? "fill-ink" : fills[box.tone]}`}>
        {`${marks[box.tone]}${box.title}`}
      </text>
      {box.lines.map((line, index) => (
        <Line key={index} line={line} x={x + 12} y={y + 40 + index * lineHeight} width={width - 24} />
      ))}
    </g>
  );
}

/** Widths of one character at the size in which lines are drawn. */
const monoWidth = 7.3;
const sansWidth = 6.9;
const boldWidth = 8.4;

function Line({ line: { text, tone, mono }, x, y, width }: { line: DrawnLine; x: number; y: number; width: number }) {
  const marked = `${marks[tone]}${text}`;
  const character = mono ? monoWidth : tone === "existing" ? sansWidth : boldWidth;
  return (
    <text x={x} y={y} className={`${mono ? "drawing-name" : "drawing-line"} ${fills[tone]}`}>
      {shortened(marked, Math.floor(width / character))}
    </text>
  );
}

function Link({ link, path, label }: Omit<PlacedLink, "key">) {
  const dashes = link.works ? "" : "[stroke-dasharray:2_5]";
  return (
    <g>
      <path d={path} className={`fill-none ${strokes[link.tone]} ${dashes}`} />
      {link.works ? <path d={arrowHead(path)} className={`fill-none ${strokes[link.tone]}`} /> : null}
      <text x={label.x} y={label.y} textAnchor={label.anchor} className={`drawing-label ${fills[link.tone]}`}>
        {`${marks[link.tone]}${link.label}`}
      </text>
    </g>
  );
}

/** Lines end upwards or to the left, at what they reach. */
function arrowHead(path: string): string {
  const [, x = "0", y = "0"] = /^M([0-9.]+) ([0-9.]+)/.exec(path) ?? [];
  const horizontal = /H([0-9.]+)/.exec(path);
  const vertical = /V([0-9.]+)/.exec(path);
  const endX = horizontal?.[1] ?? x;
  const endY = vertical?.[1] ?? y;
  return vertical
    ? `M${Number(endX) - 5} ${Number(endY) + 8}L${endX} ${Number(endY) + 1}L${Number(endX) + 5} ${Number(endY) + 8}`
    : `M${Number(endX) + 8} ${Number(endY) - 5}L${Number(endX) + 1} ${endY}L${Number(endX) + 8} ${Number(endY) + 5}`;
}

/** The middle of a name goes first: its beginning says which server, its end says where. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) * 0.6);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}
