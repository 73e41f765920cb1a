import { memo, useEffect, useRef } from "react";
import type { TracedAnswer } from "@/lib/trace/trace";
import type { TracedSpan } from "@/lib/trace/traced-spans";
import { useFileTexts } from "@/components/messages/files";
import { CommandText } from "@/components/ui/command-text";
import { TracedValue } from "../answers/traced-value";
import { isSameHit, type Hit } from "./file-search";
import { paintLine, type Mark, type Segment } from "./paint-line";
import { showInFrame } from "./show-in-frame";
import type { Token, TokenKind } from "./token";

export interface FileLinesProps {
  /** Line number of the first line, from 0. */
  readonly from: number;
  readonly lines: readonly string[];
  readonly tokens: readonly (readonly Token[])[] | undefined;
  readonly changes: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, readonly TracedSpan[]>;
  readonly hits: readonly Hit[];
  readonly current: Hit | undefined;
  readonly chosen: readonly TracedAnswer[] | undefined;
  /** Whether long lines go on in the next one: at blanks, as everywhere else. */
  readonly wrap: boolean;
  readonly onChoose: (answers: readonly TracedAnswer[]) => void;
}

/** Lines that the browser lays out together, or not at all while they are out of sight. */
const chunk = 60;
/** The height of a whole chunk is known; a shorter one is always laid out, or a jump past it would go too far. */
const outOfSight = "[contain-intrinsic-height:auto_1260px] [content-visibility:auto]";

/** Lines of a file with their numbers. The text of the element is the text of the file, line breaks included. */
export function FileLines({
  from,
  lines,
  tokens,
  changes,
  spans,
  hits,
  current,
  chosen,
  wrap,
  onChoose,
}: FileLinesProps) {
  const marks = marksByLine(hits, current);
  const chunks = Array.from({ length: Math.ceil(lines.length / chunk) }, (_, index) => index * chunk);
  return chunks.map((start) => (
    <code key={start} className={`block ${start + chunk <= lines.length ? outOfSight : ""}`}>
      {lines.slice(start, start + chunk).map((text, offset) => {
        const line = from + start + offset;
        const traced = spans.get(line) ?? noSpans;
        return (
          <Line
            key={line}
            number={line + 1}
            text={text}
            tokens={tokens?.[start + offset]}
            marks={marks.get(line) ?? noMarks}
            spans={traced}
            changes={changes.has(line)}
            chosen={traced.some(({ answers }) => answers === chosen) ? chosen : undefined}
            wrap={wrap}
            onChoose={onChoose}
          />
        );
      })}
    </code>
  ));
}

const noMarks: readonly Mark[] = [];
const noSpans: readonly TracedSpan[] = [];

function marksByLine(hits: readonly Hit[], current: Hit | undefined): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const hit of hits) {
    const mark = { from: hit.from, to: hit.to, current: isSameHit(hit, current) };
    const known = marks.get(hit.line);
    if (known) known.push(mark);
    else marks.set(hit.line, [mark]);
  }
  return marks;
}

interface LineProps {
  readonly number: number;
  readonly text: string;
  readonly tokens: readonly Token[] | undefined;
  readonly marks: readonly Mark[];
  readonly spans: readonly TracedSpan[];
  readonly changes: boolean;
  /** The answers that were chosen, if a value of this line came from them. */
  readonly chosen: readonly TracedAnswer[] | undefined;
  readonly wrap: boolean;
  readonly onChoose: (answers: readonly TracedAnswer[]) => void;
}

const lineClass =
  "relative block min-h-[1.5em] pl-20 pr-4 before:absolute before:left-0 before:w-12 before:select-none before:text-right before:text-soft before:content-[attr(data-line)]";
/** A bar and a triangle beside the number: seen without colour too. */
const changeClass =
  "border-l-4 border-accent bg-accentWash !pl-[4.75rem] after:absolute after:left-14 after:top-0 after:select-none after:text-accent after:content-['▸']";

const Line = memo(function Line({ number, text, tokens, marks, spans, changes, chosen, wrap, onChoose }: LineProps) {
  const fileTexts = useFileTexts();
  return (
    <span
      data-line={number}
      data-change={changes ? "" : undefined}
      title={changes ? fileTexts.changeMark : undefined}
      className={changes ? `${lineClass} ${changeClass}` : lineClass}
    >
      {paintLine(text, tokens, marks, spans).map((segment, index) => (
        <Painted
          key={index}
          segment={segment}
          chosen={segment.answers !== undefined && segment.answers === chosen}
          wrap={wrap}
          onChoose={onChoose}
        />
      ))}
      {"\n"}
    </span>
  );
});

interface PaintedProps {
  readonly segment: Segment;
  readonly chosen: boolean;
  readonly wrap: boolean;
  readonly onChoose: (answers: readonly TracedAnswer[]) => void;
}

const kindClasses: Readonly<Record<TokenKind, string>> = {
  comment: "text-soft",
  string: "text-codeText",
  constant: "text-codeText",
  keyword: "text-codeWord",
  name: "text-accent",
};

function Painted({ segment: { text, kind, mark, answers }, chosen, wrap, onChoose }: PaintedProps) {
  const words = wrap ? <CommandText command={text} /> : text;
  const coloured = kind ? <span className={kindClasses[kind]}>{words}</span> : words;
  const value = answers ? (
    <TracedValue answers={answers} chosen={chosen} onChoose={() => onChoose(answers)}>
      {coloured}
    </TracedValue>
  ) : (
    coloured
  );
  if (mark === undefined) return value;
  return mark === "current" ? (
    <CurrentHit text={text} />
  ) : (
    <mark className="bg-cautionWash text-ink underline decoration-caution">{text}</mark>
  );
}

/** The hit that the search is at; it comes into view by itself. */
function CurrentHit({ text }: { text: string }) {
  const hit = useRef<HTMLElement>(null);
  useEffect(() => showInFrame(hit.current, 1 / 3), []);
  return (
    <mark ref={hit} aria-current="true" className="bg-caution text-paper">
      {text}
    </mark>
  );
}
