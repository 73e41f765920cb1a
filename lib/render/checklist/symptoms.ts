import type { Words } from "@/lib/messages/words";
import type { Topology } from "@/lib/topology/types";
import type { Symptom } from "./types";

type SymptomId = keyof Words["symptoms"];

const lync = { test: "lync/Test-LyncTrust.ps1", set: "lync/Set-LyncTrust.ps1", undo: "lync/Undo-LyncTrust.ps1" };
const server = {
  test: "mailbox-server/Test-OwaImConfig.ps1",
  set: "mailbox-server/Set-OwaImConfig.ps1",
  undo: "mailbox-server/Undo-OwaImConfig.ps1",
};
const exchange = { test: "exchange/Test-OwaMessaging.ps1", undo: "exchange/Undo-OwaMessaging.ps1" };

/**
 * What a plan has to do for a symptom to be worth a row, and the scripts that the remedy names; a bundle without one has
 * no use for it.
 */
interface Use {
  readonly messaging: Topology["messaging"];
  readonly scripts: readonly string[];
  /** Only where trust is made, where duplicates are removed, or where they are not; undefined for all. */
  readonly only?: "trusting" | "repairing" | "not-repairing";
  /** Only with such an Exchange; undefined for all. */
  readonly exchange?: (exchange: Topology["exchange"]) => boolean;
}
/** Exchange 2010 has no events of instant messaging that any source names. */
const writesEvents = ({ settings }: Topology["exchange"]) => settings !== "virtual-directory";
const keepsIn =
  (store: Topology["exchange"]["settings"]) =>
  ({ settings }: Topology["exchange"]) =>
    settings === store;
const on = (...scripts: readonly string[]): Use => ({ messaging: "on", scripts });
const off = (...scripts: readonly string[]): Use => ({ messaging: "off", scripts });

/** In the order in which people look them up: what is seen at once, what broke later, what a command refuses. */
const uses: Readonly<Record<SymptomId, Use>> = {
  noOptions: on(exchange.test),
  notAvailable: on(lync.test, server.test),
  otherEvent: { ...on(server.test), exchange: writesEvents },
  eventButNothing: { ...on(server.test), exchange: writesEvents },
  stillOffered: off(exchange.test),
  stillTried: off(exchange.test),
  lostByOthers: off(exchange.undo),
  stillDuplicate: { ...on(lync.test), only: "repairing" },
  afterTrustedPool: { ...on(lync.undo), only: "not-repairing" },
  afterUnifiedMessaging: {
    ...on(lync.test, lync.undo),
    only: "not-repairing",
    exchange: ({ unifiedMessaging }) => unifiedMessaging !== undefined,
  },
  afterPublishing: on(lync.set),
  afterUpdate: { ...on(server.set), exchange: keepsIn("web-config") },
  afterUpdateKept: { ...on(server.test), exchange: keepsIn("setting-override") },
  afterRenewal: on(server.set),
  someUsers: on(server.test),
  poolRefuses: on(),
  siteNotFound: { ...on(lync.set), only: "trusting" },
  accessDenied: on(lync.set),
  doesNotStart: on(server.undo),
};
const symptomIds = Object.keys(uses) as readonly SymptomId[];

/** What goes wrong with any plan, why, and what to do. */
export const allSymptoms = ({ symptoms }: Pick<Words, "symptoms">): readonly Symptom[] =>
  symptomIds.map((id) => symptoms[id]);

/** What can go wrong with one plan; a remedy names only scripts of its bundle. */
export function symptomsOf(
  topology: Topology,
  scripts: readonly string[],
  { symptoms }: Pick<Words, "symptoms">,
): readonly Symptom[] {
  const there = new Set(scripts);
  return symptomIds.flatMap((id): readonly Symptom[] => {
    const words: Words["symptoms"][SymptomId] = symptoms[id];
    const missing = uses[id].scripts.filter((script) => !there.has(script));
    const { messaging, only, exchange: fitsExchange = () => true } = uses[id];
    if (messaging !== topology.messaging || !fits(only, topology) || !fitsExchange(topology.exchange)) return [];
    if (missing.length === 0) return [words];
    // A pool that this change did not make is taken away by hand.
    const byHand = "remedyWithoutTrust" in words && missing.every((script) => script === lync.undo);
    return byHand ? [{ ...words, remedy: words.remedyWithoutTrust }] : [];
  });
}

function fits(only: Use["only"], { trustedPools, duplicates }: Topology): boolean {
  if (only === "trusting") return trustedPools.length > 0;
  return only === undefined || (only === "repairing") === duplicates.length > 0;
}
