import { useFormTexts } from "@/components/messages/form";
import { useFieldErrors } from "./problems-context";
import { SoftNote } from "./soft-note";

export interface DuplicateNoteProps {
  /** Id of the control with the name. */
  readonly id: string;
  readonly of: number | undefined;
  readonly className?: string;
}

/** Says softly that a name is there twice, until Continue refuses it and its error says so. */
export function DuplicateNote({ id, of, className = "" }: DuplicateNoteProps) {
  const formTexts = useFormTexts();
  const isRefused = useFieldErrors(id).length > 0;
  return (
    <div role="status" className={`text-small ${className}`}>
      {of === undefined || isRefused ? null : <SoftNote>{formTexts.duplicate(of + 1)}</SoftNote>}
    </div>
  );
}
