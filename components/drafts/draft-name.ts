import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { DraftRecord } from "./stored-drafts";

/** What a draft may be called by: its change reference, else its Lync pool, else its first server; undefined when it has none. */
export function nameOfDraft(draft: DraftAnswers): string | undefined {
  const candidates = [
    draft.change?.reference,
    draft["lync-pool"]?.poolFqdn,
    draft["client-access"]?.servers?.split("\n")[0],
    draft["mailbox-servers"]?.servers?.[0]?.fqdn,
  ];
  return candidates.map((name) => name?.trim()).find((name) => name);
}

/** As its owner named it, else as its answers name it. */
export function nameOfRecord({ name, draft }: DraftRecord): string | undefined {
  return name ?? nameOfDraft(draft);
}
