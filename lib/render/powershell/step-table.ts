import type { PlannedStep } from "@/lib/plan/types";
import type { PlanLiterals } from "@/lib/powershell/plan-literals";
import { psFromLines, type PsScript } from "@/lib/powershell/ps";
import { partLines, partsFor, type PlanPurpose } from "@/lib/powershell/step-source";

/** What the library does with the parts of a step (06-run.ps1, 07-undo.ps1), for those who read the script. */
const meanings: Readonly<Record<PlanPurpose, readonly string[]>> = {
  apply: [
    "# Before anything is asked: Once runs once for its step; then, for each target, Read reads the state, Check and",
    "# ChangeCheck can refuse it, and Wanted gives the planned state. One refusal, and nothing is changed. After the",
    "# question, Change runs for each target that differs, and Settle, after all changes, for what they made due or an",
    "# earlier run left; Read reads back. Only Change and Settle may change a setting; Prepare only readies the record.",
  ],
  verify: [
    "# No part changes a setting. Once runs once for its step; then, for each target, Read reads the state, Check and",
    "# Proof judge it, and Wanted gives the planned state, with which the library compares it.",
  ],
  undo: [
    "# Before anything is asked, for each target in the undo record: Read reads the state, UndoCheck can refuse it, and",
    "# one refusal stops all. Then Undo runs where the state differs from the record, and at the end Settle for what is",
    "# due because of it or an earlier run; Read reads back. Only Undo and Settle may change a setting.",
  ],
};

const heading = (purpose: PlanPurpose) =>
  psFromLines(["# ---- Steps, in running order ----", ...meanings[purpose], "$Steps = @()"]);

/** The table of a script's steps, each with its banner; a variant that is wanted more than those of the steps comes first. */
export const stepTable = (
  steps: readonly PlannedStep[],
  purpose: PlanPurpose,
  wanted: readonly string[] = [],
): readonly PsScript[] => [heading(purpose), ...steps.map((step) => stepRow(step, purpose, wanted))];

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
