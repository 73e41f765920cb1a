import { isNeeded } from "@/lib/draft/asked";
import { poolIn, serversIn } from "@/lib/draft/draft-names";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { domainOf, shownName } from "@/lib/facts/computer-name";
import type { FactsFile } from "@/lib/facts/facts-schema";
import {
  type Stranger,
  computerOf,
  mayBeOfOne,
  poolNames,
  poolsOfOther,
  serverNames,
  serversOfOther,
} from "@/lib/facts/other-organisation";
import { placedAt } from "./build-offer";
import { originOf } from "./origin";
import { isRelated } from "./related";
import type { NamedFacts, Remark } from "./types";

/**
 * The files without those of a Lync that does not know the pool of the draft: the name of the pool is wrong, or another one
 * is meant. Until a person decides that, what such a Lync discovered is no answer.
 */
export function ofSamePool(files: readonly NamedFacts[], draft: DraftAnswers): readonly NamedFacts[] {
  const pool = poolIn(draft);
  return files.filter(({ facts }) => facts.script !== "Get-LyncFacts" || poolsOfOther(facts.facts, pool) === undefined);
}

/** The files without those of another organisation than the draft; no question of them would be one of this draft. */
export function ofSameOrganisation(files: readonly NamedFacts[], draft: DraftAnswers): readonly NamedFacts[] {
  const strangers = strangersTo(draft, files);
  return files.filter((file) => !strangers.has(file));
}

/** One sentence for each file of another organisation. */
export function otherOrganisations(files: readonly NamedFacts[], draft: DraftAnswers): readonly Remark[] {
  return [...strangersTo(draft, files)].map(([file, stranger]) => {
    const section = file.facts.script === "Get-LyncFacts" ? "lync-pool" : "mailbox-servers";
    return { code: "other-organisation", section, names: stranger.theirs, stranger, origin: originOf(file) };
  });
}

/**
 * The files that are of another organisation than the draft, as far as both tell names with domains. A server whose Exchange
 * is that of the draft is none, whatever its domain.
 */
export function strangersTo(draft: DraftAnswers, files: readonly NamedFacts[]): ReadonlyMap<NamedFacts, Stranger> {
  const strange = new Map(
    files.flatMap((file): readonly (readonly [NamedFacts, Stranger])[] => {
      const stranger = strangerTo(draft, file.facts);
      return stranger === undefined ? [] : [[file, stranger]];
    }),
  );
  const ownExchange = files.filter((file) => isExchange(file) && !strange.has(file));
  return new Map(
    files.flatMap((file): readonly (readonly [NamedFacts, Stranger])[] => {
      if (file.facts.script === "Get-MailboxServerFacts") {
        if (ownExchange.some((other) => isRelated(file, other) === true)) return [];
        // One that tells no domain is where the Exchange that knows it is.
        const knowing = [...strange].find(([other]) => isExchange(other) && isRelated(file, other) === true);
        if (knowing && !strange.has(file)) return [[file, knowing[1]]];
      }
      const stranger = strange.get(file);
      return stranger === undefined ? [] : [[file, stranger]];
    }),
  );
}

const isExchange = ({ facts }: NamedFacts): boolean => facts.script === "Get-ExchangeFacts";

function strangerTo(draft: DraftAnswers, file: FactsFile): Stranger | undefined {
  const pool = poolIn(draft);
  const servers = serversIn(draft);
  if (file.script === "Get-LyncFacts") {
    if (pool === undefined) return unlike(poolNames(file.facts), servers, missingPool(draft));
    return poolsOfOther(file.facts, pool) && unlike(poolNames(file.facts), [pool]);
  }
  const pools = pool === undefined ? [] : [pool];
  if (file.script === "Get-ExchangeFacts") {
    if (servers.length === 0) return unlike(serverNames(file.facts), pools, "servers");
    const theirs = serversOfOther(file.facts, servers);
    return theirs && { theirs, ours: servers };
  }
  const own = [shownName(computerOf(file))].filter((name) => domainOf(name) !== "");
  return servers.length === 0 ? unlike(own, pools, "servers") : unlike(own, servers);
}

/** Names none of which may be of the organisation of one of the others. */
function unlike(theirs: readonly string[], ours: readonly string[], lacks?: Stranger["lacks"]): Stranger | undefined {
  if (theirs.length === 0 || ours.length === 0) return undefined;
  if (theirs.some((one) => ours.some((other) => mayBeOfOne(domainOf(one), domainOf(other))))) return undefined;
  return { theirs, ours, ...(lacks ? { lacks } : {}) };
}

/** Turning off names no pool: there is none that a person could enter. */
const missingPool = (draft: DraftAnswers): Stranger["lacks"] =>
  isNeeded(draft, placedAt("lync.poolFqdn")) ? "pool" : undefined;
