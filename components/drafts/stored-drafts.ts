import type { DraftAnswers } from "@/lib/draft/draft-types";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import type { ToldPlaces } from "@/lib/from-facts/types";
import { shelfNames, type ShelfName } from "./draft-shelf";

/** Answers that a later choice took out of the change; kept until their owner brings them back or lets them go. */
export interface SetAside {
  /** The section whose answer did it. */
  readonly by: string;
  /** The sections as they were before, that one included. */
  readonly sections: DraftAnswers;
  /** What was taken out, in words. */
  readonly names: readonly string[];
  /** Whether their owner said that they are not known yet; else a later choice has no use for them. */
  readonly unknown?: true;
}

/** One draft and what belongs to it. */
export interface DraftRecord {
  readonly draft: DraftAnswers;
  /** Section id or "review"; where Continue on the start page leads. */
  readonly at?: string;
  /** What its owner calls it. */
  readonly name?: string;
  /** When it was last changed: ISO 8601 in UTC. */
  readonly changed?: string;
  readonly setAside?: SetAside;
  /** What facts files gave to the draft, and which of them. */
  readonly told?: ToldPlaces;
  /** Under which ids texts of the draft are kept apart; see `draftShelves`. */
  readonly facts?: string;
  readonly pasted?: string;
  readonly revisions?: string;
}

/** All drafts of this browser: the one that the wizard shows, and those put aside, latest first. */
export interface StoredDrafts {
  readonly current: DraftRecord;
  readonly kept: readonly DraftRecord[];
}

export const noStoredDrafts: StoredDrafts = { current: { draft: {} }, kept: [] };

/** Reads what was stored. Never throws: what is not a draft is left out, so that corrupt storage cannot break a page. */
export function parseDrafts(stored: string | null): StoredDrafts {
  if (stored === null) return noStoredDrafts;
  try {
    const drafts = asObject(JSON.parse(stored));
    const kept = Array.isArray(drafts["kept"]) ? drafts["kept"].map(readRecord) : [];
    return { current: readRecord(drafts["current"]), kept: kept.filter((record) => !isBlank(record)) };
  } catch {
    return noStoredDrafts;
  }
}

/** Whether nothing was answered in a draft. */
export function isBlank({ draft }: DraftRecord): boolean {
  return Object.keys(draft).length === 0;
}

/** Puts the present draft aside, unless it is blank, and shows another one. */
export function putAside({ current, kept }: StoredDrafts, next: DraftRecord): StoredDrafts {
  return { current: next, kept: isBlank(current) ? kept : [current, ...kept] };
}

/** Shows a draft that was put aside; the present one takes its place among those. */
export function takeBack(drafts: StoredDrafts, index: number): StoredDrafts {
  const wanted = drafts.kept[index];
  if (!wanted) return drafts;
  return putAside({ ...drafts, kept: drafts.kept.toSpliced(index, 1) }, wanted);
}

/** Puts sections as they were back into a draft, over what it says now. */
export function bringBack(record: DraftRecord): DraftRecord {
  const { setAside, ...rest } = record;
  return setAside ? { ...rest, draft: { ...record.draft, ...setAside.sections } } : record;
}

function readRecord(value: unknown): DraftRecord {
  const { draft, at, name, changed, setAside, told, ...ids } = asObject(value);
  return {
    draft: readDraft(draft),
    ...(typeof at === "string" ? { at } : {}),
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof changed === "string" && !Number.isNaN(Date.parse(changed)) ? { changed } : {}),
    ...readSetAside(setAside),
    ...readTold(told),
    ...readIds(ids),
  };
}

function readIds(ids: Readonly<Record<string, unknown>>): Pick<DraftRecord, ShelfName> {
  return Object.fromEntries(
    shelfNames.flatMap((name) => {
      const id = ids[name];
      return typeof id === "string" && /^[0-9a-f]+$/.test(id) ? [[name, id]] : [];
    }),
  );
}

function readTold(value: unknown): Pick<DraftRecord, "told"> {
  const places = Object.entries(asObject(value)).map(([place, told]) => {
    const { value = "", file = "", script = "", computer = "", time = "" } = readTexts(told);
    return [place, { value, file, script, computer, time }] as const;
  });
  return places.length > 0 ? { told: Object.fromEntries(places) } : {};
}

function readSetAside(value: unknown): Pick<DraftRecord, "setAside"> {
  const { by, sections, names, unknown } = asObject(value);
  if (typeof by !== "string" || !Array.isArray(names)) return {};
  const texts = names.filter((name) => typeof name === "string");
  return { setAside: { by, sections: readDraft(sections), names: texts, ...(unknown === true ? { unknown } : {}) } };
}

/** Reads the answers of a draft; what is none is left out. */
export function readDraft(value: unknown): DraftAnswers {
  const stored = asObject(value);
  const sections = Object.entries(stored).flatMap(([name, section]): [string, unknown][] => {
    if (!isSectionId(name)) return [];
    const { servers } = asObject(section);
    if (name !== "mailbox-servers") return [[name, readTexts(section)]];
    return [[name, { ...readTexts(section), servers: Array.isArray(servers) ? servers.map(readTexts) : [] }]];
  });
  const { waiting } = stored;
  return {
    ...(Object.fromEntries(sections) as DraftAnswers),
    ...(Array.isArray(waiting) ? { waiting: waiting.filter(isSectionId) } : {}),
  };
}

function isSectionId(value: unknown): value is SectionId {
  return sectionIds.some((id) => id === value);
}

/** Form values are text; whether a choice exists is for the rules of the section to say. */
function readTexts(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(asObject(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
