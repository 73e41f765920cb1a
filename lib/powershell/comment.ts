import { psFromLines, type PsScript } from "./ps";

/**
 * Comment-based help from lines of ours. No value of a plan may come here: nothing can be quoted inside a comment.
 *
 * @throws TypeError when a line is not plain printable ASCII, or could end the comment.
 */
export function psFromComment(lines: readonly string[]): PsScript {
  for (const line of lines) {
    if (!/^[\x20-\x7e]*$/.test(line) || line.includes("#>")) throw new TypeError(`Not a line for a comment: ${line}`);
  }
  return psFromLines(["<#", ...lines, "#>"]);
}
