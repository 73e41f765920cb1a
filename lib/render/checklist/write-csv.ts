import type { Words } from "@/lib/messages/words";
import { choiceOf } from "./choice";
import { whereText } from "./run-items";
import type { Checklist, ChecklistItem, RowTexts } from "./types";

/**
 * The checklist for a spreadsheet: one line for each row and, where servers are ticked one by one, for each server. Each
 * says where, by whom and how it is done and what is expected, so that a line that is found by its server is enough to do
 * it; what to do if it looks different is in the first line of the row. Name, time and result are left to write into. The
 * first line of all has the plan hash.
 */
export function writeChecklistCsv({ planHash, groups }: Checklist, words: Words): string {
  const { csv } = words.checklist;
  const head = [csv.done, csv.number, csv.id, csv.part, csv.run, csv.step, csv.variant, csv.where, csv.host, csv.who];
  const texts = [csv.action, csv.command, csv.expected, csv.ifDifferent];
  const toWrite = [csv.name, csv.time, csv.result];
  const all = groups.flatMap(({ part, items }) => items.map((item) => ({ part, item })));
  const choice = choiceOf({ groups });
  const rows = all.flatMap(({ part, item }, index) => {
    const { id, hosts, who, command = "", thenOnEach = [], variant } = item;
    const way =
      variant === undefined || choice === undefined ? "" : words.checklist.choice.aside(variant, choice.A, choice.B);
    const told = (of: keyof RowTexts) => [item, ...thenOnEach].map((texts) => texts[of]).join(" ");
    const place = [String(index + 1), id, part, ...numbersOf(item), way, whereText(item, words)];
    const said = [who, told("action"), command, told("expected")];
    return (hosts.length === 0 ? [""] : hosts).map((host, line) => {
      return ["", ...place, host, ...said, line === 0 ? told("ifDifferent") : "", "", "", ""];
    });
  });
  const lines = rows.map((row, index) => [...row, index === 0 ? planHash : ""]);
  return [[...head, ...texts, ...toWrite, csv.planHash], ...lines].map((line) => `${csvCells(line)}\n`).join("");
}

/** The run of a row and, where it belongs to one step of it, that step: "2" and "2.3". */
function numbersOf({ belongsTo = "" }: ChecklistItem): readonly [run: string, step: string] {
  const [run = ""] = belongsTo.split(".");
  return [run, belongsTo === run ? "" : belongsTo];
}

const csvCells = (texts: readonly string[]): string => texts.map(csvCell).join(",");

/** What a spreadsheet takes for a formula: at the start, or after blanks and invisible characters; full-width forms too. */
const formula = /^[\p{Z}\p{C}]*[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** One cell: always quoted, and with an apostrophe in front when a spreadsheet could run it (safety E6). */
export function csvCell(text: string): string {
  return `"${formula.test(text) ? "'" : ""}${text.replaceAll('"', () => '""')}"`;
}
