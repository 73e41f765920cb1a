import { browserStorage } from "@/components/storage/browser-storage";

/**
 * Longest text that is stored. Browsers allow five million characters for everything, and the drafts have to fit beside what
 * belongs to several of them.
 */
const longest = 1_500_000;

/** Texts that belong to drafts, by an id that the draft has. They lie apart, so that saving an answer stays quick. */
export interface DraftShelf {
  readonly get: (id: string) => string | null;
  /** Whether a reload brings the text back. */
  readonly isKept: (id: string) => boolean;
  readonly set: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function draftShelf(key: string): DraftShelf {
  /** Too long to be stored; they live as long as the page. */
  const unstored = new Map<string, string>();
  const keyOf = (id: string): string => `${key}.${id}`;
  return {
    get: (id) => unstored.get(id) ?? browserStorage.get(keyOf(id)),
    isKept: (id) => !unstored.has(id) && browserStorage.isKept(keyOf(id)),
    set: (id, text) => {
      if (text.length <= longest) unstored.delete(id);
      else unstored.set(id, text);
      browserStorage.set({ [keyOf(id)]: text.length <= longest ? text : null });
    },
    remove: (id) => {
      unstored.delete(id);
      browserStorage.set({ [keyOf(id)]: null });
    },
    subscribe: (listener) => browserStorage.subscribe(key, listener),
  };
}

/**
 * What lies apart of a draft, by the field of its record that holds the id: facts files, pasted output, named revisions. The
 * number is the version of the stored form; a later form gets a key of its own.
 */
export const draftShelves = {
  facts: draftShelf("owa-im-wizard.facts.1"),
  pasted: draftShelf("owa-im-wizard.pasted.1"),
  revisions: draftShelf("owa-im-wizard.revisions.1"),
} as const;

export type ShelfName = keyof typeof draftShelves;
export const shelfNames = ["facts", "pasted", "revisions"] as const satisfies readonly ShelfName[];
