import { integerLiteral, stringLiteral } from "./literal";
import { psFromLiterals, type PsScript } from "./ps";

/** A row of literals: `@{ Fqdn = '...' }`. */
export type LiteralRow = { readonly [name: string]: string | readonly string[] };

/** What may stand in the plan block. Names are ours; only the values come from people. */
export type PlanLiteral = string | number | readonly string[] | readonly LiteralRow[];
export type PlanLiterals = { readonly [name: string]: PlanLiteral };

const namePattern = /^[A-Z][A-Za-z0-9]*$/;

/**
 * The plan block: one ordered table, names in code-unit order, each value a literal of its own on a line of its own,
 * so that two plans can be laid side by side. It is the only place of a script where a user's value stands.
 */
export function planBlock(literals: PlanLiterals): PsScript {
  const lines = Object.keys(literals)
    .sort()
    .flatMap((name) => assignment(name, literals[name] as PlanLiteral, "    "));
  return psFromLiterals(["$Plan = [ordered]@{", ...lines, "}"]);
}

function assignment(name: string, value: PlanLiteral, indent: string): string[] {
  if (!namePattern.test(name)) throw new TypeError(`Not a name of the plan block: ${name}`);
  if (typeof value === "string") return [`${indent}${name} = ${stringLiteral(value)}`];
  if (typeof value === "number") return [`${indent}${name} = ${integerLiteral(value)}`];
  if (value.length === 0) return [`${indent}${name} = @()`];
  const items = value.flatMap((item) =>
    typeof item === "string" ? [`${indent}    ${stringLiteral(item)}`] : row(item, `${indent}    `),
  );
  return [`${indent}${name} = @(`, ...items, `${indent})`];
}

function row(fields: LiteralRow, indent: string): string[] {
  const lines = Object.keys(fields)
    .sort()
    .flatMap((name) => assignment(name, fields[name] as string | readonly string[], `${indent}    `));
  return [`${indent}[ordered]@{`, ...lines, `${indent}}`];
}
