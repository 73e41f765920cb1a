import type { FieldWarning } from "./field-policy";

/** For a value of Microsoft's article as an example, and is therefore probably not the reader's own. */
export function sampleValue(label: string): FieldWarning {
  return {
    code: "sample-value",
    message: `This ${label} is the sample of Microsoft's article: make sure that it is really yours.`,
  };
}

/** For a value of the wizard's own hints; whoever copies a hint has not given an answer yet. */
export function exampleValue(label: string): FieldWarning {
  return {
    code: "example-value",
    message: `This ${label} looks like an example of these pages: make sure that it is really yours.`,
  };
}
