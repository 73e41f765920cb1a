import { cellOf, type Cell, type Row } from "./cells";
import type { Line } from "./console-lines";
import { provenBy, type KindId } from "./kinds";
import { formOf, mayWrap } from "./properties";
import { apart, propertyLine, viewerLine, type PropertyLine } from "./property-line";

/** Properties that end the message of an event; all other lines may be part of it. */
const eventHeads: ReadonlySet<string> = new Set(
  "timecreated id message providername logname machinename leveldisplayname recordid processid threadid userid".split(
    " ",
  ),
);

/** Text behind a message that may or may not be part of it; a property of the row beside "message". */
export const looseText = "message text that may belong to something else";

interface Value {
  readonly pieces: string[];
  broken: boolean;
}

class ListRecord {
  readonly values = new Map<string, Value>();
  readonly loose: string[] = [];
  kind: KindId | undefined;
  fromViewer = false;
  #column: number | undefined;
  #names = new Set<number>();
  #straight = true;

  /** Where the colons are below each other although the names differ in length, the console's own layout is there. */
  get isAligned(): boolean {
    return this.#straight && this.#names.size > 1;
  }

  hasColumn(column: number): boolean {
    return this.#straight && this.#column === column;
  }

  note({ name, column }: PropertyLine): void {
    if (this.#column !== undefined && this.#column !== column) this.#straight = false;
    this.#column = column;
    this.#names.add(name.length);
    this.kind ??= provenBy(name);
  }

  get isEvent(): boolean {
    return this.kind === "event" || this.fromViewer || (this.values.has("id") && this.values.has("message"));
  }

  row(): Row {
    const cells = [...this.values].map(([name, { pieces, broken }]): [string, Cell] => {
      const cell = cellOf(pieces.join("\n"));
      return [name, broken ? { ...cell, cut: true } : cell];
    });
    if (this.loose.length > 0) cells.push([looseText, cellOf(this.loose.join("\n"))]);
    return new Map(cells);
  }
}

/**
 * Every object that these lines show as a list, "Name : value", aligned or not: a property is known by its name, and any
 * line of that form ends the value above, whether its property is known or not. A property that comes again, or that proves
 * another kind of object, begins the next one; so does an empty line. Pieces of a value are joined by a line feed.
 * Never throws; linear.
 */
export function readLists(lines: readonly Line[]): readonly Row[] {
  const reader = new ListReader();
  for (const line of lines) reader.take(line);
  return reader.records.map((record) => record.row());
}

class ListReader {
  readonly records: ListRecord[] = [];
  #record: ListRecord | undefined;
  #name: string | undefined;
  #afterBlank = false;

  take({ text, kind }: Line): void {
    if (kind === "blank") {
      this.#afterBlank = true;
      return;
    }
    if (kind === "prompt") {
      this.#record = this.#name = undefined;
    } else if (kind === "noise") {
      this.#interrupt();
    } else {
      for (const part of apart(text)) this.#read(part);
    }
    this.#afterBlank = false;
  }

  /** A value that an error runs into may go on behind it, and nobody knows where. */
  #interrupt(): void {
    const value = this.#name === undefined ? undefined : this.#record?.values.get(this.#name);
    if (value && !this.#afterBlank && this.#name === "message") value.broken = true;
    this.#name = undefined;
  }

  #read(text: string): void {
    const line = propertyLine(text);
    if (line && this.#isHead(line)) return this.#open(line);
    const viewed = this.#record && !this.#record.fromViewer ? undefined : viewerLine(text);
    if (viewed && !(this.#name === "message" && viewed.name !== "logname")) return this.#openViewed(viewed);
    this.#attach(text);
  }

  #isHead(line: PropertyLine): boolean {
    const record = this.#record;
    if (record?.fromViewer) return false;
    if (!record || this.#name === undefined) return line.known || line.spaced;
    const aligned = record.isAligned;
    if (this.#name === "message" && record.isEvent) {
      if (aligned)
        return record.hasColumn(line.column) || (line.indent === 0 && line.spaced && eventHeads.has(line.name));
      return eventHeads.has(line.name) && line.spaced;
    }
    if (record.hasColumn(line.column)) return true;
    if (aligned && line.indent > 0) return false;
    if (line.known) return line.spaced || !this.#isOpenList();
    return line.spaced || (!aligned && !this.#isOpenList());
  }

  #isOpenList(): boolean {
    const pieces = this.#name === undefined ? undefined : this.#record?.values.get(this.#name)?.pieces;
    return pieces?.[0]?.startsWith("{") === true && pieces.at(-1)?.endsWith("}") === false;
  }

  #open(line: PropertyLine): void {
    const proof = provenBy(line.name);
    const record = this.#record;
    const splits =
      !record ||
      (line.known && record.values.has(line.name)) ||
      (this.#afterBlank && !record.isEvent) ||
      (proof !== undefined && record.kind !== undefined && proof !== record.kind);
    if (splits) this.#begin();
    this.#record?.note(line);
    this.#put(line.name, line.value);
  }

  #openViewed({ name, value }: { readonly name: string; readonly value: string }): void {
    if (!this.#record || this.#record.values.has(name)) this.#begin();
    if (this.#record) this.#record.fromViewer = true;
    this.#put(name, value);
  }

  #begin(): void {
    this.#record = new ListRecord();
    this.records.push(this.#record);
  }

  #put(name: string, value: string): void {
    this.#name = name;
    this.#record?.values.set(name, { pieces: value === "" ? [] : [value], broken: false });
  }

  /** A line that is no property: it goes on with the value above, or belongs to nothing. */
  #attach(text: string): void {
    const record = this.#record;
    const name = this.#name;
    const value = name === undefined ? undefined : record?.values.get(name);
    if (!record || name === undefined || !value) return;
    const indented = /^\s/.test(text);
    const piece = text.trim();
    if (name === "message" && record.isEvent) {
      const isSure = record.isAligned ? indented : !this.#afterBlank || record.fromViewer;
      (isSure && record.loose.length === 0 ? value.pieces : record.loose).push(piece);
      return;
    }
    // A line of dashes is drawn by someone, and is part of no value.
    const isStray = this.#afterBlank || /^[-=_*~]{3,}$/.test(piece);
    const fate = isStray ? "stray" : fateOf(piece, name, value.pieces, record.isAligned ? indented : undefined);
    if (fate === "part") value.pieces.push(piece);
    else this.#name = undefined;
    if (fate === "nobody-knows") value.broken = true;
  }
}

/** No console and no chat breaks a line that is shorter. */
const shortestBroken = 38;

/** Whether a line below a value is part of it; `indented` is undefined where the alignment, which would tell, is lost. */
function fateOf(
  piece: string,
  name: string,
  pieces: readonly string[],
  indented: boolean | undefined,
): "part" | "stray" | "nobody-knows" {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return "part";
  if (!mayWrap(name)) return "stray";
  const form = formOf(name);
  if (first.startsWith("{")) return last.endsWith("}") ? "stray" : "part";
  if (indented !== undefined) return indented ? "part" : "stray";
  if (form === "roles" || form === "services") return last.endsWith(",") ? "part" : "stray";
  if (form === "thumbprint") return pieces.join("").length < 40 && /^[0-9A-F]+$/i.test(piece) ? "part" : "stray";
  if (form === "subject" && piece.includes("=")) return "part";
  // The rest of a word that was broken: a word of someone else's begins with a capital letter, or is not alone.
  const isRest = !/\s/.test(piece) && !/^\p{Lu}/u.test(piece);
  return isRest && (name.length + 3 + last.length >= shortestBroken || pieces.length > 1) ? "part" : "nobody-knows";
}
