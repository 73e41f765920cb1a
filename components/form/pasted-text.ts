import type { Removed } from "@/lib/answers/fields/removed";
import { removedTexts } from "@/lib/messages/character-text";
import type { Catalogue } from "@/components/messages/catalogue";
import { valueNoteTexts } from "@/components/messages/en/value-notes";
import { remarkWordsIn } from "@/components/messages/remarks";
import type { ValueNoteTexts } from "@/components/messages/value-notes";

/** What a paste did and what was cleaned away from it, in words; loaded once something was pasted. */
export function pastedText(
  catalogue: Catalogue | undefined,
  placed: (texts: ValueNoteTexts) => string,
  removed: readonly Removed[],
): string {
  const texts = catalogue?.valueNotes ?? valueNoteTexts;
  const cleaned = removedTexts(removed, remarkWordsIn(catalogue).characters);
  return [placed(texts), ...(cleaned.length > 0 ? [texts.removed(cleaned)] : [])].join(" ");
}
