/** The parts of a script in their order (architecture, "Scripts"). */
export const scriptPartIds = ["help", "parameters", "plan", "steps", "machinery", "main"] as const;
export type ScriptPartId = (typeof scriptPartIds)[number];

/** One part of a script: lines `from` up to, not including, `to`; 0 is the first line. */
export interface ScriptPart {
  readonly id: ScriptPartId;
  readonly from: number;
  readonly to: number;
}

const beginnings: readonly (readonly [id: ScriptPartId, line: RegExp])[] = [
  ["help", /^<#$/],
  ["parameters", /^#Requires /],
  ["plan", /^# ---- Plan: /],
  ["steps", /^# ---- Steps: /],
  ["machinery", /^# ==== Machinery: /],
  ["main", /^# ---- Main ----$/],
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
  return starts.map(({ id, from }, index) => ({
    id,
    from: index === 0 ? 0 : from,
    to: starts[index + 1]?.from ?? lines.length,
  }));
}

const gate = /^( *)(?:\} else)?if \(\$PSCmdlet\.ShouldProcess\(/;

/**
 * The lines of the part "steps" that change something: those inside a gate that asks `ShouldProcess`. Everything else
 * in the part reads, compares, records or refuses. The machinery writes files of its own (log, record), never a product.
 */
export function changeLines(lines: readonly string[], parts: readonly ScriptPart[]): ReadonlySet<number> {
  const found = new Set<number>();
  const steps = parts.find(({ id }) => id === "steps");
  if (!steps) return found;
  for (let line = steps.from; line < steps.to; line += 1) {
    const indent = gate.exec(lines[line] ?? "")?.[1];
    if (indent === undefined) continue;
    for (line += 1; line < steps.to && !(lines[line] ?? "").startsWith(`${indent}}`); line += 1) found.add(line);
    // A gate may begin on the line that ends the one before it.
    line -= 1;
  }
  return found;
}
