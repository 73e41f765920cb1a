import type { SectionId } from "@/lib/answers/section-ids";
import type { Plan } from "@/lib/plan/types";
import { exchangeContradictions } from "./exchange-contradictions";
import { lyncContradictions } from "./lync-contradictions";
import { mailboxServerContradictions } from "./mailbox-server-contradictions";
import type { FactsRecord } from "./types";

/** Something that was found and that the answers, or what the plan relies on, do not fit. */
export interface Contradiction {
  /** Stable, for tests and for telling the same finding of two files. */
  readonly code: string;
  /** One or two sentences for people: what was found, what the answers say, the next move. */
  readonly message: string;
  /** The section that settles it; undefined where the servers have to change and not the answers. */
  readonly section: SectionId | undefined;
  /** The change would do harm; everything else is refused by the scripts, or worth a look. */
  readonly grave: boolean;
}

/** Where facts contradict the plan. Pure. */
export function contradictionsOf(record: FactsRecord, plan: Plan): readonly Contradiction[] {
  return [...unread(record), ...ofPlace(record, plan)];
}

function ofPlace(record: FactsRecord, plan: Plan): readonly Contradiction[] {
  if (record.place === "lync") return lyncContradictions(record.facts, plan);
  if (record.place === "exchange") return exchangeContradictions(record.facts, plan);
  return mailboxServerContradictions(record, plan);
}

/** A fact that could not be collected says so under `error`. */
function unread({ facts, script, computer }: FactsRecord): readonly Contradiction[] {
  return Object.entries(facts).flatMap(([id, fact]) => {
    if (!("error" in fact)) return [];
    const message = `${script} could not collect the facts of ${id} on ${computer}; what it was told stands below.`;
    return [{ code: "not-collected", message, section: undefined, grave: false }];
  });
}
