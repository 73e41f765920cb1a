import type { PlannedStep } from "@/lib/plan/types";
import { psFromLines, type PsScript } from "@/lib/powershell/ps";
import { partLines, partsFor, type PlanPurpose } from "@/lib/powershell/step-source";

const heading = psFromLines(["# ---- Steps, in running order ----", "$Steps = @()"]);

/** The table of a script's steps, each with its banner; a variant that is wanted more than those of the steps comes first. */
export const stepTable = (
  steps: readonly PlannedStep[],
  purpose: PlanPurpose,
  wanted: readonly string[] = [],
): readonly PsScript[] => [heading, ...steps.map((step) => stepRow(step, purpose, wanted))];

function stepRow({ script }: PlannedStep, purpose: PlanPurpose, wanted: readonly string[]): PsScript {
  if (script === undefined) return psFromLines([]);
  const parts = partsFor(script.source, purpose, [...wanted, ...script.variants]);
  return psFromLines([...script.source.banner, "$Steps += @{", ...parts.flatMap(partLines), "}"]);
}
