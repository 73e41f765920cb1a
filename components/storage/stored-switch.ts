import { browserStorage } from "./browser-storage";

/** A choice of the reader that is remembered. */
export interface StoredSwitch {
  readonly isOn: () => boolean;
  readonly setOn: (on: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The switch under a key, with the two words that mean on and off there. It is as it `starts` until it was used, with
 * a word that is not known, and where the browser remembers nothing.
 */
export function storedSwitch(
  key: string,
  words: { readonly on: string; readonly off: string; readonly starts: "on" | "off" },
): StoredSwitch {
  const isOn = () =>
    words.starts === "on" ? browserStorage.get(key) !== words.off : browserStorage.get(key) === words.on;
  return {
    isOn,
    setOn: (on) => {
      if (on !== isOn()) browserStorage.set({ [key]: on ? words.on : words.off });
    },
    subscribe: (listener) => browserStorage.subscribe(key, listener),
  };
}
