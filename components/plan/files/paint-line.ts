import type { TracedAnswer } from "@/lib/trace/trace";
import type { TracedSpan } from "@/lib/trace/traced-spans";
import type { Token, TokenKind } from "./token";

/** A stretch of a line where the searched text is. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly current: boolean;
}

/** A piece of a line that looks the same from its first to its last character. */
export interface Segment {
  readonly text: string;
  readonly kind?: TokenKind;
  readonly mark?: "hit" | "current";
  /** The answers that the piece came from. */
  readonly answers?: readonly TracedAnswer[];
}

/** Lays colours, marks and traced values over one line; the texts of the segments joined are the line. */
export function paintLine(
  line: string,
  tokens: readonly Token[] | undefined,
  marks: readonly Mark[],
  spans: readonly TracedSpan[],
): readonly Segment[] {
  const coloured = placed(line, tokens);
  const cuts = new Set([0, line.length]);
  for (const { from, to } of [...coloured, ...marks, ...spans]) cuts.add(from).add(to);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? line.length;
    const covers = (range: { readonly from: number; readonly to: number }) => range.from <= from && to <= range.to;
    const kind = coloured.find(covers)?.kind;
    const mark = marks.find(covers);
    const span = spans.find(covers);
    return {
      text: line.slice(from, to),
      ...(kind ? { kind } : {}),
      ...(mark ? { mark: mark.current ? ("current" as const) : ("hit" as const) } : {}),
      ...(span ? { answers: span.answers } : {}),
    };
  });
}

interface PlacedToken {
  readonly from: number;
  readonly to: number;
  readonly kind: TokenKind | undefined;
}

/** Tokens with their columns; none when they are not the tokens of this very line. */
function placed(line: string, tokens: readonly Token[] = []): readonly PlacedToken[] {
  let at = 0;
  const result = tokens.map(({ text, kind }) => {
    const from = at;
    at += text.length;
    return { from, to: at, kind };
  });
  return at === line.length ? result : [];
}
