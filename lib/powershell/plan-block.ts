import { integerLiteral, stringLiteral } from "./literal";
import { psFromLines, type PsScript } from "./ps";

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

function assignment(name: string, value: PlanLiteral): readonly string[] {
  if (!namePattern.test(name)) throw new TypeError(`Not a name of the plan block: ${name}`);
  if (typeof value === "string") return [`    ${name} = ${stringLiteral(value, 8)}`];
  if (typeof value === "number") return [`    ${name} = ${integerLiteral(value)}`];
  if ("rows" in value) return table(name, value);
  if (value.length === 0) return [`    ${name} = @()`];
  return [`    ${name} = @(`, ...value.map((item) => `        ${stringLiteral(item, 12)}`), "    )"];
}

function table(name: string, { rows }: ServerTable): readonly string[] {
  if (rows.length === 0) return [`    ${name} = [ordered]@{}`];
  const lines = rows.map(
    ([server, ...values]) =>
      `        ${stringLiteral(server, 12)} = ${values.map((value) => stringLiteral(value, 12)).join(", ")}`,
  );
  return [`    ${name} = [ordered]@{`, ...lines, "    }"];
}
