import type { FieldWarning } from "./field-policy";

/** For a value of Microsoft's article as an example, and is therefore probably not the reader's own. */
export const sampleValue: FieldWarning = { code: "sample-value", values: {} };

/** For a value of the wizard's own hints; whoever copies a hint has not given an answer yet. */
export const exampleValue: FieldWarning = { code: "example-value", values: {} };
