import type { FieldPolicy, FieldWarning } from "@/lib/answers/fields/field-policy";
import type { Removed } from "@/lib/answers/fields/removed";
import { nameInside, readTyped } from "@/lib/answers/fields/typed-value";
import { deceives } from "@/components/ui/reveal";

/** What there is to say about a value that was left in its control; it informs and never stops. */
export interface FieldRemarks {
  /** What was cleaned away. */
  readonly removed: readonly Removed[];
  /** Soft warnings of the field's policy. */
  readonly warnings: readonly FieldWarning[];
  /** The value itself, when it holds characters that deceive. */
  readonly deceptive?: string;
  /** The name inside a value that is refused, which may be meant. */
  readonly offer?: string;
}

export const noRemarks: FieldRemarks = { removed: [], warnings: [] };

/** The remarks on a value as it is in its control now, after `removed` was taken away. */
export function remarksOn(value: string, policy: FieldPolicy | undefined, removed: readonly Removed[]): FieldRemarks {
  const result = policy && readTyped(policy, value);
  const offer = policy && value !== "" ? nameInside(policy, value) : undefined;
  const warnings = result?.ok ? (policy?.warnings(result.value.value) ?? []) : [];
  return {
    removed,
    warnings,
    ...(deceives(value) ? { deceptive: value } : {}),
    ...(offer === undefined ? {} : { offer }),
  };
}

export function hasRemarks({ removed, warnings, deceptive, offer }: FieldRemarks): boolean {
  return removed.length > 0 || warnings.length > 0 || deceptive !== undefined || offer !== undefined;
}
