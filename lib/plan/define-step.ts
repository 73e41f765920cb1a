import type { Topology } from "@/lib/topology/types";
import type { PlanLiterals } from "@/lib/powershell/plan-block";
import type { ChecklistRow, FamilyId, Impact, Phase, PlannedTarget, Source, Undo } from "./types";
import type { Fragments } from "@/lib/text/fragments";
import type { StepId } from "./step-ids.gen";

/** Everything about one step, in one file under `lib/steps`; the file name is the id. All functions are pure. */
export interface StepSpec {
  readonly id: StepId;
  readonly title: string;
  /** One or two sentences for the board: why the step is there. */
  readonly why: string;
  readonly phase: Phase;
  /** The scripts that hold the step, and its PowerShell; undefined for work that no script does. */
  readonly script?: { readonly family: FamilyId; readonly source: string };
  readonly who: string;
  readonly after?: readonly StepId[];
  readonly impact: Impact;
  /** Estimate: minutes once, and for each target. */
  readonly minutes: { readonly once: number; readonly each: number };
  readonly sources: readonly Source[];
  /** A reason for people when the plan does not need the step; undefined when it does. */
  skip?(topology: Topology): string | undefined;
  targets(topology: Topology): readonly PlannedTarget[];
  documentedCommands?(topology: Topology): readonly Fragments[];
  undo(topology: Topology): Undo;
  checklist(topology: Topology): readonly ChecklistRow[];
  /** Variants of the script's parts that this topology takes (`lib/powershell/step-source.ts`). */
  variants?(topology: Topology): readonly string[];
  literals?(topology: Topology): PlanLiterals;
}

/** Returns its argument; its value is inference and one place to look up the contract. */
export function defineStep(spec: StepSpec): StepSpec {
  return spec;
}
