import type { FieldWarning } from "./field-policy";

/** For a value that stands in Microsoft's article as an example, and is therefore probably not the reader's own. */
export function sampleValue(label: string): FieldWarning {
  return {
    code: "sample-value",
    message: `This ${label} is the sample of Microsoft's article: make sure that it is really yours.`,
  };
}
