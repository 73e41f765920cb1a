import { readRecords } from "./read-records";
import { readTables } from "./read-tables";
import { cellIn, outputLines, type Row } from "./text-lines";

/**
 * The objects in pasted output that have at least one of the `needed` properties, as a table, as a list, or as columns of a
 * spreadsheet with their heads; `others` are properties that are of use beside them. Heads of a table that were cut
 * ("InstantMessag...") are known by what is left of them.
 */
export function findRows(text: string, needed: readonly string[], others: readonly string[] = []): readonly Row[] {
  const lines = outputLines(text);
  const properties = [...needed, ...others];
  const readers = [() => readTables(lines), () => readSpreadsheet(lines), () => readRecords(lines, properties)];
  for (const read of readers) {
    const useful = read()
      .map((row) => withWholeNames(row, properties))
      .filter((row) => hasOne(row, needed));
    if (useful.length > 0) return useful;
  }
  return [];
}

function hasOne(row: Row, properties: readonly string[]): boolean {
  return properties.some((property) => cellIn(row, property).text !== "");
}

function withWholeNames(row: Row, properties: readonly string[]): Row {
  const whole = (name: string) => {
    const start = /^(.+?)(?:\.\.\.|…)$/.exec(name)?.[1];
    if (start === undefined) return name;
    return properties.map((property) => property.toLowerCase()).find((property) => property.startsWith(start)) ?? name;
  };
  // Two heads may be cut alike; the order in which the command names them decides.
  return new Map([...row].toReversed().map(([name, cell]) => [whole(name), cell]));
}

/** Columns that a spreadsheet separates by tabs, below a line of heads. */
function readSpreadsheet(lines: readonly string[]): readonly Row[] {
  const first = lines.findIndex((line) => line.includes("\t"));
  if (first < 0) return [];
  const heads = (lines[first] ?? "").split("\t").map((head) => head.trim().toLowerCase());
  return lines.slice(first + 1).flatMap((line) => {
    if (line.trim() === "") return [];
    const values = line.split("\t");
    return [new Map(heads.map((head, index) => [head, { text: (values[index] ?? "").trim(), cut: false }]))];
  });
}
