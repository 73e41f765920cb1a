import { removedTexts } from "@/lib/messages/character-text";
import type { FieldPolicy, FieldWarning } from "@/lib/answers/fields/field-policy";
import type { Removed } from "@/lib/answers/fields/removed";
import { nameInside, readTyped } from "@/lib/answers/fields/typed-value";
import { remarkText } from "@/lib/messages/remark-text";
import { useFormTexts } from "@/components/messages/form";
import { useRemarkWords } from "@/components/messages/remarks";
import { Button } from "@/components/ui/button";
import { deceives } from "@/components/ui/reveal";
import { RevealedText } from "@/components/ui/revealed-text";

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

interface FieldNotesProps {
  readonly id: string;
  readonly remarks: FieldRemarks;
  /** What a sentence calls the value. */
  readonly called: string;
  /** Writes what is offered into the control. */
  readonly onTake: (offer: string) => void;
  readonly className?: string;
}

/** The remarks under a control, read out as they appear. */
export function FieldNotes({ id, remarks, called, onTake, className = "" }: FieldNotesProps) {
  const formTexts = useFormTexts();
  const words = useRemarkWords();
  const { removed, warnings, deceptive, offer } = remarks;
  return (
    <div id={`${id}-note`} role="status" className={`space-y-1 text-small ${className}`}>
      {removed.length > 0 ? (
        <p className="text-soft">{formTexts.removed(removedTexts(removed, words.characters))}</p>
      ) : null}
      {warnings.map((warning) => (
        <SoftNote key={warning.code}>{remarkText(warning, words, called)}</SoftNote>
      ))}
      {offer === undefined ? null : (
        <p className="py-1">
          <Button size="small" className="max-w-full [overflow-wrap:anywhere]" onClick={() => onTake(offer)}>
            {formTexts.take(offer)}
          </Button>
        </p>
      )}
      {deceptive === undefined ? null : (
        <SoftNote>
          {formTexts.deceptive} <RevealedText text={deceptive} />
        </SoftNote>
      )}
    </div>
  );
}

/** A remark that stops nothing, with its meaning in a word and not in the colour alone. */
export function SoftNote({ children }: { children: React.ReactNode }) {
  const formTexts = useFormTexts();
  return (
    <p className="border-l-4 border-caution pl-3">
      <strong className="text-caution">{formTexts.note}</strong> {children}
    </p>
  );
}
