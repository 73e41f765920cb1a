import { cellOf, type Row } from "./text-lines";

const property = /^(\s*[A-Za-z][A-Za-z0-9_]*\s*):(?:\s|$)/;

/**
 * Every record of Format-List output in these lines: "Name : value" with the colons below each other, longer values going on
 * in the lines that follow. A property that comes again begins the next record. `expected` are the properties that are
 * looked for; they count wherever their colon stands, because mail programs take the alignment away. Lines before the first
 * property are left out. Pieces of a value are joined by a line feed. Never throws; linear.
 */
export function readRecords(lines: readonly string[], expected: readonly string[]): readonly Row[] {
  const wanted = new Set(expected.map((name) => name.toLowerCase()));
  const records: Map<string, string[]>[] = [];
  let record: Map<string, string[]> | undefined;
  let pieces: string[] | undefined;
  let column = -1;
  for (const line of lines) {
    const head = property.exec(line)?.[1];
    const name = head?.trim().toLowerCase() ?? "";
    if (head !== undefined && (head.length === column || wanted.has(name))) {
      if (!record || record.has(name)) records.push((record = new Map()));
      column = head.length;
      pieces = [line.slice(head.length + 1).trim()];
      record.set(name, pieces);
    } else {
      pieces?.push(line.trim());
    }
  }
  return records.map((values) => new Map([...values].map(([name, parts]) => [name, cellOf(parts.join("\n"))])));
}
