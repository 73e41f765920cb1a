import type { SectionId } from "@/lib/answers/section-ids";
import { sectionIds } from "@/lib/answers/section-ids";
import { draftShelves } from "./draft-shelf";
import { draftStore } from "./draft-store";

/** Output that a person pasted once, for every section that it can answer. */
export interface PastedText {
  readonly text: string;
  /** Kinds of objects in it, as the readers call them. */
  readonly kinds: readonly string[];
  /** The section on which it was pasted, and when: ISO 8601 in UTC. */
  readonly from: SectionId;
  readonly at: string;
  /** Sections that were filled from it. They are not filled again, so that a person can take an answer out. */
  readonly filled: readonly SectionId[];
}

/** Longer output answers the section on which it was pasted, and is not kept for the others. */
const longest = 200_000;
const most = 8;

const none: readonly PastedText[] = [];
let stored: string | null = null;
let parsed = none;

/** The pasted texts of the present draft, newest first. They lie apart, and go with the draft when it is deleted. */
export const pastedTexts = {
  /** The same list until something changes, as useSyncExternalStore demands. */
  read(): readonly PastedText[] {
    const { pasted: id } = draftStore.read().current;
    const text = id === undefined ? null : draftShelves.pasted.get(id);
    if (text !== stored) {
      stored = text;
      parsed = text === null ? none : parsePasted(text);
    }
    return parsed;
  },

  subscribe(listener: () => void): () => void {
    const ways = [draftStore.subscribe(listener), draftShelves.pasted.subscribe(listener)];
    return () => ways.forEach((leave) => leave());
  },

  /** Keeps a text; an earlier one that holds nothing else than the same kinds is out of date. */
  add(next: PastedText): void {
    if (next.kinds.length === 0 || next.text.length > longest) return;
    const others = this.read().filter(({ kinds }) => !kinds.every((kind) => next.kinds.includes(kind)));
    write([next, ...others].slice(0, most));
  },

  /** Remembers that a section was filled from a text. */
  setFilled(from: PastedText, section: SectionId): void {
    write(this.read().map((one) => (one === from ? { ...one, filled: [...one.filled, section] } : one)));
  },
};

function write(texts: readonly PastedText[]): void {
  draftStore.setApart("pasted", JSON.stringify(texts));
}

/** Never throws: what is no pasted text is left out, so that corrupt storage cannot break a page. */
export function parsePasted(text: string): readonly PastedText[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.flatMap(readOne) : none;
  } catch {
    return none;
  }
}

function readOne(value: unknown): readonly PastedText[] {
  if (typeof value !== "object" || value === null) return [];
  const { text, kinds, from, at, filled } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== "string" || !isSection(from) || typeof at !== "string" || Number.isNaN(Date.parse(at))) return [];
  const names = Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === "string") : [];
  return [{ text, kinds: names, from, at, filled: Array.isArray(filled) ? filled.filter(isSection) : [] }];
}

function isSection(value: unknown): value is SectionId {
  return sectionIds.some((id) => id === value);
}
