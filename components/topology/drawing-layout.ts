import type { DrawnBox, DrawnLink, Drawing } from "./drawing-model";

/** A box with its place; all lengths are units of the drawing. */
export interface PlacedBox {
  readonly key: string;
  readonly box: DrawnBox;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line with its label; the label is centred on the point unless it starts there. */
export interface PlacedLink {
  readonly key: string;
  readonly link: DrawnLink;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" };
}

export interface PlacedDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
}

export const lineHeight = 19;
const titleHeight = 24;
const padding = 10;

/** Everything below each other, for the margin of a page and for telephones. */
export function placeNarrow(drawing: Drawing): PlacedDrawing {
  const width = 360;
  const inset = 28;
  const gap = 34;
  const boxes: PlacedBox[] = [];
  const links: PlacedLink[] = [];
  let y = 1;
  const add = (key: string, box: DrawnBox | undefined, left = 0) => {
    if (!box) return;
    boxes.push({ key, box, x: left + 1, y, width: width - left - 2, height: heightOf(box) });
    y += heightOf(box);
  };
  const join = (key: string, link: DrawnLink | undefined, from: number, to: number, x: number) => {
    if (!link) return;
    const middle = (from + to) / 2 + 4;
    links.push({ key, link, path: `M${x} ${from}V${to}`, label: { x: x + 10, y: middle, anchor: "start" } });
  };
  add("lync", drawing.lync);
  if (drawing.trust) {
    y += drawing.knows ? gap : 12;
    join("knows", drawing.knows, y, y - gap, width / 2);
    add("trust", drawing.trust, inset);
  }
  const lyncBottom = boxes[0] ? boxes[0].y + boxes[0].height : 0;
  if (drawing.mailbox) {
    y += gap;
    join("talks", drawing.talks, y, lyncBottom, inset / 2);
    const talks = links.at(-1);
    if (talks?.key === "talks") links[links.length - 1] = { ...talks, label: { ...talks.label, y: y - gap / 2 + 4 } };
    add("mailbox", drawing.mailbox);
    y += 12;
  }
  add("client-access", drawing.clientAccess);
  y += 12;
  add("policies", drawing.policies);
  return { width, height: y + 1, boxes, links };
}

/** Lync on the left, the trust in the middle, Exchange on the right. */
export function placeWide(drawing: Drawing): PlacedDrawing {
  const columns = [
    { x: 1, width: 270 },
    { x: 345, width: 270 },
    { x: 689, width: 270 },
  ] as const;
  const [left, middle, right] = columns;
  const stack = placeStack(right, [
    ["client-access", drawing.clientAccess],
    ["mailbox", drawing.mailbox],
    ["policies", drawing.policies],
  ]);
  const height = Math.max(stack.bottom, 150) + 1;
  if (!drawing.lync) return { width: 960, height: stack.bottom + 1, boxes: centred(stack.boxes, 345), links: [] };
  const lync = { key: "lync", box: drawing.lync, ...left, y: 1, height: heightOf(drawing.lync) };
  const trust = drawing.trust
    ? { key: "trust", box: drawing.trust, ...middle, y: 1, height: heightOf(drawing.trust) }
    : undefined;
  const mailbox = stack.boxes.find(({ key }) => key === "mailbox");
  const links: PlacedLink[] = [];
  if (drawing.knows && trust) {
    const y = lync.y + Math.min(lync.height, trust.height) / 2;
    links.push({
      key: "knows",
      link: drawing.knows,
      path: `M${trust.x} ${y}H${lync.x + lync.width}`,
      label: { x: (trust.x + lync.x + lync.width) / 2, y: y - 8, anchor: "middle" },
    });
  }
  if (drawing.talks && mailbox) {
    const y = Math.max(mailbox.y + mailbox.height / 2, (trust?.height ?? 0) + 34);
    const x = lync.x + lync.width / 2;
    links.push({
      key: "talks",
      link: drawing.talks,
      path: `M${mailbox.x} ${y}H${x}V${lync.y + lync.height}`,
      label: { x: middle.x + middle.width / 2, y: y - 8, anchor: "middle" },
    });
  }
  return { width: 960, height, boxes: [lync, ...(trust ? [trust] : []), ...stack.boxes], links };
}

function placeStack(
  { x, width }: { readonly x: number; readonly width: number },
  parts: readonly (readonly [string, DrawnBox | undefined])[],
): { readonly boxes: readonly PlacedBox[]; readonly bottom: number } {
  const boxes: PlacedBox[] = [];
  let y = 1;
  for (const [key, box] of parts) {
    if (!box) continue;
    boxes.push({ key, box, x, y, width, height: heightOf(box) });
    y += heightOf(box) + 14;
  }
  return { boxes, bottom: y - 14 };
}

function centred(boxes: readonly PlacedBox[], x: number): readonly PlacedBox[] {
  return boxes.map((placed) => ({ ...placed, x }));
}

function heightOf({ lines }: DrawnBox): number {
  return titleHeight + lines.length * lineHeight + padding;
}
