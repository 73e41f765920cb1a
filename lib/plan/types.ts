import type { Topology, Warning } from "@/lib/topology/types";
import type { PlanLiterals } from "@/lib/powershell/plan-literals";
import type { PlanPurpose, StepSource } from "@/lib/powershell/step-source";
import type { Appendix } from "./appendices";
import type { CommandBlock } from "./command-block";
import type { FailureEvent } from "./failure-events";
import type { FamilyId, Place } from "./families";
import type { RoleId } from "./roles";
import type { StepId } from "./step-ids.gen";

export type { FamilyId, Place };

/**
 * Order of the change: everything of one phase comes before the next. Instant messaging is switched on for users last,
 * when every server behind it is ready.
 */
export const phases = [
  "prepare",
  "voice-mail",
  "trust",
  "configuration",
  "directories",
  "policies",
  "confirm",
] as const;
export type Phase = (typeof phases)[number];

/** What users notice while the step runs. */
export type Impact = "none" | "messaging-ends" | "service-restart" | "user-visible-outage";

/** A source of a product fact: where a board member can read it again. */
export interface Source {
  readonly title: string;
  /** Its address, where one is known to last. */
  readonly link?: string;
  /** The sentence or rule relied on, in our words. */
  readonly says: string;
}

/** What a step changes, on what: one row of the table that people see. */
export interface PlannedTarget {
  /** The name under which scripts record it: a server, a policy, a pool. */
  readonly name: string;
  /** The server that it is on, where `name` is not that server's. */
  readonly server?: string;
  /** The answers that name it. */
  readonly paths?: readonly string[];
  /** Exact name of the object that is changed, where `name` is not its name: a directory or a file of a server. */
  readonly object?: string;
  /** The scripts find out at run time what there is: `name` is then words, and no script records it. */
  readonly isOpen?: boolean;
  /** The change in words, present tense: "set IMServerName to pool.contoso.com". */
  readonly change: string;
}

/** How much a step puts at risk, and the reason for people. */
export interface Risk {
  readonly level: "low" | "medium" | "high";
  readonly reason: string;
}

/** A parameter that the scripts of one purpose have because of a step; its name is ours. */
export interface ScriptParameter {
  readonly purpose: PlanPurpose;
  readonly name: string;
  readonly type: "string" | "string[]" | "switch";
  /** Another name for it, which a program passes. */
  readonly alias?: string;
  readonly help: readonly string[];
  /** Whether a plan has a use for it; every plan has where this is not given. */
  readonly isUseful?: (topology: Topology) => boolean;
}

/**
 * Servers of a plan on which a row is done one by one. "unnamed" are computers that the plan does not know, e.g. the Front
 * End Servers of the pool.
 */
export type ServerGroup = "mailbox" | "mailbox-and-client-access" | "unnamed";

/** One row of the checklist; the same row in the bundle and on the page. */
export interface ChecklistRow {
  readonly id: string;
  /**
   * "first" is what a script needs to run at all, or what may end the project: it comes before every script. "during" comes
   * right before the run that holds the step, "right-after" behind it, on each of its computers and before the next one.
   * "awaited" is what the scripts that prove depend on, so it comes before them; "sign-in" is where someone signs in after
   * the change, and "signed-in" looks for what that left. "later" is a day or more after the window, and no part of the
   * decision in it. "undone" is behind the undo of its run. A row that changes what no script of the plan changes is in an
   * appendix: it is a change of its own.
   */
  readonly when:
    | "first"
    | "before"
    | "during"
    | "right-after"
    | "awaited"
    | "after"
    | "sign-in"
    | "signed-in"
    | "later"
    | "undone"
    | Appendix;
  readonly where: string;
  /** Whose servers do it one by one, each with a box of its own; where undefined, the row is done once. */
  readonly onEach?: ServerGroup;
  /** It looks at what is beside the plan, and is named with no step of it. */
  readonly besidePlan?: true;
  /** Who does it, where that is not whoever may look at the step: the words of a role. */
  readonly who?: string;
  readonly action: string;
  /** The same for all servers at once, where the action speaks of one of them. */
  readonly actionForAll?: string;
  /** A command to run, if there is one; copyable as it is. */
  readonly command?: string;
  readonly expected: string;
  readonly ifDifferent: string;
}

/** How a step is taken back. */
export type Undo =
  | { readonly kind: "script" | "by-hand"; readonly summary: string }
  | { readonly kind: "none"; readonly reason: string };

/** Where a step is in the running order: the same number on every page and in every document. */
export interface StepNumber {
  /**
   * 1-based number of its run: of a family, whose scripts change, check and undo, and what people do right after them; the
   * last one is done by hand.
   */
  readonly run: number;
  /** Number of its run and 1-based place in it: "2.3". */
  readonly number: string;
}

/** A step of this plan: what, why, where, on which targets. */
export interface PlannedStep extends StepNumber {
  readonly id: StepId;
  readonly title: string;
  readonly why: string;
  readonly phase: Phase;
  /** Whether the plan only looks at the result of such a step, and changes nothing by it. */
  readonly onlyChecked: boolean;
  readonly place: Place | undefined;
  readonly role: RoleId;
  /** The role in words. */
  readonly who: string;
  /** The role that is enough to look at it, in words. */
  readonly reader: string;
  readonly impact: Impact;
  readonly risk: Risk | undefined;
  /** Estimated working minutes for all targets together. */
  readonly minutes: number;
  readonly targets: readonly PlannedTarget[];
  /** Microsoft's documented commands for the change with this plan's values, for reading; empty for checks. */
  readonly documentedCommands: readonly CommandBlock[];
  readonly undo: Undo;
  readonly sources: readonly Source[];
  readonly failureEvents: readonly FailureEvent[];
  readonly checklist: readonly ChecklistRow[];
  readonly script: StepScript | undefined;
  readonly literals: PlanLiterals;
}

/** A step that this plan leaves out, and the reason for people. */
export interface SkippedStep {
  readonly id: StepId;
  readonly title: string;
  readonly reason: string;
}

/** PowerShell of a step: constant text; values reach it through the plan block only. */
export interface StepScript {
  readonly family: FamilyId;
  readonly source: StepSource;
  readonly parameters: readonly ScriptParameter[];
  /** Whether the script for later renewals holds the step too. */
  readonly renewal: boolean;
  /** Variants of its parts that this plan takes, most wanted first; see `step-source.ts`. */
  readonly variants: readonly string[];
}

/** The one model that every screen, script and document is rendered from. */
export interface Plan {
  readonly hash: string;
  readonly topology: Topology;
  /** In the order in which they are done. */
  readonly steps: readonly PlannedStep[];
  readonly skipped: readonly SkippedStep[];
  readonly warnings: readonly Warning[];
}
