import { valueSpans, type Fragments, type Line } from "@/lib/text/fragments";
import type { AnswerTrace, TracedAnswer } from "./trace";

/** A piece of a line that came from answers; `from` and `to` count UTF-16 units of that line. */
export interface TracedSpan {
  readonly from: number;
  readonly to: number;
  /** The answers that the value comes from; never empty. */
  readonly answers: readonly TracedAnswer[];
}

/** The values of a text that are answers, in reading order. Words of ours are none, whatever an answer says. */
export function tracedSpans(text: Fragments, trace: AnswerTrace): readonly TracedSpan[] {
  return valueSpans(text)
    .map(({ from, to, paths }) => ({ from, to, answers: trace.at(paths) }))
    .filter(({ answers }) => answers.length > 0);
}

/** The same for the lines of a file, by line (0 is the first one); lines without a value are left out. */
export function tracedLines(lines: readonly Line[], trace: AnswerTrace): ReadonlyMap<number, readonly TracedSpan[]> {
  return new Map(
    lines.flatMap(({ fragments }, line) => {
      const spans = tracedSpans(fragments, trace);
      return spans.length === 0 ? [] : [[line, spans] as const];
    }),
  );
}
