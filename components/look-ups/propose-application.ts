import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { portPolicy } from "@/lib/answers/fields/port";
import { findPortUse } from "@/lib/answers/fields/port-table";
import { readApplications, type ApplicationFound } from "@/lib/command-output/read-applications";
import type { PastedTexts } from "@/components/messages/pasted";
import type { Offer, Proposal } from "./proposal";
import { nothingRead } from "./remarks";

/** The values as they are on the page, and the names under which Lync is to trust the servers of the draft. */
export interface TrustSoFar {
  readonly applicationId: string;
  readonly port: string;
  readonly certificateNames: readonly string[];
}

/** What to fill in. */
export interface TrustChange {
  readonly port: string;
  readonly applicationId?: string;
}

/**
 * Whether the application ID and the port are free in the trusted pools of this draft. The scripts take an application as it is
 * where ID and port fit, and refuse one of the two alone: only what they take is offered.
 */
export function proposePort(
  text: string,
  pasted: PastedTexts,
  { applicationId, port, certificateNames }: TrustSoFar,
): Proposal<TrustChange> {
  const texts = pasted.applications;
  const reading = readApplications(text);
  const { applications, unread } = reading;
  const unreadRemarks = unread > 0 ? [texts.unread(unread), texts.unreadUsed] : [];
  if (applications.length === 0)
    return nothingRead(reading, pasted, "applications", pasted.nothing.applications, unreadRemarks);
  const found = texts.found(applications.length, new Set(applications.map(({ pool }) => pool)).size);
  const own = new Set(certificateNames.map((name) => name.trim().toLowerCase()));
  const mine = applications.filter(({ pool }) => own.has(pool));
  const wanted = { applicationId: applicationId.trim(), port: Number(port.trim()) };
  const clashes = mine
    .filter((one) => isSame(one, wanted) || one.port === wanted.port)
    .filter((one) => !isExact(one, wanted));
  if (clashes.length === 0) {
    const exact = mine.filter((one) => isExact(one, wanted));
    const exists = exact.map((one) => texts.exists(one.pool, one.applicationId, one.port));
    if (exists.length > 0 || unread > 0) return { found, remarks: [...exists, ...unreadRemarks], offers: [] };
    return { found, remarks: [], done: texts.free(applicationId, port), offers: [] };
  }
  const offers = [...existingOffers(pasted, clashes, mine), ...freeOffer(pasted, wanted, mine)];
  return {
    found,
    remarks: [
      ...clashes.map((one) =>
        texts.taken(
          one.pool,
          one.port === wanted.port ? texts.takenPort(port, one.applicationId) : texts.takenId(one.applicationId),
        ),
      ),
      ...clashes
        .filter(({ applicationId: id }) => !isEnterable(id))
        .map(({ applicationId: id }) => texts.refusedId(id)),
      ...(offers.length === 0 ? [texts.noFree] : []),
      ...unreadRemarks,
    ],
    offers,
  };
}

type Wanted = Pick<ApplicationFound, "applicationId" | "port">;

const isSame = (a: Wanted, b: Wanted): boolean => a.applicationId.toLowerCase() === b.applicationId.toLowerCase();
const isExact = (a: Wanted, b: Wanted): boolean => isSame(a, b) && a.port === b.port;
const isEnterable = (id: string): boolean => applicationIdPolicy.normalise(id).ok;

/** Whether the scripts take this ID with this port in every pool: nowhere is there one of the two without the other. */
function fitsAll(wanted: Wanted, applications: readonly ApplicationFound[]): boolean {
  return applications.every((one) => isSame(one, wanted) === (one.port === wanted.port));
}

/** Applications that exist, with ID and port, where both can be entered and fit all pools; each once. */
function existingOffers(
  pasted: PastedTexts,
  clashes: readonly ApplicationFound[],
  mine: readonly ApplicationFound[],
): readonly Offer<TrustChange>[] {
  const texts = pasted.applications;
  const once = clashes.filter((one, index) => clashes.findIndex((other) => isExact(one, other)) === index);
  return once
    .filter((one) => isEnterable(one.applicationId) && isAllowed(one.port) && fitsAll(one, mine))
    .map(({ applicationId, port }) => ({
      label: texts.useExisting(applicationId, port),
      reason: texts.useReason,
      done: texts.usedExisting(applicationId, port),
      change: { applicationId, port: String(port) },
    }));
}

/** Another port for the ID as it is; none where a pool has that ID already, because its port cannot change. */
function freeOffer(
  pasted: PastedTexts,
  wanted: Wanted,
  mine: readonly ApplicationFound[],
): readonly Offer<TrustChange>[] {
  if (mine.some((one) => isSame(one, wanted))) return [];
  const used = new Set(mine.map((one) => one.port));
  let port = firstPort;
  while (used.has(port) || findPortUse(port) !== undefined) port += 1;
  const change = String(port);
  const { freeReason } = pasted.applications;
  return [
    {
      label: pasted.fillIn(change),
      reason: freeReason,
      done: pasted.filled(change),
      change: { port: change },
    },
  ];
}

const firstPort = 5199;

/** Whether the field and the plan take a port. */
function isAllowed(port: number): boolean {
  return portPolicy.normalise(String(port)).ok && findPortUse(port)?.rule !== "refused";
}
