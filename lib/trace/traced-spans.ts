import type { AnswerTrace, TracedAnswer } from "./trace";

/** A piece of a line that came from answers; `from` and `to` count UTF-16 units of that line. */
export interface TracedSpan {
  readonly from: number;
  readonly to: number;
  /** Every answer that holds the value; never empty. */
  readonly answers: readonly TracedAnswer[];
}

/** Where a value may begin in a documented command: after a parameter, in a list of quoted names, in an XML attribute. */
const slot = /(?<= )-([A-Za-z]+) '?|(?:@\{Add=|,)'|\bvalue="/g;

/** Parameters whose value is ours, whatever an answer says. */
const ownParameters: ReadonlySet<string> = new Set([
  "InstantMessagingEnabled",
  "InstantMessagingType",
  "RequiresReplication",
  "UMStartupMode",
]);

/**
 * The values of answers in one of Microsoft's documented commands, in reading order. Only a whole literal counts: the
 * whole value of a parameter, or the server in front of a backslash, as in `'cas01.contoso.com\owa (Default Web Site)'`.
 */
export function commandSpans(command: string, trace: AnswerTrace): readonly TracedSpan[] {
  const spans: TracedSpan[] = [];
  slot.lastIndex = 0;
  for (let found = slot.exec(command); found; found = slot.exec(command)) {
    const from = slot.lastIndex;
    const text = literalAt(command, from, found[0]);
    // What stands inside a literal begins no value, whatever it looks like.
    slot.lastIndex = from + text.length;
    if (ownParameters.has(found[1] ?? "")) continue;
    const span = [text, text.split("\\", 1)[0] ?? ""]
      .map((part) => ({ from, to: from + part.length, answers: trace.find(unquoted(part, found[0])) }))
      .find(({ answers }) => answers.length > 0);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

/** Text of the literal that begins at `from`: as far as its closing quote, or as far as the word goes. */
function literalAt(command: string, from: number, start: string): string {
  const rest = command.slice(from);
  if (start.endsWith("'")) return /^(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*/.exec(rest)?.[0] ?? "";
  return (start.endsWith('"') ? /^[^"]*/ : /^[^ @]*/).exec(rest)?.[0] ?? "";
}

/** `quotedText` writes each single quote of a value twice. */
const unquoted = (text: string, start: string): string =>
  start.endsWith("'") ? text.replace(/(['\u2018-\u201b])\1/g, (_, mark: string) => mark) : text;

const open = "$Plan = [ordered]@{";
const close = "}";

/** Names whose values are ours: a hash over all answers. */
const ownNames: ReadonlySet<string> = new Set(["PlanHash"]);

const text = String.raw`'(?:[^']|'')*'`;
const code = String.raw`\[char\]0x[0-9A-F]{4}`;
/** Names, and every literal as `stringLiteral` and `integerLiteral` write it; one in brackets may go over several lines. */
const literal = new RegExp(
  String.raw`^ {4}(?<name>[A-Z][A-Za-z0-9]*)(?= = )|\(${text}(?:\s\+\s+(?:${text}|${code}))*\)|${text}|(?<= = )[0-9]+$`,
  "gm",
);
const piece = /'((?:[^']|'')*)'|\[char\]0x([0-9A-F]{4})/g;

/**
 * The values of answers in the plan block of a script, by line (0 is the first line of the script), in reading order. A
 * literal that is broken over several lines gives one span in each of them. Empty for a text without a plan block.
 */
export function planBlockSpans(
  lines: readonly string[],
  trace: AnswerTrace,
): ReadonlyMap<number, readonly TracedSpan[]> {
  const spans = new Map<number, TracedSpan[]>();
  const start = lines.indexOf(open) + 1;
  const end = lines.indexOf(close, start);
  if (start === 0 || end < 0) return spans;
  let name = "";
  let line = start;
  let lineStart = 0;
  for (const found of lines.slice(start, end).join("\n").matchAll(literal)) {
    if (found.groups?.["name"] !== undefined) {
      name = found.groups["name"];
      continue;
    }
    const answers = ownNames.has(name) ? [] : trace.find(valueOf(found[0]));
    if (answers.length === 0) continue;
    let at = found.index;
    for (const part of found[0].split("\n")) {
      for (let next = lines[line]?.length ?? 0; lineStart + next < at; next = lines[line]?.length ?? 0) {
        lineStart += next + 1;
        line += 1;
      }
      const indent = part.length - part.trimStart().length;
      const span = { from: at + indent - lineStart, to: at + part.trimEnd().length - lineStart, answers };
      const known = spans.get(line);
      if (known) known.push(span);
      else spans.set(line, [span]);
      at += part.length + 1;
    }
  }
  return spans;
}

/** Whether a text is a script with values of a plan. */
export const hasPlanBlock = (text: string): boolean => text.includes(`\n${open}\n`);

function valueOf(source: string): string {
  if (/^[0-9]/.test(source)) return source;
  const pieces = [...source.matchAll(piece)].map(([, text = "", code]) =>
    code === undefined ? text.replaceAll("''", "'") : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return pieces.join("");
}
