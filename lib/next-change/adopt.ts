import type { DraftAnswers, MailboxServerRow } from "@/lib/draft/draft-types";
import { pruneDraft } from "@/lib/draft/prune-draft";
import { startable, type Suggestion } from "./suggest";

/**
 * A draft without an earlier plan that takes a suggested goal: it is about the servers on which something was found, and
 * keeps what the goal has a use for. Pure.
 */
export function adopt(draft: DraftAnswers, suggestion: Suggestion): DraftAnswers {
  const rows = draft["mailbox-servers"]?.servers ?? [];
  const servers = [...new Map(startable(suggestion).map((one) => [one.server, one])).values()].map(
    ({ server, finding, thumbprint }): MailboxServerRow => {
      const row = rows.find(({ fqdn = "" }) => fqdn.trim().toLowerCase() === server) ?? { fqdn: server };
      if (finding === "duplicate") return { ...row, discoveredByLync: "yes" };
      if (finding === "settings-lost" || thumbprint === undefined) return row;
      const isOld = row.thumbprint?.toLowerCase() === thumbprint.toLowerCase();
      return { ...row, previousThumbprint: thumbprint, ...(isOld ? { thumbprint: "" } : {}) };
    },
  );
  return pruneDraft({
    ...draft,
    goal: { goal: suggestion.goal },
    "mailbox-servers": { ...draft["mailbox-servers"], servers },
  });
}
