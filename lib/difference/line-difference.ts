/** One line of a difference: in both texts, in the first only, or in the second only. */
export interface DifferenceLine {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Neighbouring lines of a difference, from the 1-based lines of both texts on. */
export interface DifferenceHunk {
  readonly firstLine: number;
  readonly secondLine: number;
  readonly lines: readonly DifferenceLine[];
}

/** Most changed lines that are worked out: time and memory grow with their square, and nobody reads more of them. */
const mostChanges = 1_000;

/**
 * The shortest difference of two texts by lines (Myers 1986), as hunks with `context` unchanged lines around. Undefined
 * when more than 1,000 lines differ, so that no file can hold up the page. Line ends are LF or CRLF, and count as text.
 */
export function lineDifference(first: string, second: string, context = 2): readonly DifferenceHunk[] | undefined {
  const a = first.split("\n");
  const b = second.split("\n");
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = editScript(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  if (middle === undefined) return undefined;
  const same = (lines: readonly string[]) => lines.map((text): DifferenceLine => ({ kind: "same", text }));
  return hunksOf([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))], context);
}

/** Myers' greedy search: `furthest[k]` is how far down the first text a path on diagonal k gets with `d` changes. */
function editScript(a: readonly string[], b: readonly string[]): readonly DifferenceLine[] | undefined {
  const most = Math.min(a.length + b.length, mostChanges);
  const furthest = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let d = 0; d <= most; d += 1) {
    steps.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = cameDown(furthest, k, d) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, steps);
    }
  }
  return undefined;
}

const at = (furthest: ReadonlyMap<number, number>, k: number): number => furthest.get(k) ?? -1;

function cameDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && at(furthest, k - 1) < at(furthest, k + 1));
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  steps: readonly ReadonlyMap<number, number>[],
): readonly DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = steps.length - 1; d >= 0; d -= 1) {
    const furthest = steps[d] ?? new Map<number, number>();
    const k = x - y;
    const down = cameDown(furthest, k, d);
    const fromX = at(furthest, down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      lines.push({ kind: "same", text: a[x] ?? "" });
    }
    if (d === 0) break;
    lines.push(down ? { kind: "added", text: b[fromY] ?? "" } : { kind: "removed", text: a[fromX] ?? "" });
    x = fromX;
    y = fromY;
  }
  return lines.reverse();
}

function hunksOf(lines: readonly DifferenceLine[], context: number): readonly DifferenceHunk[] {
  const hunks: { firstLine: number; secondLine: number; lines: DifferenceLine[] }[] = [];
  let firstLine = 1;
  let secondLine = 1;
  let lastKept = -1;
  const nextChange = distancesToChange(lines);
  lines.forEach((line, index) => {
    const before = index - lastChangeBefore(lines, index, context) <= context;
    if (before || (nextChange[index] ?? Infinity) <= context) {
      if (lastKept !== index - 1 || hunks.length === 0) hunks.push({ firstLine, secondLine, lines: [] });
      hunks.at(-1)?.lines.push(line);
      lastKept = index;
    }
    if (line.kind !== "added") firstLine += 1;
    if (line.kind !== "removed") secondLine += 1;
  });
  return hunks;
}

/** Index of the nearest change at or before `index`, looking back no further than the context. */
function lastChangeBefore(lines: readonly DifferenceLine[], index: number, context: number): number {
  for (let back = index; back >= Math.max(0, index - context); back -= 1) if (lines[back]?.kind !== "same") return back;
  return -Infinity;
}

/** For each line, how many lines further the next change is. */
function distancesToChange(lines: readonly DifferenceLine[]): readonly number[] {
  const distances = new Array<number>(lines.length).fill(Infinity);
  let distance = Infinity;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    distance = lines[index]?.kind === "same" ? distance + 1 : 0;
    distances[index] = distance;
  }
  return distances;
}
