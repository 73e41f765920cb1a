import { useFormTexts } from "@/components/messages/form";
import { SoftNote } from "./soft-note";

/** Says softly that a name is there twice; Continue refuses it. */
export function DuplicateNote({ of, className = "" }: { of: number | undefined; className?: string }) {
  const formTexts = useFormTexts();
  return (
    <div role="status" className={`text-small ${className}`}>
      {of === undefined ? null : <SoftNote>{formTexts.duplicate(of + 1)}</SoftNote>}
    </div>
  );
}
