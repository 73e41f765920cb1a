import type { AnswerTrace, TracedAnswer } from "@/lib/answers/trace";

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

/** Names whose values are ours: a hash over all answers, and a choice. */
const ownNames: ReadonlySet<string> = new Set(["PlanHash", "PolicyScope"]);

/**
 * The values of answers in the plan block of a script, by line (0 is the first line of the script). A literal that is
 * broken over several lines gives one span in each of them. Empty for a text without a plan block.
 */
export function planBlockSpans(lines: readonly string[], trace: AnswerTrace): ReadonlyMap<number, TracedSpan> {
  const spans = new Map<number, TracedSpan>();
  const start = lines.indexOf(open);
  if (start < 0) return spans;
  let pending: { readonly line: number; readonly from: number; readonly to: number }[] = [];
  let source = "";
  for (let line = start + 1; line < lines.length && lines[line] !== close; line += 1) {
    const text = lines[line] ?? "";
    const [, name = ""] = /^ *([A-Z][A-Za-z0-9]*) = /.exec(text) ?? [];
    const from = pending.length > 0 ? text.length - text.trimStart().length : startOfValue(text);
    if (ownNames.has(name)) continue;
    pending.push({ line, from, to: text.trimEnd().length });
    source += text.slice(from);
    if (text.endsWith(" +")) continue;
    const value = literalValue(source);
    const answers = value === undefined ? [] : trace.find(value);
    if (answers.length > 0)
      for (const piece of pending) spans.set(piece.line, { from: piece.from, to: piece.to, answers });
    pending = [];
    source = "";
  }
  return spans;
}

function startOfValue(text: string): number {
  return /^ *(?:[A-Z][A-Za-z0-9]* = )?/.exec(text)?.[0].length ?? 0;
}

const piece = /'((?:[^']|'')*)'|\[char\]0x([0-9A-F]{4})/y;

/** The value of a literal as `stringLiteral` and `integerLiteral` write it; undefined for anything else. */
function literalValue(source: string): string | undefined {
  if (/^[0-9]+$/.test(source)) return source;
  const inside = source.startsWith("(") && source.endsWith(")") ? source.slice(1, -1) : source;
  let value = "";
  for (let at = 0; at < inside.length;) {
    piece.lastIndex = at;
    const found = piece.exec(inside);
    if (!found) return undefined;
    value +=
      found[2] === undefined
        ? (found[1] ?? "").replaceAll("''", "'")
        : String.fromCharCode(Number.parseInt(found[2], 16));
    at = piece.lastIndex;
    const joint = /^ \+ */.exec(inside.slice(at, at + 8))?.[0].length ?? 0;
    if (joint === 0 && at < inside.length) return undefined;
    at += joint;
  }
  return value;
}
