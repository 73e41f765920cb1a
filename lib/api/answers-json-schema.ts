import * as z from "zod/mini";
import { answersSchema } from "@/lib/answers/schema";

/**
 * The JSON Schema (draft 2020-12) of what a file of answers may hold. Rules between fields and the words of the field
 * policies cannot be said in it: a file that fits it can still be refused.
 */
export function answersJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(answersSchema, { io: "input", unrepresentable: "any" });
}
