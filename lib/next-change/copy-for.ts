import { pairOf } from "@/lib/answers/pairs";
import type { ExchangeVersion } from "@/lib/answers/types";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { pruneDraft } from "@/lib/draft/prune-draft";

/**
 * The same change for the servers beside another Lync pool: every answer but the pool, its site, the servers, and what
 * belongs to the first change alone. A plan has one pool, since each Mailbox server is told the name of one. Pure.
 */
export function copyForPool(draft: DraftAnswers): DraftAnswers {
  const { "lync-pool": _1, "client-access": _2, "mailbox-servers": _3, trust, change, ...others } = draft;
  const { siteId: _4, ...application } = trust ?? {};
  return pruneDraft({
    ...others,
    ...(trust ? { trust: application } : {}),
    ...(change ? { change: ofAnother(change) } : {}),
  });
}

/** The details of another change at the same time: its number and its test user are its own, and it follows no plan. */
function ofAnother(change: NonNullable<DraftAnswers["change"]>): NonNullable<DraftAnswers["change"]> {
  const { reference: _1, follows: _2, testUser: _3, ...details } = change;
  return details;
}

/** Servers of one version of Exchange; it is undefined where only their names are known. */
export interface ServersToPlan {
  readonly version: ExchangeVersion | undefined;
  readonly servers: readonly string[];
}

/**
 * The same change for servers of another version of Exchange beside the same pool. Which server does what is for facts, or
 * for a person, to say: their names are in the table of Mailbox servers. The servers of this plan become the ones of another
 * version there. A Lync that does not go with that version is left out. Pure.
 */
export function copyForVersion(draft: DraftAnswers, { version, servers }: ServersToPlan): DraftAnswers {
  const { "client-access": _1, "mailbox-servers": _2, "unified-messaging": _3, versions, change, ...others } = draft;
  const { lync, otherServers } = versions ?? {};
  const isRefused = version && lync && pairOf(version, lync).verdict === "refused";
  const left = [...namesIn(draft), ...linesOf(otherServers)].filter((name) => !servers.includes(name));
  return pruneDraft({
    ...others,
    versions: {
      ...(version ? { exchange: version } : {}),
      ...(lync && !isRefused ? { lync } : {}),
      ...(left.length > 0 ? { otherServers: [...new Set(left)].join("\n") } : {}),
    },
    "mailbox-servers": { servers: servers.map((fqdn) => ({ fqdn })) },
    ...(change ? { change: ofAnother(change) } : {}),
  });
}

/** Names of the servers that a draft is about, in lower case, each once. */
export function namesIn(draft: DraftAnswers): readonly string[] {
  const rows = (draft["mailbox-servers"]?.servers ?? []).map(({ fqdn = "" }) => fqdn);
  const names = [...linesOf(draft["client-access"]?.servers), ...rows].map((name) => name.trim().toLowerCase());
  return [...new Set(names.filter((name) => name !== ""))];
}

function linesOf(list: string | undefined): readonly string[] {
  return (list ?? "").split("\n").flatMap((name) => name.trim().toLowerCase() || []);
}
