import type { Words } from "@/lib/messages/words";
import { choiceOf } from "./choice";
import { whereText } from "./run-items";
import type { Checklist, RowTexts } from "./types";

/**
 * The checklist for a spreadsheet: one line for each row and, where servers are ticked one by one, for each server. Of
 * the lines of one row the first has all texts, the others number, id, part, server and action. Name, time and result are
 * left to write into. The first line of all has the plan hash.
 */
export function writeChecklistCsv({ planHash, groups }: Checklist, words: Words): string {
  const { csv } = words.checklist;
  const head = [csv.done, csv.number, csv.id, csv.part, csv.run, csv.where, csv.host, csv.who];
  const texts = [csv.action, csv.command, csv.expected, csv.ifDifferent];
  const toWrite = [csv.name, csv.time, csv.result];
  const all = groups.flatMap(({ part, items }) => items.map((item) => ({ part, item })));
  const choice = choiceOf({ groups });
  const rows = all.flatMap(({ part, item }, index) => {
    const { id, hosts, who, command = "", thenOnEach = [] } = item;
    const [first = "", ...others] = hosts;
    const number = String(index + 1);
    const { variant } = item;
    const way =
      variant === undefined || choice === undefined ? "" : words.checklist.choice.aside(variant, choice.A, choice.B);
    const run = [item.belongsTo ?? "", way].join(" ").trim();
    const told = (of: keyof RowTexts) => [item, ...thenOnEach].map((texts) => texts[of]).join(" ");
    const action = told("action");
    const said = [who, action, command, told("expected"), told("ifDifferent")];
    return [
      ["", number, id, part, run, whereText(item, words), first, ...said, "", "", ""],
      ...others.map((host) => ["", number, id, part, run, "", host, "", action, "", "", "", "", "", ""]),
    ];
  });
  const lines = rows.map((row, index) => [...row, index === 0 ? planHash : ""]);
  return [[...head, ...texts, ...toWrite, csv.planHash], ...lines].map((line) => `${csvCells(line)}\n`).join("");
}

const csvCells = (texts: readonly string[]): string => texts.map(csvCell).join(",");

/** What a spreadsheet takes for a formula: at the start, or after blanks and invisible characters; full-width forms too. */
const formula = /^[\p{Z}\p{C}]*[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** One cell: always quoted, and with an apostrophe in front when a spreadsheet could run it (safety E6). */
export function csvCell(text: string): string {
  return `"${formula.test(text) ? "'" : ""}${text.replaceAll('"', () => '""')}"`;
}
