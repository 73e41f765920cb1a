import { roomFor } from "./drawing-layout";
import type { DrawnBox, Drawing } from "./drawing-model";
import { fitsBeside } from "./drawing-shapes";

const parts = ["lync", "trust", "mailbox", "clientAccess", "policies"] as const;

/** The same drawing, and lower: what a box says first is on the line of its title where both fit. */
export function besideTitles(drawing: Drawing): Drawing {
  const moved = parts.map((part) => {
    const box = drawing[part];
    return [part, box ? withBeside(box, roomFor(part)) : undefined] as const;
  });
  return { ...drawing, ...Object.fromEntries(moved) };
}

function withBeside(box: DrawnBox, room: number): DrawnBox {
  const [first, ...lines] = box.lines;
  if (first?.tone !== "existing" || !fitsBeside(box, first, room)) return box;
  return { ...box, beside: first, lines };
}
