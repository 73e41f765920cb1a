import type { SectionId } from "@/lib/answers/section-ids";
import { isNeeded } from "@/lib/draft/asked";
import type { DraftAnswers, MailboxServerRow } from "@/lib/draft/draft-types";
import { journeyFor } from "@/lib/draft/journey";
import { placedAt, textAt, together, type Said } from "./build-offer";
import { certificateNames, thumbprints } from "./certificate-answers";
import { discoveries } from "./discovery-answers";
import {
  clientAccessServers,
  exchangeVersion,
  mailboxPolicies,
  mailboxServers,
  otherServers,
} from "./exchange-answers";
import { lyncApplication, lyncPool, lyncSite, lyncVersion } from "./lync-answers";
import { ofSameOrganisation, ofSamePool, otherOrganisations } from "./same-organisation";
import type { Candidate, NamedFacts, Offer, OpenOffer, Remark, Told, ToldPlaces } from "./types";
import { unifiedMessaging } from "./um-answers";
import { unread } from "./unread";

/** A draft, and which of its values facts gave to it. */
export interface ToldDraft {
  readonly draft: DraftAnswers;
  readonly told: ToldPlaces;
}

export interface Filled extends ToldDraft {
  /** What facts wrote into the draft now. */
  readonly written: readonly Offer[];
  /** What contradicts: several candidates, or another value than the draft has. A person chooses. */
  readonly open: readonly OpenOffer[];
  readonly remarks: readonly Remark[];
}

/** What depends on an earlier answer is asked after it: the pool tells whose Lync it is, the version chooses servers, a certificate's name the discovery. */
const stages: readonly ((files: readonly NamedFacts[], draft: DraftAnswers) => Said)[] = [
  (files) => together(exchangeVersion(files), lyncPool(files)),
  lyncVersion,
  (files, draft) =>
    together(
      otherServers(files, draft),
      clientAccessServers(files, draft),
      mailboxServers(files, draft),
      unifiedMessaging(files, draft),
      mailboxPolicies(files, draft),
    ),
  thumbprints,
  certificateNames,
  discoveries,
  (files, draft) => together(lyncSite(files, draft), lyncApplication(files, draft)),
];

/**
 * Fills a draft from facts. Only what is empty is written, and what earlier facts gave; a value that a person typed is
 * never overwritten, and of several candidates none is taken. Facts that agree may come in any order, and one by one.
 */
export function fillDraft(files: readonly NamedFacts[], start: ToldDraft): Filled {
  const own = ofSameOrganisation(files, start.draft);
  const remarks = [...otherOrganisations(files, start.draft), ...unread(own)];
  let filled: Filled = { ...start, written: [], open: [], remarks };
  for (const stage of stages) {
    // The question of the pool itself is asked of every file of this organisation.
    const asked = stage === stages[0] ? own : ofSamePool(own, filled.draft);
    const said = stage(asked, filled.draft);
    const kept = said.remarks.filter(isOf(filled.draft));
    filled = said.offers.reduce(taken, { ...filled, remarks: [...filled.remarks, ...kept] });
  }
  return filled;
}

/** Writes the candidate that a person chose, whatever the draft says. */
export function choose({ draft, told }: ToldDraft, offer: Offer, candidate: Candidate): ToldDraft {
  return { draft: written(draft, offer, candidate.value), told: { ...told, [offer.id]: toldOf(candidate) } };
}

/** Whether a value of the draft still is what facts gave it. */
export function isTold(told: Told | undefined, present: string): boolean {
  return told !== undefined && sameValue(told.value, present);
}

/** What the draft says at the place of an offer, as text. */
export function presentAt(draft: DraftAnswers, offer: Pick<Offer, "id" | "path" | "row">): string {
  if (offer.path === "mailboxServers") return rowsOf(draft).map(nameOf).filter(Boolean).join("\n");
  const key = offer.id.slice(offer.id.lastIndexOf(".") + 1);
  if (offer.row === undefined) return textAt(draft[placedAt(offer.path).section], key);
  const row = rowsOf(draft).find((one) => nameOf(one) === offer.row);
  const text = textAt(row, key);
  // Nobody said so: it is what a new row has.
  return key === "discoveredByLync" && text === "unknown" ? "" : text;
}

function taken(filled: Filled, offer: Offer): Filled {
  const { draft, told } = filled;
  if (!isAskedOf(draft, offer)) return filled;
  const present = presentAt(draft, offer);
  // An empty certificate name means the server's own.
  const said = present === "" && offer.path === "mailboxServers[].certificateName" ? (offer.row ?? "") : present;
  const same = offer.candidates.find(({ value }) => sameValue(value, said));
  if (same) return { ...filled, told: { ...told, [offer.id]: toldOf(same) } };
  const [only, ...others] = offer.candidates;
  const isFree = present === "" || isTold(told[offer.id], present);
  if (!only || others.length > 0 || !isFree) return { ...filled, open: [...filled.open, { ...offer, present }] };
  return { ...filled, ...choose(filled, offer, only), written: [...filled.written, offer] };
}

/** Facts answer nothing that the goal has no use for, and nothing about trust where none is made. */
function isAskedOf(draft: DraftAnswers, { path, row, section }: Offer): boolean {
  if (!isNeeded(draft, placedAt(row === undefined ? path : "mailboxServers"))) return false;
  return (
    section !== "trust" || journeyFor(draft).sections.every(({ id, state }) => id !== section || state !== "not-needed")
  );
}

const sectionsUnneeded = (draft: DraftAnswers): ReadonlySet<SectionId> =>
  new Set(journeyFor(draft).sections.flatMap(({ id, state }) => (state === "not-needed" ? [id] : [])));

function isOf(draft: DraftAnswers): (remark: Remark) => boolean {
  const unneeded = sectionsUnneeded(draft);
  return ({ section }) => !unneeded.has(section);
}

function written(draft: DraftAnswers, { id, path, row, section }: Offer, value: string): DraftAnswers {
  if (path === "mailboxServers") return withRows(draft, rowsNamed(rowsOf(draft), value.split("\n")));
  const key = id.slice(id.lastIndexOf(".") + 1);
  if (row === undefined) return { ...draft, [section]: { ...draft[section], [key]: value } };
  const rows = rowsOf(draft).map((one) => (nameOf(one) === row ? { ...one, [key]: value } : one));
  return withRows(draft, rows);
}

function withRows(draft: DraftAnswers, servers: readonly MailboxServerRow[]): DraftAnswers {
  return { ...draft, "mailbox-servers": { ...draft["mailbox-servers"], servers } };
}

/** Rows with these names in this order; one that was there keeps what it says. */
function rowsNamed(rows: readonly MailboxServerRow[], names: readonly string[]): readonly MailboxServerRow[] {
  return names.map(
    (fqdn) =>
      rows.find((row) => nameOf(row) === fqdn) ?? {
        fqdn,
        certificateName: "",
        thumbprint: "",
        discoveredByLync: "unknown",
      },
  );
}

const rowsOf = (draft: DraftAnswers): readonly MailboxServerRow[] => draft["mailbox-servers"]?.servers ?? [];
const nameOf = ({ fqdn = "" }: MailboxServerRow): string => fqdn.trim().toLowerCase();

const toldOf = ({ value, origin }: Candidate): Told => ({ value, ...origin });

/** Lists are equal in any order; names and digits in any case. */
function sameValue(a: string, b: string): boolean {
  const parts = (text: string) =>
    text
      .toLowerCase()
      .split("\n")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .sort()
      .join("\n");
  return parts(a) === parts(b);
}
