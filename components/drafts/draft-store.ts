import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { SectionId } from "@/lib/answers/section-ids";
import type { ToldPlaces } from "@/lib/from-facts/types";
import { browserStorage } from "@/components/storage/browser-storage";
import { draftShelves, shelfNames, type ShelfName } from "./draft-shelf";
import {
  bringBack,
  noStoredDrafts,
  parseDrafts,
  putAside,
  takeBack,
  type DraftRecord,
  type StoredDrafts,
  type SetAside,
} from "./stored-drafts";

/** The number is the version of the stored form; a later form gets a key of its own. */
const storageKey = "owa-im-wizard.drafts.1";

/**
 * The drafts of this browser: stored on every change, so that a reload loses nothing and all tabs agree. Where storage is
 * refused or full they live as long as the page.
 */
class DraftStore {
  #text: string | null = null;
  #drafts: StoredDrafts = noStoredDrafts;
  /** What lay apart of drafts that were deleted on this page; a deleted draft can be put back. */
  readonly #deleted = new Map<string, string>();

  /** The same object until something changes, as useSyncExternalStore demands. */
  readonly read = (): StoredDrafts => {
    const text = browserStorage.get(storageKey);
    if (text !== this.#text) {
      this.#text = text;
      this.#drafts = parseDrafts(text);
    }
    return this.#drafts;
  };

  readonly subscribe = (listener: () => void): (() => void) => browserStorage.subscribe(storageKey, listener);

  saveSection<Id extends SectionId>(id: Id, section: DraftAnswers[Id]): void {
    this.#change(({ draft, ...rest }) => ({ ...rest, draft: { ...draft, [id]: section } }));
  }

  /** Remembers that another person has to answer a section, or no longer. */
  setWaiting(id: SectionId, waits: boolean): void {
    this.#change(({ draft, ...rest }) => {
      const others = (draft.waiting ?? []).filter((other) => other !== id);
      return { ...rest, draft: { ...draft, waiting: waits ? [...others, id] : others } };
    });
  }

  /** Takes over what facts files say, with where it comes from. */
  fill(draft: DraftAnswers, told: ToldPlaces): void {
    this.#change((record) => ({ ...record, draft, told }));
  }

  /** Keeps a text apart with the present draft, or forgets it; what it answered stays. */
  setApart(name: ShelfName, text: string | undefined): void {
    const { [name]: id = newId() } = this.read().current;
    if (text !== undefined) draftShelves[name].set(id, text);
    this.#change(({ [name]: before, ...record }) => (text === undefined ? record : { ...record, [name]: id }));
  }

  /** Takes answers out of the change that a later choice has no use for, to be brought back; undefined for none left. */
  setAside(draft: DraftAnswers, setAside: SetAside | undefined): void {
    this.#change(({ setAside: _, ...record }) => ({ ...record, draft, ...(setAside ? { setAside } : {}) }));
  }

  bringBack(): void {
    this.#change(bringBack);
  }

  letGo(): void {
    this.#change(({ setAside, ...rest }) => rest);
  }

  /** Remembers where the owner is, once there is a draft to come back to. */
  visit(at: string): void {
    const { current, kept } = this.read();
    if (current.at !== at) this.#write({ current: { ...current, at }, kept });
  }

  /** Shows another draft, with its name if it has one; the present one is put aside and listed on the start page. */
  open(draft: DraftAnswers, name?: string): void {
    this.#write(putAside(this.read(), { draft, changed: now(), ...(name === undefined ? {} : { name }) }));
  }

  takeBack(index: number): void {
    this.#write(takeBack(this.read(), index));
  }

  /** Names a draft that was put aside, or the present one; an empty name takes the name away. */
  rename(index: number | "current", name: string): void {
    const { current, kept } = this.read();
    const named = ({ name: before, ...rest }: DraftRecord): DraftRecord => (name === "" ? rest : { ...rest, name });
    if (index === "current") this.#write({ current: named(current), kept });
    else this.#write({ current, kept: kept.map((record, at) => (at === index ? named(record) : record)) });
  }

  /** Deletes a draft that was put aside, and returns it so that it can be put back. */
  discard(index: number): DraftRecord | undefined {
    const { current, kept } = this.read();
    this.#write({ current, kept: kept.toSpliced(index, 1) });
    return kept[index];
  }

  putBack(index: number, record: DraftRecord): void {
    const { current, kept } = this.read();
    this.#write({ current, kept: kept.toSpliced(index, 0, record) });
  }

  #change(next: (record: DraftRecord) => DraftRecord): void {
    const { current, kept } = this.read();
    this.#write({ current: { ...next(current), changed: now() }, kept });
  }

  #write(drafts: StoredDrafts): void {
    for (const name of shelfNames) this.#moveApart(name, idsIn(name, this.read()), idsIn(name, drafts));
    this.#text = JSON.stringify(drafts);
    this.#drafts = drafts;
    browserStorage.set({ [storageKey]: this.#text });
  }

  /** Deletes the texts that no draft has any more, and brings those back whose draft is put back. */
  #moveApart(name: ShelfName, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    const shelf = draftShelves[name];
    for (const id of before) {
      if (after.has(id)) continue;
      this.#deleted.set(id, shelf.get(id) ?? "");
      shelf.remove(id);
    }
    for (const id of after) {
      const text = this.#deleted.get(id);
      if (text === undefined) continue;
      this.#deleted.delete(id);
      if (shelf.get(id) === null) shelf.set(id, text);
    }
  }
}

function idsIn(name: ShelfName, { current, kept }: StoredDrafts): ReadonlySet<string> {
  return new Set([current, ...kept].flatMap(({ [name]: id }) => (id === undefined ? [] : [id])));
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function now(): string {
  return new Date().toISOString();
}

export const draftStore = new DraftStore();
