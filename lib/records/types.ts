import type { Place } from "@/lib/plan/types";
import type { Purpose } from "@/lib/render/powershell/script-kinds";

/** What a run did: script contract, "Files of a run". */
export type RunMode = "discover" | "dry-run" | "apply" | "verify" | "undo";

/** A state as the scripts record it: nothing where the thing does not exist, one text, or named texts. */
export type RecordedState = string | null | Readonly<Record<string, string | null>>;

/** What a run found or did on one target of one step. */
export interface TargetOutcome {
  readonly step: string;
  readonly target: string;
  readonly state: string;
  readonly before: RecordedState;
  readonly after: RecordedState;
  readonly message: string;
}

interface RecordHead {
  readonly planHash: string;
  /** Base name, one of the plan's scripts. */
  readonly script: string;
  readonly place: Place;
  readonly purpose: Purpose;
  /** Name of the computer as Windows tells it: the first label, 15 characters, upper case. */
  readonly computer: string;
  /**
   * The host of the plan that this computer is: one of the Mailbox servers, or the pool or first Client Access server,
   * which stand for any computer with the shell. Undefined for a computer that the plan does not name.
   */
  readonly host: string | undefined;
}

/** A `result-*.json` of a run of this plan. */
export interface ResultRecord extends RecordHead {
  readonly kind: "result";
  readonly shell: string;
  readonly mode: RunMode;
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly start: string;
  readonly end: string;
  readonly targets: readonly TargetOutcome[];
  readonly exitCode: number;
}

/** JSON of one fact; its form is the step's own business. */
export type FactValue =
  string | number | boolean | null | readonly FactValue[] | { readonly [name: string]: FactValue | undefined };

/** A `facts-*.json` of a facts script of this plan. */
export interface FactsRecord extends RecordHead {
  readonly kind: "facts";
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly time: string;
  /** By step, in the order of the file. */
  readonly facts: ReadonlyMap<string, FactValue>;
}

export type RunRecord = ResultRecord | FactsRecord;

/** Why a file was not taken for a record of this plan. */
export type RecordProblemCode =
  "too-large" | "not-text" | "not-json" | "other-file" | "other-plan" | "not-written-by-script";

export interface RecordProblem {
  readonly code: RecordProblemCode;
  /** One sentence for people; of the file's own text it repeats nothing but a well-formed fingerprint. */
  readonly message: string;
}
