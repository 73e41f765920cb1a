import type { Named } from "@/lib/messages/said";
import type { FieldWarning } from "./field-policy";

/** For a value of Microsoft's article as an example, and is therefore probably not the reader's own. */
export function sampleValue(field: Named["field"]): FieldWarning {
  return {
    code: "sample-value",
    values: { field },
  };
}

/** For a value of the wizard's own hints; whoever copies a hint has not given an answer yet. */
export function exampleValue(field: Named["field"]): FieldWarning {
  return {
    code: "example-value",
    values: { field },
  };
}
