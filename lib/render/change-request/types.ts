import type { Versions } from "@/lib/topology/versions";
import type { TrustedPool } from "@/lib/topology/trusted-pool";
import type { MailboxServer } from "@/lib/topology/types";
import type { CommandBlock } from "@/lib/plan/command-block";
import type { Plan, Source } from "@/lib/plan/types";
import type { ChecklistItem } from "../checklist/types";
import type { Picture } from "../drawing/picture";

/** A row of the checklist with its number there. */
export interface TestRow extends Pick<ChecklistItem, "action" | "expected"> {
  readonly number: number;
}

/** ITIL's three levels; the highest level of any rule that applies is the level of the change. */
export type Level = "low" | "medium" | "high";

/** A rule that applies to this plan, with the level that it gives and the reason for the board. */
export interface Finding {
  readonly level: Level;
  readonly reason: string;
  /** The reason in a few words, for a line that names several; undefined where none is needed. */
  readonly inShort?: string | undefined;
}

export interface Assessment {
  readonly level: Level;
  readonly findings: readonly Finding[];
}

/** Objects that a step touches, by exact name; those that get the same change are together. */
export interface ScopeList {
  /** "2.3": the number of the step in the plan. */
  readonly number: string;
  readonly title: string;
  readonly changes: readonly { readonly change: string; readonly objects: readonly string[] }[];
}

/** All times in minutes, and as ISO 8601 with the zone that was typed; undefined where no start is given. */
export interface Schedule {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly windowMinutes: number;
  readonly changeMinutes: number;
  readonly backOutMinutes: number;
  /** The last moment at which the back-out still ends inside the window, as a time or in words; in words where there is none. */
  readonly latestDecision: string;
  /** Minutes by which the window is too short for the change and its back-out; 0 when it is long enough. */
  readonly missingMinutes: number;
}

/** What people do themselves. */
export interface HandWork {
  /** Number of its run in the plan. */
  readonly number: number;
  readonly minutes: number;
  readonly parts: readonly ImplementationPart[];
}

/** What people do by hand right after the script of a run. */
export interface HandStep extends Pick<ChecklistItem, "who" | "where" | "command" | "expected" | "ifDifferent"> {
  readonly title: string;
  /** Part of those of the run. */
  readonly minutes: number;
}

/** One run of the implementation plan. */
export interface ImplementationStep extends HandWork {
  /** Whether its script checks, and changes nothing. */
  readonly onlyReads: boolean;
  /** Facts to collect before the step, since an earlier step may have changed them. */
  readonly lookBefore: ChecklistItem | undefined;
  readonly script: string;
  readonly who: string;
  readonly where: string;
  readonly command: string;
  /** The command that does all computers of the step from one place, where there are several. */
  readonly allAtOnce: string | undefined;
  readonly expected: string;
  readonly goNoGo: string;
  readonly thenByHand: readonly HandStep[];
}

/** A step of the plan inside a run: why, on how many objects, and Microsoft's own commands for reading. */
export interface ImplementationPart {
  /** "2.3": its number in the plan. */
  readonly number: string;
  readonly title: string;
  readonly why: string;
  readonly targets: number;
  /** All commands, or those of the first object where there are many. */
  readonly commands: readonly CommandBlock[];
  /** For how many more objects there are commands of the same form; "Scope" lists their names and values. */
  readonly moreObjects: number;
}

/** How one implementation step is taken back. */
export interface BackOutStep {
  /** Number of the run that it takes back. */
  readonly undoes: number;
  readonly script: string;
  readonly who: string;
  readonly where: string;
  readonly rehearsal: string;
  readonly command: string;
  /** As in `ImplementationStep`. */
  readonly allAtOnce: string | undefined;
  readonly expected: string;
  /** With what people do by hand after it. */
  readonly minutes: number;
  readonly effects: readonly string[];
}

export interface BackOut {
  readonly triggers: readonly string[];
  readonly minutes: number;
  readonly steps: readonly BackOutStep[];
  readonly proof: readonly string[];
}

/** Messages about the change, each with its subject in the first line. */
export interface Notices {
  readonly users: string;
  readonly serviceDesk: string;
}

/** A section of the request; `missing` is empty when the section is complete. */
export interface Completeness {
  readonly section: string;
  readonly missing: string;
}

/** The plan that a change follows, and what differs from it. */
export interface Follows {
  /** Its hash. */
  readonly plan: string;
  /** A key of texts. */
  readonly goal: Plan["topology"]["goal"];
  /** Mailbox servers whose certificate is replaced. */
  readonly renewed: readonly MailboxServer[];
  /** Names whose trust is removed. */
  readonly removed: readonly TrustedPool[];
}

/** The certificate that a server presents after the change, and the one before where it is replaced. */
export interface PlannedCertificate {
  readonly server: string;
  readonly name: string;
  readonly thumbprint: string;
  readonly before: { readonly name: string; readonly thumbprint: string | undefined } | undefined;
}

/** A change request before it has a format: every row of a change record (safety D1). */
export interface ChangeRequest {
  readonly planHash: string;
  readonly details: Plan["topology"]["change"];
  /** At most 160 characters: ServiceNow's short description. */
  readonly summary: string;
  readonly what: string;
  /** Whether the texts say "Lync" of a product with another name. */
  readonly speaksOfLync: boolean;
  readonly effectOfNotDoing: string;
  readonly follows: Follows | undefined;
  /** The installation before and after the change. */
  readonly pictures: readonly Picture[];
  readonly versions: Versions;
  readonly scope: readonly ScopeList[];
  readonly leftOut: readonly { readonly title: string; readonly reason: string }[];
  readonly trust: readonly {
    readonly reason: string;
    readonly confidence: string;
    readonly servers: readonly string[];
  }[];
  readonly certificates: readonly PlannedCertificate[];
  readonly risk: Assessment;
  readonly impact: Assessment;
  readonly schedule: Schedule;
  /** Runs after which the change stops unless Lync wrote a newer event. */
  readonly stopsAfter: readonly number[];
  /** At the end of the change; undefined where there is nothing. */
  readonly byHand: HandWork | undefined;
  readonly implementation: readonly ImplementationStep[];
  /** Whose rights the checks before and after the change need, beside those of the runs. */
  readonly checkers: readonly string[];
  readonly tests: {
    readonly before: readonly TestRow[];
    readonly rehearsal: readonly TestRow[];
    readonly after: readonly TestRow[];
  };
  readonly backOut: BackOut;
  readonly notices: Notices;
  readonly recordsDirectory: string;
  readonly evidence: readonly string[];
  /** What is signed for. */
  readonly signed: readonly string[];
  readonly completeness: readonly Completeness[];
  readonly sources: readonly Source[];
}
