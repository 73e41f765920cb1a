/**
 * Marks that Markdown acts on wherever they are, in CommonMark and in its common dialects (tables, strike-through,
 * mentions, formulas). Ordinary punctuation stays bare so that the file is readable as it is.
 */
const always = /[\\`*_{}[\]<>#|~&$^@]|=(?==)|(?<==)=/g;
/** Marks that act only here: a list, a quote or a rule at the start, and the two ways to a link that needs no brackets. */
const atStart = /^ ?(?:[-+=:]|[0-9]+[.)])/;
const bareLink = /:(?=\/\/)|(?<=www)\./gi;

/**
 * Prose as Markdown text: no element comes of it. Line breaks become blanks.
 * Exact values belong into `codeSpan`, since a reader of the source sees the backslashes.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, () => " ")
    .replace(always, (mark) => `\\${mark}`)
    .replace(bareLink, (mark) => `\\${mark}`)
    .replace(atStart, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** An exact value inside a line; its fence is longer than any run of backticks inside. Line breaks become blanks. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\n\t]/g, () => " ");
  const fence = "`".repeat(longestRun(line) + 1);
  // One blank on each side is taken off again by every reader; it keeps backticks and blanks of the value apart from the fence.
  const pad = /^[` ]|[` ]$/.test(line) && /[^ ]/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** An exact value inside a table cell, where a pipe needs a backslash even in a code span; after a backslash not even that helps. */
export function codeCell(text: string): string {
  return text.includes("\\|") ? escapeMarkdown(text) : codeSpan(text).replaceAll("|", () => "\\|");
}

/** Lines shown character for character; the fence is longer than any run of backticks inside. */
export function codeFence(text: string, indent = ""): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [fence, ...text.split("\n"), fence].map((line) => indent + line).join("\n");
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
