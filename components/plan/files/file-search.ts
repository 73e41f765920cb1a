import type { BundleFile } from "@/lib/files/types";

/** One hit: where the searched text is; lines count from 0, columns in UTF-16 units. */
export interface Hit {
  readonly path: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Beyond this many hits a count says no more. */
export const mostHits = 5000;

/** Every hit of a text in these files, in the order given; capitals do not matter. Nothing for an empty text. */
export function searchFiles(files: readonly Pick<BundleFile, "path" | "text">[], wanted: string): readonly Hit[] {
  if (wanted === "") return [];
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "giu");
  const hits: Hit[] = [];
  for (const { path, text } of files) {
    let line = 0;
    let lineStart = 0;
    for (const found of text.matchAll(pattern)) {
      for (
        let next = text.indexOf("\n", lineStart);
        next >= 0 && next < found.index;
        next = text.indexOf("\n", lineStart)
      ) {
        line += 1;
        lineStart = next + 1;
      }
      const from = found.index - lineStart;
      hits.push({ path, line, from, to: from + found[0].length });
      if (hits.length >= mostHits) return hits;
    }
  }
  return hits;
}

/** The hit after or before another one, from the end back to the start; the first when there is no present one. */
export function nextHit(hits: readonly Hit[], present: Hit | undefined, step: 1 | -1): Hit | undefined {
  const index = hits.findIndex((hit) => isSameHit(hit, present));
  if (index < 0) return step === 1 ? hits[0] : hits.at(-1);
  return hits[(index + step + hits.length) % hits.length];
}

/** Whether two hits are the same, from whichever search they came. */
export function isSameHit(hit: Hit, other: Hit | undefined): boolean {
  return (
    other !== undefined &&
    hit.path === other.path &&
    hit.line === other.line &&
    hit.from === other.from &&
    hit.to === other.to
  );
}
