import type { ProblemWords } from "@/lib/messages/words";
import type { Confidence } from "@/lib/trust/trust-rules";
import { exchangeProducts, lyncVersions, type ExchangeVersion, type LyncVersion } from "./products";

/** What a plan makes of a pair: it is planned, planned with a warning, or refused. */
export type Verdict = "planned" | "warned" | "refused";

/** Why: a key of the words. Each reason names what Microsoft says, and where. */
export type PairReason = keyof ProblemWords["pairs"]["reasons"];

/** A version of Exchange beside a version of Lync, judged by what Microsoft says of the two (domain section 14). */
export interface Pair {
  readonly verdict: Verdict;
  readonly reason: PairReason;
  readonly confidence: Confidence;
}

const pair = (verdict: Verdict, reason: PairReason, confidence: Confidence): Pair => ({ verdict, reason, confidence });

const listed = pair("planned", "listed", "H");
const oldRollup = pair("warned", "oldRollup", "H");
const covered = pair("planned", "covered", "H");
const unnamed = pair("planned", "unnamed", "M");
const silent = pair("warned", "silent", "L");
const unsupported = pair("refused", "unsupported", "H");

const pairs: Readonly<Record<ExchangeVersion, Readonly<Record<LyncVersion, Pair>>>> = {
  "2010": {
    "lync-2013": pair("planned", "earlier", "M"),
    "skype-2015": oldRollup,
    "skype-2019": oldRollup,
    "skype-se": oldRollup,
  },
  "2013": {
    "lync-2013": pair("planned", "article", "H"),
    "skype-2015": listed,
    "skype-2019": listed,
    "skype-se": listed,
  },
  "2016": { "lync-2013": unsupported, "skype-2015": covered, "skype-2019": covered, "skype-se": unnamed },
  "2019": { "lync-2013": unsupported, "skype-2015": silent, "skype-2019": covered, "skype-se": unnamed },
  se: { "lync-2013": unsupported, "skype-2015": silent, "skype-2019": covered, "skype-se": unnamed },
};

/** The only judge of pairs: rules, pages, change request and help ask it. */
export function pairOf(exchange: ExchangeVersion, lync: LyncVersion): Pair {
  return pairs[exchange][lync];
}

/**
 * The versions of Lync that an Exchange is planned with, the one that Microsoft describes it with first; of any planned
 * Exchange while it is not known, or is not planned itself.
 */
export function plannedLyncVersions(version?: ExchangeVersion): readonly LyncVersion[] {
  const isPlannedWith = (exchange: ExchangeVersion) => (lync: LyncVersion) =>
    pairOf(exchange, lync).verdict !== "refused";
  if (version !== undefined && exchangeProducts[version].planned) {
    const found = lyncVersions.filter(isPlannedWith(version));
    const isWarned = (lync: LyncVersion) => pairOf(version, lync).verdict === "warned";
    return [...found.filter((lync) => !isWarned(lync)), ...found.filter(isWarned)];
  }
  const planned = (Object.keys(exchangeProducts) as ExchangeVersion[]).filter((one) => exchangeProducts[one].planned);
  return lyncVersions.filter((lync) => planned.some((one) => isPlannedWith(one)(lync)));
}
