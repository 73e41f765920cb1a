import { stringLiteral } from "./literal";
import { psFromLiterals, type PsScript } from "./ps";

/** One row of the step table. */
export type StepTableRow = { readonly [name: string]: string | boolean };

/** The table that the machinery walks; texts of ours only. */
export function stepTable(rows: readonly StepTableRow[]): PsScript {
  const lines = rows.flatMap((row) => [
    "    @{",
    ...Object.entries(row).map(
      ([name, value]) => `        ${name} = ${typeof value === "boolean" ? `$${value}` : stringLiteral(value)}`,
    ),
    "    }",
  ]);
  return psFromLiterals(["$Steps = @(", ...lines, ")"]);
}

/** What a script says about itself; texts of ours only. */
export function aboutTable(about: { readonly [name: string]: string | readonly string[] }): PsScript {
  const lines = Object.entries(about).flatMap(([name, value]) =>
    typeof value === "string"
      ? [`    ${name} = ${stringLiteral(value)}`]
      : [`    ${name} = @(`, ...value.map((item) => `        ${stringLiteral(item)}`), "    )"],
  );
  return psFromLiterals(["$About = @{", ...lines, "}"]);
}
