import type { Words } from "@/lib/messages/words";
import type { Appendix } from "@/lib/plan/appendices";
import type { FailureEvent } from "@/lib/plan/failure-events";
import type { ChecklistRow } from "@/lib/plan/types";

/** Parts of the checklist in the order of a person's work. */
export type ChecklistPart = "before" | "rehearse" | "during" | "after" | "later" | "back-out" | Appendix;

/** "A" does all servers from one computer, "B" one server after the other. */
export type Variant = "A" | "B";

export type RowTexts = Pick<ChecklistRow, "action" | "expected" | "ifDifferent">;

/** Identity of a symptom: its key in the messages. */
export type SymptomId = keyof Words["symptoms"];

/** Lines on paper for computers that the plan does not name: Front End Servers of most pools. A larger pool goes on at the margin. */
export const linesToName = 4;

/** A row of the checklist: of a step, or a run of one script. */
export interface ChecklistItem extends Omit<ChecklistRow, "when" | "who" | "actionForAll" | "onEach" | "besidePlan"> {
  /** Number of the run ("2") or part of it ("2.3") that the row belongs to; undefined where it belongs to none. */
  readonly belongsTo: string | undefined;
  /** Whether it takes that run back. */
  readonly undoes?: boolean;
  /** Who does it: the role whose rights are needed. */
  readonly who: string;
  /** Computers on which the row is done one by one; a single one, or none, when it is done once. */
  readonly hosts: readonly string[];
  /** Whether it is done on several computers that the plan does not name: on paper each gets a line. */
  readonly unnamedHosts?: true;
  /** The command that does all of them from one place, where there is one. */
  readonly allAtOnce?: string;
  /** What is done on each server right after it, and before the next one begins. */
  readonly thenOnEach?: readonly RowTexts[];
  /** One of two ways to do the same; the rows of the other are struck out. */
  readonly variant?: Variant;
  /** What else may be seen here: ids of symptoms of this checklist. */
  readonly symptoms: readonly SymptomId[];
}

export interface ChecklistGroup {
  readonly part: ChecklistPart;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** What goes wrong, why, and what to do. */
export interface Symptom {
  readonly id: SymptomId;
  readonly symptom: string;
  readonly cause: string;
  readonly remedy: string;
}

/** What is at the top of a checklist. */
export interface ChecklistHead {
  /** Goal and servers in one line. */
  readonly summary: string;
  /** `text` is empty where nobody has answered it. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}

/** The checklist of one plan; ids are unique and constant, so that ticks can be kept by id. */
export interface Checklist {
  readonly planHash: string;
  /** Hash of the plan that this one follows. */
  readonly follows: string | undefined;
  readonly head: ChecklistHead;
  readonly groups: readonly ChecklistGroup[];
  readonly symptoms: readonly Symptom[];
  /** Events of Outlook Web App beside 112; empty where the plan asks nobody to sign in. */
  readonly failureEvents: readonly FailureEvent[];
}
