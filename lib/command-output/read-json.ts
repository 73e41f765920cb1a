import { cellOf, type Cell, type Row } from "./cells";
import { kindOf } from "./kinds";
import { isKnown } from "./properties";

export interface JsonFound {
  readonly rows: readonly Row[];
  /** The text without what was read. */
  readonly rest: string;
  /** JSON that does not come to its end, or into which something else ran. */
  readonly isCut: boolean;
}

const beginning = /^[ \t]*(?=\[\s*\{|\{\s*"|\[\s*\]|\{\s*\})/gm;

/**
 * The objects in JSON of ConvertTo-Json and of facts files, wherever they are in it: an object inside another one knows the
 * server of that one. Never throws; linear.
 */
export function readJson(text: string): JsonFound {
  const rows: Row[] = [];
  const rest: string[] = [];
  let from = 0;
  let isCut = false;
  beginning.lastIndex = 0;
  for (let match = beginning.exec(text); match && !isCut; match = beginning.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOf(text, start);
    const value = end === undefined ? undefined : parsed(text.slice(start, end));
    isCut = value === undefined;
    for (const row of gather(value, "", 0)) rows.push(row);
    rest.push(text.slice(from, start));
    from = end ?? text.length;
    beginning.lastIndex = from;
  }
  rest.push(text.slice(from));
  return { rows, rest: rest.join("\n"), isCut };
}

/** Behind the bracket that closes the one at `start`; undefined when none does. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  const marks = /["[\]{}]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = endOfString(text, mark.index);
      if (end === undefined) return undefined;
      marks.lastIndex = end;
    } else if (mark[0] === "[" || mark[0] === "{") {
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) return mark.index + 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const deepest = 12;

/** The objects in a value: those inside an object, where they are of a known kind, else the object itself. */
function gather(value: unknown, server: string, depth: number): readonly Row[] {
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => gather(item, server, depth + 1));
  const entries = Object.entries(value);
  const own = entries.find(([name]) => name.toLowerCase() === "server")?.[1];
  const inside = entries.flatMap(([, item]) => gather(item, typeof own === "string" ? own : server, depth + 1));
  if (inside.some((row) => kindOf(row) !== undefined)) return inside;
  const row = rowOf(entries);
  if (![...row.keys()].some(isKnown)) return inside;
  if (server !== "" && !row.has("server")) row.set("server", { text: server, cut: false });
  return [row];
}

/** Names that the facts files have for properties of an event. */
const eventNames: ReadonlyMap<string, string> = new Map([
  ["time", "timecreated"],
  ["source", "providername"],
  ["text", "message"],
]);

function rowOf(entries: readonly (readonly [string, unknown])[]): Map<string, Cell> {
  const names = new Set(entries.map(([name]) => name.toLowerCase()));
  const isEvent = names.has("id") && names.has("time") && names.has("text");
  return new Map(
    entries.flatMap(([name, value]): [string, Cell][] => {
      const lower = name.toLowerCase();
      const cell = cellFrom(value);
      return cell === undefined ? [] : [[isEvent ? (eventNames.get(lower) ?? lower) : lower, cell]];
    }),
  );
}

/** A value of JSON as the console would show it; undefined for null, which is a value that is missing. */
function cellFrom(value: unknown): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return dateIn(value) ?? cellOf(value);
  if (typeof value === "number" || typeof value === "boolean") return cellOf(String(value));
  if (Array.isArray(value)) return listFrom(value);
  const { major, minor, build, revision, value: inner, DateTime } = value as Readonly<Record<string, unknown>>;
  const {
    Major = major,
    Minor = minor,
    Build = build,
    Revision = revision,
  } = value as Readonly<Record<string, unknown>>;
  if (typeof Major === "number" && typeof Minor === "number")
    return cellOf(`Version ${Major}.${Minor} (Build ${String(Build ?? 0)}.${String(Revision ?? 0)})`);
  if (typeof inner === "string") return dateIn(inner) ?? cellOf(inner);
  if (typeof DateTime === "string") return cellOf(DateTime);
  return { text: "", cut: true };
}

function listFrom(values: readonly unknown[]): Cell {
  const items = values.map((item) => (typeof item === "string" ? item : textIn(item)));
  const whole = items.filter((item) => item !== undefined);
  const text = `{${whole.join(", ")}}`;
  return { text, cut: whole.length < items.length || whole.some((item) => cellOf(item).cut), items: whole };
}

/** The text of an object that is shown by one property: the name of a server, an address. */
function textIn(item: unknown): string | undefined {
  if (typeof item === "number") return String(item);
  if (typeof item !== "object" || item === null) return undefined;
  const { Address, Domain, Name, value } = item as Readonly<Record<string, unknown>>;
  return [Address, Domain, Name, value].find((one) => typeof one === "string");
}

/** `/Date(1868000000000)/`, as Windows PowerShell writes a time. */
function dateIn(text: string): Cell | undefined {
  const milliseconds = Number(/^\/Date\((-?\d{1,15})\)\/$/.exec(text)?.[1] ?? Number.NaN);
  if (!(Math.abs(milliseconds) <= 8.64e15)) return undefined;
  return cellOf(new Date(milliseconds).toISOString());
}
