import type { Removed } from "@/lib/answers/fields/removed";
import { removedTexts } from "@/lib/messages/character-text";
import type { Catalogue } from "@/components/messages/catalogue";
import { remarkWordsIn } from "@/components/messages/remarks";

/** What was cleaned away from a pasted list, in words; loaded once something was. */
export function removedIn(catalogue: Catalogue | undefined, removed: readonly Removed[]): readonly string[] {
  return removedTexts(removed, remarkWordsIn(catalogue).characters);
}
