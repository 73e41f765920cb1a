const storageKey = "owa-im-wizard.how-to";
const listeners = new Set<() => void>();

/** Whether "How to find this" stands open; the reader's last choice, and open where nothing can be remembered. */
export const howToPreference = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isOpen: (): boolean => {
    try {
      return window.localStorage.getItem(storageKey) !== "closed";
    } catch {
      return true;
    }
  },
  setOpen: (open: boolean): void => {
    if (open === howToPreference.isOpen()) return;
    try {
      window.localStorage.setItem(storageKey, open ? "open" : "closed");
    } catch {
      return;
    }
    for (const listener of listeners) listener();
  },
};
