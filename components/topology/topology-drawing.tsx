import { useId } from "react";
import type { Font, Shape } from "@/lib/render/drawing/drawing-shapes";
import type { Picture } from "@/lib/render/drawing/picture";
import type { Tone } from "@/lib/render/drawing/drawn-line";

/** An installation as a drawing: what is new in the accent with a plus, removed ones dashed with a minus, the rest thin. */
export function TopologyDrawing({ picture, className = "" }: { picture: Picture; className?: string }) {
  const { title, description, width, height, shapes } = picture;
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      preserveAspectRatio="xMinYMin"
      className={`drawing block h-auto w-full ${className}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      <g aria-hidden="true">
        {shapes.map((shape, index) => (
          <DrawnShape key={index} shape={shape} />
        ))}
      </g>
    </svg>
  );
}

const strokes: Readonly<Record<Tone, string>> = {
  existing: "stroke-edge",
  new: "stroke-accent [stroke-width:2]",
  removed: "stroke-stop",
};

const fills: Readonly<Record<Tone, string>> = {
  existing: "fill-ink",
  new: "fill-accent font-bold",
  removed: "fill-stop",
};

const fonts: Readonly<Record<Font, string>> = { title: "drawing-title", words: "drawing-line", name: "drawing-name" };

function DrawnShape({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, tone, dashes } = shape;
      const place = { x, y, width, height, rx: 4 };
      return <rect {...place} strokeDasharray={dashes} className={`fill-paper ${strokes[tone]}`} />;
    }
    case "path":
      return <path d={shape.d} strokeDasharray={shape.dashes} className={`fill-none ${strokes[shape.tone]}`} />;
    case "text": {
      const { x, y, anchor, font, tone, text } = shape;
      return (
        <text x={x} y={y} textAnchor={anchor} className={`${fonts[font]} ${fills[tone]}`}>
          {text}
        </text>
      );
    }
  }
}
