/** What changes, by key; null takes the key away. */
export type StorageChanges = Readonly<Record<string, string | null>>;

/** Text that the browser refused to store: it counts before what is stored, as long as the page lives. */
const unstored = new Map<string, string>();
const listeners = new Map<() => void, string>();

/**
 * The storage of this browser, text by key, and the only place that touches it. It never throws: what a full or blocked
 * storage refuses stays in memory. Nothing of it is ever sent anywhere.
 */
export const browserStorage = {
  /** The text under a key, or null. */
  get(key: string): string | null {
    const text = unstored.get(key);
    if (text !== undefined) return text;
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  },

  /** Makes all changes, then tells the listeners once. False when the browser refused one of them. */
  set(changes: StorageChanges): boolean {
    const kept = Object.entries(changes).map(([key, text]) => store(key, text));
    for (const [listener, key] of listeners)
      if (Object.keys(changes).some((changed) => isBelow(key, changed))) listener();
    return kept.every(Boolean);
  },

  /** Whether the browser keeps what was last set under a key. */
  isKept(key: string): boolean {
    return !unstored.has(key);
  },

  /** Calls `listener` when a key, or one that continues it after a dot, changes here or in another tab; returns the way out. */
  subscribe(key: string, listener: () => void): () => void {
    // Each subscription is one of its own, even of the same listener.
    const own = () => listener();
    if (listeners.size === 0) window.addEventListener("storage", changedElsewhere);
    listeners.set(own, key);
    return () => {
      listeners.delete(own);
      if (listeners.size === 0) window.removeEventListener("storage", changedElsewhere);
    };
  },
};

function store(key: string, text: string | null): boolean {
  unstored.delete(key);
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
    return true;
  } catch {
    if (text !== null) unstored.set(key, text);
    return false;
  }
}

/** Another tab changed a key, or cleared everything, which has no key. */
function changedElsewhere({ key: changed }: StorageEvent): void {
  for (const [listener, key] of listeners) if (changed === null || isBelow(key, changed)) listener();
}

function isBelow(key: string, changed: string): boolean {
  return changed === key || changed.startsWith(`${key}.`);
}
