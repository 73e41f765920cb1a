import type { Words } from "@/lib/messages/words";
import type { Topology } from "@/lib/topology/types";
import type { Symptom, SymptomId } from "./types";

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
/** Setting overrides outlive an update. */
const keeps = ({ settings }: Topology["exchange"]) => settings === "setting-override";
const loses = (exchange: Topology["exchange"]) => !keeps(exchange);
const on = (...scripts: readonly string[]): Use => ({ messaging: "on", scripts });
const off = (...scripts: readonly string[]): Use => ({ messaging: "off", scripts });

/** In the order in which people look them up: what is seen at once, what broke later, what a command refuses. */
const uses: Readonly<Record<SymptomId, Use>> = {
  afterRemoval: { ...on(server.test), exchange: ({ endAnnounced }) => endAnnounced === true },
  noOptions: on(exchange.test),
  notAvailable: on(lync.test, server.test),
  onlySends: { ...on(server.test), exchange: ({ settings }) => settings === "virtual-directory" },
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
  afterUpdate: { ...on(server.set), exchange: loses },
  afterUpdateKept: { ...on(server.test), exchange: keeps },
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
  symptomIds.map((id) => ({ id, ...symptoms[id] }));

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
    if (missing.length === 0) return [{ id, ...words }];
    // A pool that this change did not make is taken away by hand.
    const byHand = "remedyWithoutTrust" in words && missing.every((script) => script === lync.undo);
    return byHand ? [{ id, ...words, remedy: words.remedyWithoutTrust }] : [];
  });
}

/** Rows at which a symptom may be seen, by id; others stay in the general list. */
const seenAt: Readonly<Partial<Record<SymptomId, readonly string[]>>> = {
  noOptions: ["presence-icon", "verify-owa-messaging", "owa-directory-shown", "mailbox-policy-shown"],
  notAvailable: ["presence-icon", "event-112", "health-set", "verify-lync-trust", "verify-owa-im-config"],
  onlySends: ["presence-icon"],
  otherEvent: ["event-112", "verify-owa-im-config"],
  eventButNothing: ["event-112", "presence-icon"],
  stillOffered: ["verify-owa-messaging", "owa-directory-shown", "mailbox-policy-shown", "test-user-without-presence"],
  stillTried: ["verify-owa-messaging", "owa-directory-shown", "test-user-without-presence"],
  lostByOthers: ["mailbox-policy-shown", "owa-directory-shown"],
  stillDuplicate: ["presence-icon", "verify-lync-trust"],
  afterTrustedPool: ["presence-icon", "verify-lync-trust"],
  afterUnifiedMessaging: ["presence-icon", "verify-lync-trust"],
  afterPublishing: ["verify-lync-trust", "lync-application-shown"],
  someUsers: ["presence-icon"],
  poolRefuses: ["undo-lync-trust", "apply-lync-trust", "old-trust-removed"],
  siteNotFound: ["rehearse-lync-trust", "apply-lync-trust"],
  accessDenied: ["apply-lync-trust", "undo-lync-trust", "enable-topology-rights"],
  doesNotStart: ["apply-owa-im-config", "mailbox-servers-from-one-place", "page-after-recycle"],
};

const symptomsByRow: ReadonlyMap<string, readonly SymptomId[]> = symptomIds.reduce((rows, id) => {
  for (const row of seenAt[id] ?? []) rows.set(row, [...(rows.get(row) ?? []), id]);
  return rows;
}, new Map<string, readonly SymptomId[]>());

/** Rows that have symptoms of their own. */
export const rowsWithSymptoms: readonly string[] = [...symptomsByRow.keys()];

/** What may be seen at a row that looks different; nothing at a row that only reads what was there before. */
export const symptomsAt = (rowId: string): readonly SymptomId[] => symptomsByRow.get(rowId) ?? [];

function fits(only: Use["only"], { trustedPools, duplicates }: Topology): boolean {
  if (only === "trusting") return trustedPools.length > 0;
  return only === undefined || (only === "repairing") === duplicates.length > 0;
}
