import type { Said } from "@/lib/messages/said";

/** Something that follows from the products; `path` is the first answer that it is about, if it is about one. */
export type ProductAdvice = Said<"advice"> & { readonly path?: string };

/** A remark of a field policy on the answer at `path`, which is true of some others as well. */
export type ValueWarning = Said<"remarks"> & { readonly path: string; readonly others: number };

/** Something that a person should know before the change; it stops nothing. `warningText` says it. */
export type AnswerWarning = ProductAdvice | ValueWarning;
