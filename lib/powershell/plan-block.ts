import type { Answered } from "@/lib/text/answered";
import { fragments, type Fragments, type Line } from "@/lib/text/fragments";
import { integerLiteral, stringLiteral } from "./literal";
import { printedKind, type PlanLiteral, type PlanLiterals } from "./plan-literals";
import { lineBreak, psFromLines, type PsScript } from "./ps";
import { tableLines } from "./table-lines";

const heading = "# ---- Plan: every value of this change that the script uses ----";
const namePattern = /^[A-Z][A-Za-z0-9]*$/;

/**
 * The plan block: one ordered table, names in code-unit order, each value a literal of its own, so that two plans can be
 * laid side by side. It is the only place of a script where a user's value is, and grows by one line a server. The kinds
 * of the values are behind it, for the library.
 */
export function planBlock(literals: PlanLiterals): PsScript {
  const entries = Object.entries(literals).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.flatMap(([name, literal]) => assignment(name, literal));
  const kinds = entries.map(([name, literal]) => `${name} = ${stringLiteral(printedKind(literal))}`);
  return psFromLines([heading, "$Plan = [ordered]@{", ...lines, "}", ...tableLines("$Kinds", kinds)]);
}

/**
 * The literals of several steps together; tables of one name are joined row by row, in the order of the steps. A row may go
 * on where another step needs no more: then all rows of the table are the longer ones.
 * @throws TypeError when two of them give one name, or one row, different values or kinds: a mistake of ours, found by
 *   the tests.
 */
export function joinLiterals(all: readonly PlanLiterals[]): PlanLiterals {
  const joined = new Map<string, PlanLiteral>();
  for (const [name, literal] of all.flatMap((literals) => Object.entries(literals))) {
    const known = joined.get(name);
    joined.set(name, known === undefined ? literal : joinedLiteral(name, known, literal));
  }
  return Object.fromEntries(joined);
}

function joinedLiteral(name: string, known: PlanLiteral, literal: PlanLiteral): PlanLiteral {
  if (known.kind === "table" && literal.kind === "table") {
    const of = longer(known.of, literal.of);
    if (!isStartOf(known.of, of) || !isStartOf(literal.of, of)) throw differs(name);
    const rows = new Map<string | undefined, (typeof known.rows)[number]>();
    for (const row of [...known.rows, ...literal.rows]) {
      const other = rows.get(row[0]?.value) ?? row;
      const whole = longer(other, row);
      if (!isStartOf(other, whole) || !isStartOf(row, whole)) throw differs(name);
      rows.set(row[0]?.value, whole);
    }
    if ([...rows.values()].some(({ length }) => length < of.length)) throw differs(name);
    return { kind: "table", of, rows: [...rows.values()] };
  }
  if (!same(known, literal)) throw differs(name);
  return literal;
}

const differs = (name: string) => new TypeError(`Two steps of one script mean different things by ${name}.`);

/** Kind and value, wherever the value comes from. */
const meaning = (part: PlanLiteral | readonly unknown[]): string =>
  JSON.stringify(part, (key, inner: unknown) => (key === "paths" ? undefined : inner));

const same = (one: Parameters<typeof meaning>[0], other: typeof one) => meaning(one) === meaning(other);

const longer = <Part>(one: readonly Part[], other: readonly Part[]) => (other.length > one.length ? other : one);

const isStartOf = (start: readonly unknown[], whole: readonly unknown[]) => same(start, whole.slice(0, start.length));

function assignment(name: string, literal: PlanLiteral): readonly Line[] {
  if (!namePattern.test(name)) throw new TypeError(`Not a name of the plan block: ${name}`);
  switch (literal.kind) {
    case "number":
      return [line`    ${name} = ${{ printed: integerLiteral(literal.value.value), paths: literal.value.paths }}`];
    // A choice is a word of ours, and no answer.
    case "oneOf":
      return [line`    ${name} = ${stringLiteral(literal.value)}`];
    case "flag":
      return [line`    ${name} = ${literal.value ? "$true" : "$false"}`];
    case "list": {
      if (literal.values.length === 0) return [line`    ${name} = @()`];
      return [line`    ${name} = @(`, ...literal.values.map((item) => line`        ${text(item, 12)}`), line`    )`];
    }
    case "table": {
      if (literal.rows.length === 0) return [line`    ${name} = [ordered]@{}`];
      const rows = literal.rows.map(
        (row) => line`        ${row.flatMap((value, index) => [["", " = "][index] ?? ", ", ...text(value, 12)])}`,
      );
      return [line`    ${name} = [ordered]@{`, ...rows, line`    }`];
    }
    default:
      return [line`    ${name} = ${text(literal.value, 8)}`];
  }
}

function line(...template: Parameters<typeof fragments>): Line {
  return { fragments: fragments(...template) };
}

/** A text as its literal; one that goes on in the next line has a piece in each. */
function text({ value, paths }: Answered, indent: number): Fragments {
  return stringLiteral(value, indent)
    .split(lineBreak)
    .flatMap((part, index): Fragments => {
      const printed = part.trimStart();
      const piece = { printed, paths };
      return index === 0 ? [piece] : [lineBreak, " ".repeat(part.length - printed.length), piece];
    });
}
