import { insightOf } from "./draft-insight";
import { isBlank, type DraftRecord, type StoredDrafts } from "./stored-drafts";

/** Fragment of the page that compares, for the present draft beside the one that it follows. */
export const followedFragment = "#follows";

/** The draft of this browser whose plan the present draft follows. */
export function followedDraft({ current, kept }: StoredDrafts): DraftRecord | undefined {
  const follows = current.draft.change?.follows?.replace(/ /g, "").toLowerCase();
  if (!follows) return undefined;
  return kept.find((record) => !isBlank(record) && insightOf(record.draft).hash === follows);
}
