import type { Drawing, DrawnBox, DrawnLink } from "./drawing-model";

/** A box with its place; all lengths are units of the drawing. */
export interface PlacedBox {
  readonly part: BoxPart;
  readonly box: DrawnBox;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line from one height to another, perhaps in stretches between boxes, with its label. It ends at what it reaches. */
export interface PlacedLink {
  readonly link: DrawnLink;
  readonly x: number;
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };
}

export interface PlacedDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
}

export const lineHeight = 19;
/** Between the dashes around what goes away and the lines above and below it. */
const removedGap = { above: 6, below: 4 };
const titleHeight = 24;
/** Of one letter of a title; a little more than fonts need. */
export const titleWidth = 7.8;
const padding = 10;
/** On paper and on small windows; in the panel beside a question, whose height is limited; over half of a wide page. */
const widths = { narrow: 360, panel: 400, wide: 548 } as const;
export type Room = keyof typeof widths;
/** The trust is set back, so that the line between pool and servers passes it on the left. */
const inset = 28;
const linkGap = 34;
const plainGap = 12;
const talksX = inset / 2;

export type BoxPart = "lync" | "trust" | "mailbox" | "clientAccess" | "policies";

/** From the top to the bottom; `gap` is the room above, where lines have their labels. */
const rows: readonly { readonly part: BoxPart; readonly gap: number; readonly left: number }[] = [
  { part: "lync", gap: 0, left: 0 },
  { part: "trust", gap: linkGap, left: inset },
  { part: "mailbox", gap: linkGap, left: 0 },
  { part: "clientAccess", gap: plainGap, left: 0 },
  { part: "policies", gap: plainGap, left: 0 },
];

/**
 * Everything below each other: the pool, how it knows the servers, and Exchange. With `like`, another drawing of the
 * same installation, each row is high enough for both, so that the two can be compared side by side. Where there is room
 * the policies are beside the servers that have them.
 */
export function placeDrawing(drawing: Drawing, like: Drawing = drawing, room: Room = "narrow"): PlacedDrawing {
  const width = widths[room];
  const boxes: PlacedBox[] = [];
  let y = 1;
  for (const { part, gap, left } of rows) {
    const box = drawing[part];
    if (!box) continue;
    const height = Math.max(heightOf(box), heightOf(like[part] ?? box));
    const last = boxes.at(-1);
    const half = (width - 2 - plainGap) / 2;
    const servers = last?.part === "clientAccess" ? last : undefined;
    if (room === "wide" && part === "policies" && servers && titleFits(servers.box, half) && titleFits(box, half)) {
      const both = { y: servers.y, width: half, height: Math.max(servers.height, height) };
      boxes.splice(-1, 1, { ...servers, ...both }, { part, box, x: half + plainGap + 1, ...both });
      y = both.y + both.height;
      continue;
    }
    y += boxes.length === 0 ? 0 : gap;
    boxes.push({ part, box, x: left + 1, y, width: width - left - 2, height });
    y += height;
  }
  return { width, height: y + 1, boxes, links: placeLinks(drawing, boxes, width - 28) };
}

/** Whether the title of a box of this width ends inside it, with its mark. */
export const titleFits = ({ title }: DrawnBox, width: number): boolean => (title.length + 2) * titleWidth + 24 <= width;

/** The width of a box in a narrow drawing. */
export function roomFor(part: BoxPart): number {
  return widths.narrow - 2 - (rows.find((row) => row.part === part)?.left ?? 0);
}

function placeLinks({ trusts, talks }: Drawing, boxes: readonly PlacedBox[], trustsX: number): readonly PlacedLink[] {
  const edges = (part: BoxPart) => {
    const { y = 0, height = 0 } = boxes.find((placed) => placed.part === part) ?? {};
    return { top: y, bottom: y + height };
  };
  const [lync, trust, mailbox] = [edges("lync"), edges("trust"), edges("mailbox")];
  const trusting = trusts && {
    link: trusts,
    x: trustsX,
    stretches: [
      { from: lync.bottom, to: trust.top },
      { from: trust.bottom, to: mailbox.top },
    ],
    label: { x: trustsX - 10, y: lync.bottom + linkGap / 2 + 4, anchor: "end" as const },
  };
  const talking = talks && {
    link: talks,
    x: talksX,
    stretches: [{ from: mailbox.top, to: lync.bottom }],
    label: { x: inset, y: mailbox.top - linkGap / 2 + 4, anchor: "start" as const },
  };
  return [trusting, talking].filter((link) => link !== undefined);
}

/** Room above the line at `index` of a box, below its title. */
export function roomAbove(lines: DrawnBox["lines"], index: number): number {
  const removed = (end: number) => lines.slice(0, end).filter(({ tone }) => tone === "removed").length;
  return index * lineHeight + removed(index + 1) * removedGap.above + removed(index) * removedGap.below;
}

function heightOf({ lines }: DrawnBox): number {
  return titleHeight + roomAbove(lines, lines.length) + padding;
}
