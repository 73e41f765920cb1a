import { fragments, type Fragments, type Line } from "@/lib/text/fragments";
import { integerLiteral, stringLiteral } from "./literal";
import { lineBreak, psFromLines, type PsScript } from "./ps";

/** Values by server: a row is the server's name, then its values. Printed as a table, one row a line. */
export interface ServerTable {
  readonly rows: readonly (readonly [server: string, ...values: string[]])[];
}

/** What may be in the plan block. Names are ours; only the values come from people. */
export type PlanLiteral = string | number | readonly string[] | ServerTable;
export type PlanLiterals = { readonly [name: string]: PlanLiteral };

const heading = "# ---- Plan: every value of this change that the script uses ----";
const namePattern = /^[A-Z][A-Za-z0-9]*$/;

/**
 * The plan block: one ordered table, names in code-unit order, each value a literal of its own, so that two plans can be
 * laid side by side. It is the only place of a script where a user's value is, and grows by one line a server.
 */
export function planBlock(literals: PlanLiterals): PsScript {
  const lines = Object.keys(literals)
    .sort()
    .flatMap((name) => assignment(name, literals[name] as PlanLiteral));
  return psFromLines([heading, "$Plan = [ordered]@{", ...lines, "}"]);
}

function assignment(name: string, value: PlanLiteral): readonly Line[] {
  if (!namePattern.test(name)) throw new TypeError(`Not a name of the plan block: ${name}`);
  if (typeof value === "string") return [line`    ${name} = ${text(value, 8)}`];
  if (typeof value === "number")
    return [line`    ${name} = ${{ value: String(value), printed: integerLiteral(value) }}`];
  if ("rows" in value) return table(name, value);
  if (value.length === 0) return [line`    ${name} = @()`];
  return [line`    ${name} = @(`, ...value.map((item) => line`        ${text(item, 12)}`), line`    )`];
}

function table(name: string, { rows }: ServerTable): readonly Line[] {
  if (rows.length === 0) return [line`    ${name} = [ordered]@{}`];
  const lines = rows.map(
    ([server, ...values]) =>
      line`        ${text(server, 12)} = ${values.flatMap((value, index) => [index === 0 ? "" : ", ", ...text(value, 12)])}`,
  );
  return [line`    ${name} = [ordered]@{`, ...lines, line`    }`];
}

function line(...template: Parameters<typeof fragments>): Line {
  return { fragments: fragments(...template) };
}

/** A text as its literal; one that goes on in the next line has a piece in each. */
function text(value: string, indent: number): Fragments {
  return stringLiteral(value, indent)
    .split(lineBreak)
    .flatMap((part, index): Fragments => {
      const printed = part.trimStart();
      const piece = { value, printed };
      return index === 0 ? [piece] : [lineBreak, " ".repeat(part.length - printed.length), piece];
    });
}
