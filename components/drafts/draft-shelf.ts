import type { DraftAnswers } from "@/lib/answers/draft";

/** One draft and the page on which its owner was last. */
export interface DraftRecord {
  readonly draft: DraftAnswers;
  /** Section id or "review"; where Continue on the start page leads. */
  readonly at?: string;
}

/** All drafts of this browser: the one that the wizard shows, and those put aside, latest first. */
export interface DraftShelf {
  readonly current: DraftRecord;
  readonly kept: readonly DraftRecord[];
}

export const emptyShelf: DraftShelf = { current: { draft: {} }, kept: [] };

const sectionNames: ReadonlySet<string> = new Set<keyof DraftAnswers>([
  "goal",
  "versions",
  "unified-messaging",
  "lync-pool",
  "client-access",
  "mailbox-servers",
  "trust",
  "policies",
  "change",
]);

/** Reads what was stored. Never throws: what is not a draft is left out, so that corrupt storage cannot break a page. */
export function parseShelf(stored: string | null): DraftShelf {
  if (stored === null) return emptyShelf;
  try {
    const shelf = asObject(JSON.parse(stored));
    const kept = Array.isArray(shelf["kept"]) ? shelf["kept"].map(readRecord) : [];
    return { current: readRecord(shelf["current"]), kept: kept.filter((record) => !isBlank(record)) };
  } catch {
    return emptyShelf;
  }
}

/** Whether nothing was answered in a draft. */
export function isBlank({ draft }: DraftRecord): boolean {
  return Object.keys(draft).length === 0;
}

/** Puts the present draft aside, unless it is blank, and shows another one. */
export function putAside({ current, kept }: DraftShelf, next: DraftRecord): DraftShelf {
  return { current: next, kept: isBlank(current) ? kept : [current, ...kept] };
}

/** Shows a draft that was put aside; the present one takes its place among those. */
export function takeBack(shelf: DraftShelf, index: number): DraftShelf {
  const wanted = shelf.kept[index];
  if (!wanted) return shelf;
  return putAside({ ...shelf, kept: shelf.kept.toSpliced(index, 1) }, wanted);
}

function readRecord(value: unknown): DraftRecord {
  const { draft, at } = asObject(value);
  const sections = Object.entries(asObject(draft)).flatMap(([name, section]) => {
    if (!sectionNames.has(name)) return [];
    const texts = readTexts(section);
    const { servers } = asObject(section);
    return [
      [name, name === "mailbox-servers" ? { servers: Array.isArray(servers) ? servers.map(readTexts) : [] } : texts],
    ];
  });
  return { draft: Object.fromEntries(sections) as DraftAnswers, ...(typeof at === "string" ? { at } : {}) };
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
