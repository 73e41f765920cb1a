import { mostEntries } from "@/components/form/list-limits";
import { splitHostNames } from "@/lib/answers/split-list";

/** Rows and cells of a spreadsheet; undefined for text with one column. */
export function spreadsheetRows(text: string): readonly (readonly string[])[] | undefined {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== "")
    .slice(0, mostEntries);
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  return rows.some((cells) => cells.slice(1).some((cell) => cell !== "")) ? rows : undefined;
}

/** Whether a text fills more than one cell; a single value is left to the browser. */
export function fillsCells(text: string): boolean {
  return spreadsheetRows(text) !== undefined || splitHostNames(text).length > 1;
}
