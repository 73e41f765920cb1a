import * as z from "zod/mini";
import { factsFileSchema } from "@/lib/facts/facts-schema";

/** The JSON Schema (draft 2020-12) of the files that the scripts which collect facts write. */
export function factsJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(factsFileSchema);
}
