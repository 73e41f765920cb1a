import { useValueNoteTexts } from "@/components/messages/value-notes";
import { SoftNote } from "./soft-note";
import { sharedCodes, type SharedCode } from "./shared-codes";

/** The sentences of remarks that hold for many rows; with their words only loaded once there are some. */
export function SharedRemarkTexts({ counts }: { readonly counts: Readonly<Record<SharedCode, number>> }) {
  const { ofRows } = useValueNoteTexts();
  return sharedCodes
    .filter((code) => counts[code] > 0)
    .map((code) => <SoftNote key={code}>{ofRows[code](counts[code])}</SoftNote>);
}
