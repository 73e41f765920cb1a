import type { DraftAnswers } from "@/lib/draft/draft-types";
import { poolsOfOther, serversOfOther } from "@/lib/facts/other-organisation";
import { textAt } from "./build-offer";
import { originOf } from "./origin";
import type { NamedFacts, Remark } from "./types";

/**
 * The files without those of a Lync that does not know the pool of the draft: it is another organisation, or the name of
 * the pool is wrong. Until a person decides that, what such a Lync discovered is no answer.
 */
export function ofSamePool(files: readonly NamedFacts[], draft: DraftAnswers): readonly NamedFacts[] {
  const pool = textAt(draft["lync-pool"], "poolFqdn") || undefined;
  return files.filter(({ facts }) => facts.script !== "Get-LyncFacts" || poolsOfOther(facts.facts, pool) === undefined);
}

/** The same for an Exchange that knows none of the servers of the draft; no question of it would be one of this draft. */
export function ofSameServers(files: readonly NamedFacts[], draft: DraftAnswers): readonly NamedFacts[] {
  return files.filter((file) => strangers(file, draft) === undefined);
}

/** One sentence for each file that is left out for its servers. */
export function otherExchange(files: readonly NamedFacts[], draft: DraftAnswers): readonly Remark[] {
  return files.flatMap((file): readonly Remark[] => {
    const names = strangers(file, draft);
    if (names === undefined) return [];
    return [{ code: "other-exchange", section: "mailbox-servers", names, origin: originOf(file) }];
  });
}

function strangers({ facts }: NamedFacts, draft: DraftAnswers): readonly string[] | undefined {
  return facts.script === "Get-ExchangeFacts" ? serversOfOther(facts.facts, serversIn(draft)) : undefined;
}

function serversIn(draft: DraftAnswers): readonly string[] {
  const rows = (draft["mailbox-servers"]?.servers ?? []).map(({ fqdn = "" }) => fqdn);
  const names = [...textAt(draft["client-access"], "servers").split("\n"), ...rows].map((name) => name.trim());
  return names.filter((name) => name !== "");
}
