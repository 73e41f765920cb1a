import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { eachOnce, type Removed } from "@/lib/answers/fields/removed";
import type { Refusal } from "./read-output";

/** Why something in the output became no finding. */
export type IgnoredReason =
  /** The console cut it, so the end is missing. */
  | "cut"
  /** A name without its domain. */
  | "short-name"
  /** No value that the field accepts. */
  | "not-a-value"
  /** It was there before. */
  | "twice"
  /** A server without the role that is asked for. */
  | "other-role"
  /** A server of another version than the one that is planned. */
  | "other-version"
  /** One of servers of several versions, while none is chosen. */
  | "several-versions"
  /** A server with a build that belongs to no version that is known. */
  | "unknown-build"
  /** A dial plan that is not of the kind SipName. */
  | "other-kind"
  /** A pool of trusted applications. */
  | "trusted-pool"
  /** A pool or service of Lync on which nobody is homed. */
  | "no-registrar";

/** Something in the output that is left out, shortened to what a person recognises. */
export interface Ignored {
  readonly text: string;
  readonly reason: IgnoredReason;
}

/** What every reader says of the text as a whole. */
export interface Reading {
  /** Why nothing could be read; then there are no findings. */
  readonly refusal: Refusal | undefined;
  /** Warnings and errors of the console in the text. */
  readonly remarks: number;
}

/** What a reader found: values that the field's own policy accepts, and what it left out and why. */
export interface Found<Value> extends Reading {
  readonly values: readonly Value[];
  /** What was taken away from the values, each once. */
  readonly removed: readonly Removed[];
  readonly ignored: readonly Ignored[];
}

const longestShown = 60;

/** Text for a remark: one line, not longer than a person reads. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

/** Gathers the values of one field: cleans each by the field's policy, keeps each once, and notes what is left out. */
export class Gathering {
  readonly #values = new Set<string>();
  readonly #removed: Removed[] = [];
  readonly #ignored: Ignored[] = [];

  constructor(private readonly policy: FieldPolicy) {}

  add(text: string): void {
    const result = this.policy.normalise(text);
    if (!result.ok) return this.ignore(text, result.error.code === "FQDN_NOT_QUALIFIED" ? "short-name" : "not-a-value");
    if (this.#values.has(result.value.value)) return this.ignore(result.value.value, "twice");
    this.#values.add(result.value.value);
    this.#removed.push(...result.value.removed);
  }

  ignore(text: string, reason: IgnoredReason): void {
    this.#ignored.push({ text: shown(text), reason });
  }

  /** As the policy stores a value that `add` took; undefined for others. */
  stored(text: string): string | undefined {
    const result = this.policy.normalise(text);
    return result.ok ? result.value.value : undefined;
  }

  found(reading: Reading): Found<string> {
    const { refusal, remarks } = reading;
    return { values: [...this.#values], removed: eachOnce(this.#removed), ignored: this.#ignored, refusal, remarks };
  }
}
