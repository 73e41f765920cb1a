import { answersSchemaNumber } from "@/lib/answers/schema";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { decodeText, type NoText } from "@/lib/files/decode-text";

/** Why a file holds no answers, as far as that shows before they are read: the form of its bytes, or what else it is. */
export type NoAnswers = NoText | "record" | "newer-version";

/** The text of answers.json, or why it cannot be one. Never throws. */
export function answersText(bytes: Uint8Array): Result<string, NoAnswers> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { schema, facts, targets } = fieldsOf(decoded.value);
  if (facts !== undefined || targets !== undefined) return fail("record");
  if (typeof schema === "number" && schema > answersSchemaNumber) return fail("newer-version");
  return ok(decoded.value);
}

/** Nothing for what is no JSON object: the reader of answers says that, and where. */
function fieldsOf(text: string): Readonly<Record<"schema" | "facts" | "targets", unknown>> {
  const none = { schema: undefined, facts: undefined, targets: undefined };
  try {
    return { ...none, ...(JSON.parse(text) as object | null) };
  } catch {
    return none;
  }
}
