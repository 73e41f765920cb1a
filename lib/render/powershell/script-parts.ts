/** The parts of a script in their order (script contract, "Shape"). */
export const scriptPartIds = ["help", "parameters", "plan", "steps", "main"] as const;
export type ScriptPartId = (typeof scriptPartIds)[number];

/** One part of a file: lines `from` up to, not including, `to`; 0 is the first line. */
export interface FilePart<Id extends string = string> {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}
export type ScriptPart = FilePart<ScriptPartId>;

/** One section of the library; `about` is empty where the name says it all. */
export interface LibraryPart extends FilePart {
  readonly name: string;
  readonly about: string;
}

const beginnings: readonly (readonly [id: ScriptPartId, line: RegExp])[] = [
  ["help", /^<#$/],
  ["parameters", /^#Requires /],
  ["plan", /^(# ---- Plan: |\$Plan = )/],
  // Collectors have a table of what they read; the script for many servers has blocks that it sends.
  ["steps", /^# ---- (Steps, in running order ----$|What is read ----$|What runs on a Mailbox server: )/],
  ["main", /^# ---- Main: /],
];

/**
 * Finds the parts of a script that this version rendered; together they cover every line. Empty for any other text.
 */
export function scriptParts(lines: readonly string[]): readonly ScriptPart[] {
  const starts: { readonly id: ScriptPartId; readonly from: number }[] = [];
  for (const [id, pattern] of beginnings) {
    const after = starts.at(-1)?.from ?? -1;
    const from = lines.findIndex((line, index) => index > after && pattern.test(line));
    if (from < 0) return [];
    starts.push({ id, from });
  }
  return upToTheNext(starts, lines.length);
}

const banner = /^# ==== ([^:]+?)(?:: (.+))? ====$/;

/** Finds the sections of the library; together they cover every line. Empty for any other text. */
export function libraryParts(lines: readonly string[]): readonly LibraryPart[] {
  const sections = lines.flatMap((line, from) => {
    const [found, name = "", about = ""] = banner.exec(line) ?? [];
    return found === undefined ? [] : [{ id: idOf(name), name, about, from }];
  });
  if (sections.length === 0) return [];
  return upToTheNext([{ id: "contents", name: "Contents", about: "", from: 0 }, ...sections], lines.length);
}

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function upToTheNext<Start extends { readonly from: number }>(
  starts: readonly Start[],
  end: number,
): readonly (Start & { readonly to: number })[] {
  return starts.map((start, index) => ({
    ...start,
    from: index === 0 ? 0 : start.from,
    to: starts[index + 1]?.from ?? end,
  }));
}

/** The entries of the table of steps that hold a command of Microsoft's that changes something. */
const changing = /^ {4}(Change|Undo|Settle) = \{/;

/**
 * The lines of the part "steps" that change something: those inside the blocks which the library calls only after its
 * one question. Everything else in the part reads, compares or refuses. The library writes files of its own (log,
 * record, backup), never a product's.
 */
export function changeLines(lines: readonly string[], parts: readonly FilePart[]): ReadonlySet<number> {
  const found = new Set<number>();
  const steps = parts.find(({ id }) => id === "steps");
  if (!steps) return found;
  for (let line = steps.from; line < steps.to; line += 1) {
    const [opening] = changing.exec(lines[line] ?? "") ?? [];
    // A block of one line stands there whole.
    if (opening !== undefined && (lines[line] ?? "").endsWith("}")) found.add(line);
    else if (opening !== undefined) {
      for (line += 1; line < steps.to && lines[line] !== "    }"; line += 1) found.add(line);
    }
  }
  return found;
}
