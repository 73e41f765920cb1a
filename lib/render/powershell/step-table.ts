import type { PlannedStep } from "@/lib/plan/types";
import type { PlanLiterals } from "@/lib/powershell/plan-literals";
import { psFromLines, type PsScript } from "@/lib/powershell/ps";
import { partLines, partsFor, type PlanPurpose } from "@/lib/powershell/step-source";

const heading = psFromLines(["# ---- Steps, in running order ----", "$Steps = @()"]);

/** The table of a script's steps, each with its banner; a variant that is wanted more than those of the steps comes first. */
export const stepTable = (
  steps: readonly PlannedStep[],
  purpose: PlanPurpose,
  wanted: readonly string[] = [],
): readonly PsScript[] => [heading, ...steps.map((step) => stepRow(step, purpose, wanted))];

/** The values of the steps that their PowerShell in this script reads. */
export function stepLiterals(steps: readonly PlannedStep[], rows: readonly PsScript[]): readonly PlanLiterals[] {
  const text = rows.map((row) => row.print()).join("\n");
  const read = new Set([...text.matchAll(/\$Plan\.(\w+)/g)].map(([, name]) => name));
  return steps.map(({ literals }) => Object.fromEntries(Object.entries(literals).filter(([name]) => read.has(name))));
}

function stepRow({ script }: PlannedStep, purpose: PlanPurpose, wanted: readonly string[]): PsScript {
  if (script === undefined) return psFromLines([]);
  const parts = partsFor(script.source, purpose, [...wanted, ...script.variants]);
  return psFromLines([...script.source.banner, "$Steps += @{", ...parts.flatMap(partLines), "}"]);
}
