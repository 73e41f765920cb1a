import { mostPasted, mostPastedLines } from "./most-pasted";

/** Why a text is not read at all. */
export type TextProblem = "empty" | "too-large" | "not-text" | "cut-json";

/** Characters that no console prints: a picture, an archive, or UTF-16 taken for something else. */

const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g;
const mostBinary = 8;

/** What is wrong with a text as a whole; looks at no more of it than is read. */
export function textProblem(text: string): TextProblem | undefined {
  if (text.length > mostPasted || hasTooManyLines(text)) return "too-large";
  if (/^(?:data:image\/|\x89PNG|%PDF-|PK\x03\x04)/.test(text) || (text.match(binary)?.length ?? 0) >= mostBinary)
    return "not-text";
  return text.trim() === "" ? "empty" : undefined;
}

function hasTooManyLines(text: string): boolean {
  const ends = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
  let lines = 0;
  while (lines <= mostPastedLines && ends.test(text)) lines += 1;
  return lines > mostPastedLines;
}

/**
 * The lines of a text without what mail, chat and editors put into it: marks that cannot be seen, colours of a terminal,
 * quote marks, the fences of a code block, an indent of the whole, and an empty line after each line.
 */
export function cleanLines(text: string): readonly string[] {
  const lines = text
    .replace(/[\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064]/g, "")

    .replace(/\x1b\[[0-9;]*[A-Za-z]/g, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(withoutEnd);
  return singleSpaced(withoutIndent(withoutQuotes(lines).filter((line) => !/^\s*(?:```\w*|~~~|\*{10,})$/.test(line))));
}

/** Without blanks at its end; the tabs of a spreadsheet stay, because they count its columns. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === " ") end -= 1;
  const kept = line.slice(0, end);
  return kept.trim() === "" ? "" : kept;
}

/** `> ` in front of each line is a quotation; in front of some only, one mark is, and two are a prompt. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== "");
  const quoted = filled.filter((line) => /^\s*>/.test(line));
  const all = quoted.length > 1 && quoted.length * 10 >= filled.length * 8;
  return lines.map((line) => line.replace(all ? /^\s*(?:> ?)+/ : /^\s*> (?!>)/, ""));
}

function withoutIndent(lines: readonly string[]): readonly string[] {
  let indent = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line !== "") indent = Math.min(indent, line.length - line.trimStart().length);
  return indent === 0 || !Number.isFinite(indent) ? lines : lines.map((line) => line.slice(indent));
}

/** Where an empty line follows nearly each line, one of them goes behind each. */
function singleSpaced(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== "");
  const filled = lines.flatMap((line, index) => (line !== "" && index < last ? [index] : []));
  const followed = filled.filter((index) => lines[index + 1] === "");
  if (filled.length < 2 || followed.length * 10 < filled.length * 8) return lines;
  return lines.filter((line, index) => line !== "" || index === 0 || lines[index - 1] === "");
}
