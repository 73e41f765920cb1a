import { browserStorage } from "@/components/storage/browser-storage";

/** The number is the version of the stored form; a later form gets a key of its own. */
const shelfKey = "owa-im-wizard.facts.1";

/**
 * Longest text that is stored. Browsers allow five million characters for everything, and the drafts have to fit beside the
 * facts of several changes.
 */
const longest = 1_500_000;

/** Facts that are too long to be stored; they live as long as the page. */
const unstored = new Map<string, string>();

const keyOf = (id: string): string => `${shelfKey}.${id}`;

/** The facts of each draft as text, by an id that the draft has. They lie apart, so that saving an answer stays quick. */
export const factsShelf = {
  get: (id: string): string | null => unstored.get(id) ?? browserStorage.get(keyOf(id)),

  /** Whether a reload brings the facts back. */
  isKept: (id: string): boolean => !unstored.has(id) && browserStorage.isKept(keyOf(id)),

  set(id: string, text: string): void {
    if (text.length <= longest) unstored.delete(id);
    else unstored.set(id, text);
    browserStorage.set({ [keyOf(id)]: text.length <= longest ? text : null });
  },

  remove(id: string): void {
    unstored.delete(id);
    browserStorage.set({ [keyOf(id)]: null });
  },

  subscribe: (listener: () => void): (() => void) => browserStorage.subscribe(shelfKey, listener),
};
