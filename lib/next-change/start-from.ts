import { goalProfiles, type Goal, type GoalProfile, type UselessReason } from "@/lib/answers/goals";
import { planHash } from "@/lib/answers/plan-hash";
import { exchangeProducts } from "@/lib/answers/products";
import type { Answers } from "@/lib/answers/types";
import { unneededIn } from "@/lib/draft/asked";
import { draftFromAnswers } from "@/lib/draft/draft";
import type { DraftAnswers, MailboxServerRow } from "@/lib/draft/draft-types";
import { pruneDraft } from "@/lib/draft/prune-draft";
import { fail, ok, type Result } from "@/lib/errors/problem";

/** Why a goal cannot follow a plan: the plan does not name the servers on which it works, or nothing has to be done there. */
export type NoStart = "no-mailbox-servers" | "no-client-access-servers" | UselessReason;

/** What is known besides the earlier plan. */
export interface Known {
  /** The Mailbox servers that the new change is about, by whole name; without them all of the earlier plan. */
  readonly servers?: readonly string[];
  /** Mailbox servers of which the log of a Front End shows that Lync discovers them. */
  readonly discovered?: readonly string[];
  /** Thumbprint in use on a Mailbox server, or before its settings were lost, where it may be another than the plan's. */
  readonly inUse?: ReadonlyMap<string, string>;
}

/**
 * A draft of another change on the installation of an earlier plan. What the goal has a use for is kept, the rest is left
 * out, and `change.follows` names the earlier plan. Number, reason and window of the change are its own, so they are empty.
 * Pure; the earlier answers are not touched.
 */
export function startFrom(earlier: Answers, goal: Goal, known: Known = {}): Result<DraftAnswers, NoStart> {
  const refused = noStart(earlier, goal);
  if (refused) return fail(refused);
  const { change, "mailbox-servers": mailboxServers, ...others } = draftFromAnswers(earlier);
  const { reference: _1, reason: _2, windowStart: _3, windowMinutes: _4, ...details } = change ?? {};
  const draft: DraftAnswers = {
    ...others,
    goal: { goal },
    ...(mailboxServers
      ? { "mailbox-servers": { ...mailboxServers, servers: rowsFor(goal, mailboxServers.servers ?? [], known) } }
      : {}),
    change: { ...details, follows: planHash(earlier) },
  };
  return ok(pruneDraft(withoutUnneededFields(draft)));
}

/** Why the goal cannot follow these answers; undefined when it can. */
export function noStart(earlier: Answers, goal: Goal): NoStart | undefined {
  const { unneeded, mayLack, uselessWith }: GoalProfile = goalProfiles[goal];
  const product = exchangeProducts[earlier.exchange.version];
  const useless = product.planned ? uselessWith?.(product) : undefined;
  if (useless) return useless;
  const lacks = (answer: "mailboxServers" | "clientAccessServers") =>
    earlier[answer] === undefined && unneeded[answer] === undefined && !mayLack.includes(answer);
  if (lacks("mailboxServers")) return "no-mailbox-servers";
  return lacks("clientAccessServers") ? "no-client-access-servers" : undefined;
}

function rowsFor(
  goal: Goal,
  rows: readonly MailboxServerRow[],
  { servers, discovered = [], inUse }: Known,
): readonly MailboxServerRow[] {
  const { repairs, unneeded } = goalProfiles[goal];
  const renews = unneeded["mailboxServers[].previousThumbprint"] === undefined;
  return rows
    .filter(({ fqdn = "" }) => servers?.includes(fqdn) ?? true)
    .map((row): MailboxServerRow => {
      const { fqdn = "", certificateName = fqdn } = row;
      const used = wholeThumbprint(inUse?.get(fqdn));
      const thumbprint = used ?? row.thumbprint ?? "";
      // That no trust was needed once is no proof that Lync discovers the server now.
      if (repairs) return { ...row, discoveredByLync: discovered.includes(fqdn) ? "yes" : "unknown" };
      if (!renews) return used ? { ...row, thumbprint } : row;
      return { ...row, thumbprint: "", previousThumbprint: thumbprint, previousCertificateName: certificateName };
    });
}

/** As answers have it; a setting may hold blanks, or anything. */
function wholeThumbprint(typed = ""): string | undefined {
  const digits = typed.replace(/[\s\p{C}]/gu, "").toUpperCase();
  return /^[0-9A-F]{40}$/.test(digits) ? digits : undefined;
}

/** Fields of rows that the goal has no use for; `pruneDraft` knows whole questions only. */
function withoutUnneededFields(draft: DraftAnswers): DraftAnswers {
  const rows = draft["mailbox-servers"]?.servers;
  if (!rows) return draft;
  const unneeded: Readonly<Record<string, unknown>> = unneededIn(draft);
  const servers = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => unneeded[`mailboxServers[].${key}`] === undefined)),
  );
  return { ...draft, "mailbox-servers": { ...draft["mailbox-servers"], servers } };
}
