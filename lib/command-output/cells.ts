/** One value as the output showed it. */
export interface Cell {
  /** Lines that the console broke are separated by a line feed. */
  readonly text: string;
  /** The end, or all of it, is missing or cannot be read: cut by the console, or the name of a type in its place. */
  readonly cut: boolean;
  /** The items of a list, where the output keeps them apart (JSON). */
  readonly items?: readonly string[];
}

/** One object of the output: its values by property name in lower case. */
export type Row = ReadonlyMap<string, Cell>;

const noCell: Cell = { text: "", cut: false };

/** What exports put in place of a list or an object that they do not write out. */
const typeName = /^(?:System|Microsoft)\.[A-Z][\w.]*[\w.+`[\],<> ]*$/;

/** A value, and whether it ends in the dots by which a console says that more was there. */
export function cellOf(text: string): Cell {
  const trimmed = text.trim();
  const isOpen = trimmed.startsWith("{") && !trimmed.endsWith("}");
  return { text: trimmed, cut: isOpen || /(?:\.\.\.|…)\}?$/.test(trimmed) || typeName.test(trimmed) };
}

/** The value of a property; the empty cell when the row has none. Names are compared without case. */
export function cellIn(row: Row, property: string): Cell {
  return row.get(property.toLowerCase()) ?? noCell;
}

/** A row of which nothing but its properties is there. */
export function unreadableRow(names: readonly string[]): Row {
  return new Map(names.map((name) => [name, { text: "", cut: true }]));
}

/** Text in one line: a name that the console broke was broken at a blank. */
export function oneLine(cell: Cell): string {
  return cell.text.replace(/\s*\n\s*/g, " ");
}

/** Text without blanks at the places where the console broke it: host names and numbers have none. */
export function unbroken(cell: Cell): string {
  return cell.text.replace(/\s*\n\s*/g, "");
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ...["true", "$true", "wahr", "vrai", "是"].map((word) => [word, true] as const),
  ...["false", "$false", "falsch", "faux", "否"].map((word) => [word, false] as const),
]);

/** True, false, or undefined for what is missing or cannot be read; that is never a "no". */
export function readFlag(cell: Cell): boolean | undefined {
  return cell.cut ? undefined : truths.get(cell.text.replace(/^["']|["']$/g, "").toLowerCase());
}

/** The items of a list as the console shows it, `{one, two}`, or as an export keeps it. */
export function readList(cell: Cell): readonly string[] {
  if (cell.items) return cell.items;
  return unbroken(cell)
    .replace(/[{}"]|\.\.\.|…/g, "")
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Whether a list holds a name, which may itself have commas; undefined when the list is cut and does not show it. */
export function listHolds(cell: Cell, name: string): boolean | undefined {
  const wanted = name.toLowerCase();
  if (cell.items?.some((item) => item.toLowerCase() === wanted)) return true;
  const shown = `, ${oneLine(cell)
    .toLowerCase()
    .replace(/[{}]|\.\.\.|…/g, "")
    .trim()}, `;
  if (cell.items === undefined && shown.includes(`, ${wanted}, `)) return true;
  return cell.cut ? undefined : false;
}
