import type { DraftAnswers } from "./draft-types";

/** The Lync pool that a draft names, as it was typed; undefined while it names none. */
export const poolIn = (draft: DraftAnswers): string | undefined => draft["lync-pool"]?.poolFqdn?.trim() || undefined;

/** The Exchange servers that a draft names, as they were typed: of Client Access and of mailboxes. */
export function serversIn(draft: DraftAnswers): readonly string[] {
  const rows = (draft["mailbox-servers"]?.servers ?? []).map(({ fqdn = "" }) => fqdn);
  const lines = (draft["client-access"]?.servers ?? "").split("\n");
  return [...lines, ...rows].map((name) => name.trim()).filter((name) => name !== "");
}
