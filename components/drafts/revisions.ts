import type { DraftAnswers } from "@/lib/draft/draft-types";
import { draftShelves } from "./draft-shelf";
import { draftStore } from "./draft-store";
import { parseRevisions, type Revision } from "./stored-revisions";

/** More than these are let go, oldest first, but for the approved one: storage is small. */
const most = 40;

const none: readonly Revision[] = [];
let stored: string | null = null;
let parsed = none;

/** The named revisions of the present draft, newest first. They lie apart, and go with the draft when it is deleted. */
export const revisions = {
  /** The same list until something changes, as useSyncExternalStore demands. */
  read(): readonly Revision[] {
    const { revisions: id } = draftStore.read().current;
    const text = id === undefined ? null : draftShelves.revisions.get(id);
    if (text !== stored) {
      stored = text;
      parsed = text === null ? none : parseRevisions(text);
    }
    return parsed;
  },

  subscribe(listener: () => void): () => void {
    const ways = [draftStore.subscribe(listener), draftShelves.revisions.subscribe(listener)];
    return () => ways.forEach((leave) => leave());
  },

  /** Keeps the present answers under a name. */
  save(name: string): void {
    write([revisionOf(name, draftStore.read().current.draft), ...this.read()]);
  },

  /** Marks one as what was approved, and no other; undefined marks none. */
  approve(id: string | undefined): void {
    write(this.read().map(({ approved: _, ...one }) => (one.id === id ? { ...one, approved: true } : one)));
  },

  /**
   * Makes the answers of a revision the present ones. What is there is kept under a name of its own first, unless a
   * revision says the same.
   */
  restore(id: string, nameOfPresent: string): void {
    const wanted = this.read().find((one) => one.id === id);
    if (!wanted) return;
    const { draft, told = {} } = draftStore.read().current;
    if (!this.read().some((one) => sameDraft(one.draft, draft))) this.save(nameOfPresent);
    draftStore.fill(wanted.draft, told);
  },

  /** Deletes one, and returns the way back. */
  discard(id: string): () => void {
    const before = this.read();
    const gone = before.find((one) => one.id === id);
    write(before.filter((one) => one.id !== id));
    return () => {
      if (gone) write([...this.read(), gone].toSorted((a, b) => b.at.localeCompare(a.at)));
    };
  },
};

/** Whether two drafts say the same; what is only empty in one of them counts as missing. */
export function sameDraft(a: DraftAnswers, b: DraftAnswers): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== "")
            .toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}

function revisionOf(name: string, draft: DraftAnswers): Revision {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
  return { id, name, at: new Date().toISOString(), draft };
}

function write(list: readonly Revision[]): void {
  const kept = list.filter(({ approved }, index) => index < most || approved);
  draftStore.setApart("revisions", kept.length === 0 ? undefined : JSON.stringify(kept));
}
