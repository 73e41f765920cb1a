import type { FieldWarning } from "@/lib/answers/fields/field-policy";

/** Remarks that hold for whole lists: made once for all rows, and not at each of them. */
export const sharedCodes = ["sample-value", "example-value"] as const;

export type SharedCode = (typeof sharedCodes)[number];

export const isShared = ({ code }: FieldWarning): boolean => sharedCodes.some((one) => one === code);
