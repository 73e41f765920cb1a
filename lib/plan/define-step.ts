import type { PlanWords } from "@/lib/messages/words";
import type { Topology } from "@/lib/topology/types";
import type { PlanLiterals } from "@/lib/powershell/plan-literals";
import type { CommandBlock } from "./command-block";
import type { FailureEvent } from "./failure-events";
import type { ChecklistRow, FamilyId, Impact, Phase, PlannedTarget, Risk, ScriptParameter, Undo } from "./types";
import type { RoleId } from "./roles";
import type { StepId } from "./step-ids.gen";

/** Minutes once, and for each target. */
export interface Minutes {
  readonly once: number;
  readonly each: number;
}

/** What people read of a step: `lib/messages/en/steps/<id>.ts`, and the same in another language. */
export type StepWords<Id extends StepId = StepId> = PlanWords["steps"][Id];

/**
 * Everything about one step but its words, in one file under `lib/steps`; the file name is the id. All functions are
 * pure, and get the words of their own step.
 */
export interface StepSpec<Id extends StepId = StepId> {
  readonly id: Id;
  readonly phase: Phase;
  /** Whose rights it needs. */
  readonly role: RoleId;
  /** Instead, where it is done at another place; undefined where it is not. */
  otherRole?(topology: Topology): RoleId | undefined;
  /** The scripts that hold the step, and its PowerShell; undefined for work that no script does. */
  readonly script?: {
    readonly family: FamilyId;
    readonly source: string;
    /** Whether the script for later renewals holds the step too, where the plan has one (`lib/plan/renewal.ts`). */
    readonly renewal?: true;
    /** Parameters that these scripts have because of this step. */
    readonly parameters?: readonly ScriptParameter[];
  };
  readonly after?: readonly StepId[];
  readonly impact: Impact;
  /** Instead, where the goal turns instant messaging off. */
  readonly impactOff?: Impact;
  /** What the step puts at risk, beside what the fixed rules say; undefined where that is nothing. */
  risk?(words: StepWords<Id>, topology: Topology): Risk | undefined;
  /** Estimate; a function where it depends on the plan, and `planned` is as for the checklist. */
  readonly minutes: Minutes | ((topology: Topology, planned: readonly FamilyId[]) => Minutes);
  /** Events that say what failed, where the step looks for them. */
  failureEvents?(words: PlanWords, topology: Topology): readonly FailureEvent[];
  /** A reason for people when the plan does not need the step, or `unsaid`; undefined when it does need it. */
  skip?(topology: Topology, words: StepWords<Id>, all: PlanWords): string | undefined;
  targets(topology: Topology, words: StepWords<Id>, all: PlanWords): readonly PlannedTarget[];
  documentedCommands?(topology: Topology): readonly CommandBlock[];
  undo(topology: Topology, words: StepWords<Id>): Undo;
  /** `planned` are the families of the plan, in running order. */
  checklist(topology: Topology, words: StepWords<Id>, planned: readonly FamilyId[]): readonly ChecklistRow[];
  /** Variants of the script's parts that this topology takes (`lib/powershell/step-source.ts`). */
  variants?(topology: Topology): readonly string[];
  /** Values of the plan that the PowerShell of the step reads, each with its kind. */
  literals?(topology: Topology): PlanLiterals;
}

/** Returns its argument; its value is inference and one place to look up the contract. */
export function defineStep<Id extends StepId>(spec: StepSpec<Id>): StepSpec<Id> {
  return spec;
}
