import { answered, type Answered, type Given } from "@/lib/text/answered";

/**
 * What may be in the plan block, each value with its kind. The kind is printed beside the plan, and the library checks
 * the value against it before anything else (`lib/powershell/library/01-values.ps1`).
 */
export const textKinds = [
  "hostName",
  /** Name of an object of Exchange that a person chose: a policy, a dial plan. */
  "objectName",
  /** Mailbox, Client Access, or both. */
  "serverRoles",
  "siteId",
  "thumbprint",
  /** Three parts of a version of Exchange: 15.2.2562. */
  "build",
  /** Of a certificate that may not be known. */
  "thumbprintOrNone",
  /** Letters and digits only. */
  "alphanumeric",
  /** A folder on a local drive. */
  "path",
  "planHash",
] as const;
export type TextKind = (typeof textKinds)[number];

/** A row of a table: its key, then its values. */
export type TableRow = readonly [key: Given, ...values: Given[]];

export type PlanLiteral =
  | { readonly kind: TextKind; readonly value: Answered }
  | { readonly kind: "oneOf"; readonly choices: readonly string[]; readonly value: string }
  | { readonly kind: "number"; readonly from: number; readonly to: number; readonly value: Answered<number> }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "list"; readonly of: TextKind; readonly values: readonly Answered[] }
  | { readonly kind: "table"; readonly of: readonly TextKind[]; readonly rows: readonly (readonly Answered[])[] };

/** Values of a step by the names under which its PowerShell reads them: `PoolFqdn` is `$Plan.PoolFqdn`. */
export type PlanLiterals = { readonly [name: string]: PlanLiteral };

/** One text. */
export const text = (kind: TextKind, value: Given): PlanLiteral => ({ kind, value: answered(value) });

/** One of the choices; they are ours: letters, digits and blanks. */
export const oneOf = (choices: readonly string[], value: string): PlanLiteral => ({ kind: "oneOf", choices, value });

/** A whole number within both bounds. */
export const number = (from: number, to: number, value: Given<number>): PlanLiteral => ({
  kind: "number",
  from,
  to,
  value: answered(value),
});

export const flag = (value: boolean): PlanLiteral => ({ kind: "flag", value });

/** Texts of one kind, one a line. */
export const list = (of: TextKind, values: readonly Given[]): PlanLiteral => ({
  kind: "list",
  of,
  values: values.map((value) => answered(value)),
});

/** Rows of texts, one a line; `of` has the kind of the key, then that of each value. */
export const table = (of: readonly TextKind[], rows: readonly TableRow[]): PlanLiteral => ({
  kind: "table",
  of,
  rows: rows.map((row) => row.map((value) => answered(value))),
});

/** The kind as the script tells it to the library. @throws TypeError when choices are not plain words. */
export function printedKind(literal: PlanLiteral): string {
  if (literal.kind === "list") return `${literal.of}[]`;
  if (literal.kind === "table") return `${literal.of[0] ?? ""} -> ${literal.of.slice(1).join(", ")}`;
  if (literal.kind === "number") return `number ${literal.from}-${literal.to}`;
  if (literal.kind !== "oneOf") return literal.kind;
  for (const choice of literal.choices)
    if (!/^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/.test(choice)) throw new TypeError(`Not a plain choice: ${choice}`);
  return `oneOf ${literal.choices.join(" | ")}`;
}
