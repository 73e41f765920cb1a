import { readFileSync } from "node:fs";

/** One tested input of the field policies: what must happen to it (safety A10 and F). */
export interface AdversarialInput {
  /** Name used by the acceptance criteria, e.g. "siteId-130". */
  readonly id: string;
  readonly field: "fqdn" | "siteId" | "port" | "thumbprint" | "applicationId" | "policyName" | "path" | "notes";
  readonly category: string;
  readonly input: string;
  readonly verdict: "accept-normalised-to" | "reject" | "accept-and-must-be-quoted";
  /** The value to store; null when it is refused. */
  readonly normalised: string | null;
  readonly rejectCode: string | null;
  /** An ASCII PowerShell expression that evaluates to `normalised`; absent when it is refused. */
  readonly referenceEmission?: string;
  readonly naiveApostropheDoublingBreaks: boolean;
  readonly utf8NoBomReadAsCp1252Breaks: boolean;
  readonly utf8NoBomReadAsCp936Breaks: boolean;
  readonly breaksAsLineComment: boolean;
}

/** The whole file. It is read, not imported, because bundlers refuse the lone surrogates that it holds on purpose. */
export const adversarialInputs: readonly AdversarialInput[] = JSON.parse(
  readFileSync(new URL("data/adversarial-inputs.json", import.meta.url), "utf8"),
).entries;
