import { readFileSync } from "node:fs";

/** What people pasted: lib/testing/data/pasted, one file for each report, with its number in front. */
export const pasted = (name: string): string =>
  readFileSync(new URL(`data/pasted/${name}.txt`, import.meta.url), "utf8");

/** What mail, chat and question-and-answer sites make of a list; each keeps its meaning. */
const damages: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "two blanks and an empty line after each line": (text) => text.replaceAll("\n", "  \n\n"),
  "quoted with > in front of each line": (text) => text.replace(/^/gm, "> "),
  "with bullets": (text) => text.replace(/^(?=\w+\s*:)/gm, "- "),
  "with tabs": (text) => text.replace(/^(\w+)\s*:/gm, "$1\t:"),
  "without the blank in front of the colon": (text) => text.replace(/^(\w+)\s*:/gm, "$1:"),
  "without any blank at the colon": (text) => text.replace(/^(\w+)\s*: ?/gm, "$1:"),
  aligned: (text) => text.replace(/^(\w+)\s*:/gm, (_, name: string) => `${name.padEnd(26)} :`),
  indented: (text) => text.replace(/^/gm, "    "),
  "in lines that ran together": (text) => text.replace(/(?<=^(?!\[PS\]).*\S)\n(?=\w+ : )/gm, " "),
};
export const damaged = Object.entries(damages);
