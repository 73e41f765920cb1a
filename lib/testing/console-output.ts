import fc from "fast-check";

/** A value of an object: true and false, a day, a list, or text. */
export type Shown = boolean | Date | readonly string[] | string;

/** An object that a cmdlet puts out; its properties in the order of the cmdlet. */
export type Item = Readonly<Record<string, Shown>>;

/** How a console of one country writes what it translates. */
interface Tongue {
  readonly yes: string;
  readonly no: string;
  day(date: Date): string;
}

const part = (value: number) => String(value).padStart(2, "0");
const numbers = (date: Date) => ({
  d: date.getUTCDate(),
  m: date.getUTCMonth() + 1,
  y: date.getUTCFullYear(),
  clock: `${part(date.getUTCHours())}:${part(date.getUTCMinutes())}:00`,
});

export const tongues = {
  english: {
    yes: "True",
    no: "False",
    day(date) {
      const { d, m, y, clock } = numbers(date);
      return `${m}/${d}/${y} ${clock}`;
    },
  },
  german: {
    yes: "Wahr",
    no: "Falsch",
    day(date) {
      const { d, m, y, clock } = numbers(date);
      return `${part(d)}.${part(m)}.${y} ${clock}`;
    },
  },
  french: {
    yes: "Vrai",
    no: "Faux",
    day(date) {
      const { d, m, y, clock } = numbers(date);
      return `${part(d)}/${part(m)}/${y} ${clock}`;
    },
  },
  chinese: {
    yes: "是",
    no: "否",
    day(date) {
      const { d, m, y, clock } = numbers(date);
      return `${y}/${m}/${d} ${clock}`;
    },
  },
} as const satisfies Readonly<Record<string, Tongue>>;

export interface Print {
  readonly tongue: Tongue;
  readonly aligned: boolean;
  /** What is between two objects of a list. */
  readonly gap: string;
  readonly newline: string;
}

function textOf(value: Shown, { tongue }: Pick<Print, "tongue">): string {
  if (typeof value === "boolean") return value ? tongue.yes : tongue.no;
  if (value instanceof Date) return tongue.day(value);
  return typeof value === "string" ? value : `{${value.join(", ")}}`;
}

/** As Format-List prints it, with the alignment or without. */
export function asList(items: readonly Item[], print: Print, width = 0): string {
  const objects = items.map((item) => {
    const entries = Object.entries(item);
    const column = Math.max(...entries.map(([name]) => name.length));
    return entries
      .map(([name, value]) => {
        const head = `${print.aligned ? name.padEnd(column) : name} : `;
        const lines = textOf(value, print).split("\n");
        return [
          head + (lines[0] ?? ""),
          ...lines.slice(1).map((line) => (print.aligned ? " ".repeat(head.length) : "") + line),
        ]
          .flatMap((line) => (width > 0 && print.aligned ? wrapped(line, head.length, width) : [line]))
          .join(print.newline);
      })
      .join(print.newline);
  });
  return objects.join(print.gap) + print.newline;
}

/** A line that the console breaks at its edge, its pieces below each other. */
function wrapped(line: string, indent: number, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > width) {
    pieces.push(rest.slice(0, width));
    rest = " ".repeat(indent) + rest.slice(width);
  }
  return [...pieces, rest];
}

/** Cells of the console that a text takes: two for a character of Chinese. */
const cellsOf = (text: string) => [...text].length + (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0);

/** As Format-Table -AutoSize prints it. */
export function asTable(items: readonly Item[], print: Print): string {
  const names = Object.keys(items[0] ?? {});
  const cells = items.map((item) => names.map((name) => textOf(item[name] ?? "", print)));
  const widths = names.map((name, column) => Math.max(name.length, ...cells.map((row) => cellsOf(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - cellsOf(cell))))
      .join(" ")
      .trimEnd();
  return ["", line(names), line(names.map((name) => "-".repeat(name.length))), ...cells.map(line), ""].join(
    print.newline,
  );
}

/** As Export-Csv writes it. */
export function asCsv(items: readonly Item[], print: Print, separator: string): string {
  const names = Object.keys(items[0] ?? {});
  const line = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
  return [line(names), ...items.map((item) => line(names.map((name) => textOf(item[name] ?? "", print))))].join(
    print.newline,
  );
}

/** As ConvertTo-Json writes it: one object alone is no array. */
export function asJson(items: readonly Item[]): string {
  const objects = items.map((item) =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => [name, value instanceof Date ? `/Date(${value.getTime()})/` : value]),
    ),
  );
  return JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 4);
}

/** What a console puts between two outputs. */
const prompts = [
  "[PS] C:\\Windows\\system32>",
  "PS C:\\> Get-Something | Format-List",
  "C:\\Users\\kim>",
  "PS>",
  "[mbx01]: PS C:\\>",
];

/** Warnings, errors, other properties, other people's words: they may be anywhere. */
const others = [
  "WARNING: The object has been corrupted, and it's in an inconsistent state.",
  "WARNUNG: Beim Laden fehlt etwas.",
  "AVERTISSEMENT : il manque quelque chose",
  "警告: 找不到对象。",
  "VERBOSE: Connecting",
  "Get-Thing : Der Vorgang konnte nicht ausgeführt werden.\nIn Zeile:1 Zeichen:1\n+ Get-Thing\n+ ~~~~~~~~~\n    + CategoryInfo          : NotSpecified: (:) [Get-Thing], Exception\n    + FullyQualifiedErrorId : Failed,Get-Thing",
  "Get-Thing : The operation couldn't be performed.\nAt line:1 char:1\n+ Get-Thing\n    + CategoryInfo : NotSpecified\n",
  "Hi Kim, here it is.",
  "Thanks",
  "RunspaceId : 7c1d2b44",
  "Notes      : nothing",
  "ObjectState : Unchanged",
  "",
  "\n",
  "----------------------------------------",
];

export const noiseInside: fc.Arbitrary<string> = fc.constantFrom(...others);
export const noiseAround: fc.Arbitrary<string> = fc.constantFrom(...others, ...prompts);

export const print: fc.Arbitrary<Print> = fc.record({
  tongue: fc.constantFrom(...Object.values(tongues)),
  aligned: fc.boolean(),
  gap: fc.constantFrom("\n\n", "\n\n\n", "\r\n\r\n"),
  newline: fc.constantFrom("\n", "\r\n"),
});

/** The properties of each item in another order, the same for all of them, as one command prints them. */
export function shuffled(items: readonly Item[], order: readonly number[]): readonly Item[] {
  return items.map((item) =>
    Object.fromEntries(
      Object.entries(item)
        .map((entry, index) => [order[index % Math.max(1, order.length)] ?? 0, entry] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, entry]) => entry),
    ),
  );
}

/** What mail, chat and question-and-answer sites do to the lines of a text. */
export const damage: fc.Arbitrary<(text: string) => string> = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replace(/^/gm, "> "),
  (text: string) => text.replace(/\r?\n/g, "\n\n"),
  (text: string) => text.replace(/^(?=.)/gm, "    "),
  (text: string) => text.replace(/ {2,}/g, " "),
  (text: string) => text.replace(/ {2,}/g, "\t"),
  (text: string) => text.replace(/^(\w+)[ \t]*:/gm, "$1:"),
  (text: string) => `\ufeff${text.replace(/ /g, "\u00a0")}`,
);
