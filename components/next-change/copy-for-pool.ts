import { draftFromAnswers } from "@/lib/draft/draft";
import { copyForPool } from "@/lib/next-change/copy-for";
import { draftStore } from "@/components/drafts/draft-store";
import { openedAnswers } from "@/components/drafts/opened-answers";
import type { NextChangeTexts } from "@/components/messages/next-change";
import { firstOpen, nameOfEarlier, type Earlier } from "./open-next";

/** Opens a named draft of the same change for another Lync pool, and gives the address of its first open question. */
export function openForPool(earlier: Earlier, texts: NextChangeTexts): string {
  const copy = copyForPool(draftFromAnswers(earlier.answers));
  openedAnswers.show(undefined);
  draftStore.open(copy, texts.pool.name(nameOfEarlier(earlier)));
  return firstOpen(copy);
}
