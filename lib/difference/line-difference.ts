import { structuredPatch } from "diff";

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
const maxEditLength = 1_000;

/**
 * The shortest difference of two texts by lines, as hunks with `context` unchanged lines around. Undefined when more than
 * 1,000 lines differ, so that no file can hold up the page. Line ends are LF or CRLF, and count as text.
 */
export function lineDifference(first: string, second: string, context = 2): readonly DifferenceHunk[] | undefined {
  // A last line without an end would become a remark in the hunk; so every line gets one.
  const patch = structuredPatch("", "", `${first}\n`, `${second}\n`, "", "", { context, maxEditLength });
  return patch?.hunks.map(({ oldStart, newStart, lines }) => ({
    firstLine: oldStart,
    secondLine: newStart,
    lines: lines.map((line): DifferenceLine => ({ kind: kindOf(line), text: line.slice(1) })),
  }));
}

function kindOf(line: string): DifferenceLine["kind"] {
  return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
}
