import { browserStorage } from "./browser-storage";

/** A choice of the reader that is remembered; on until it is switched off, and where the browser remembers nothing. */
export interface StoredSwitch {
  readonly isOn: () => boolean;
  readonly setOn: (on: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The switch under a key, with the two words that stand for on and off there. */
export function storedSwitch(key: string, words: { readonly on: string; readonly off: string }): StoredSwitch {
  const isOn = () => browserStorage.get(key) !== words.off;
  return {
    isOn,
    setOn: (on) => {
      if (on !== isOn()) browserStorage.set({ [key]: on ? words.on : words.off });
    },
    subscribe: (listener) => browserStorage.subscribe(key, listener),
  };
}
