import { element, type Child } from "./element";

const date = /\b\d{4}-\d{2}-\d{2}\b/;
/** A script of the bundle, which is not cut behind a hyphen; no other word, since an answer may hold any. */
const script = /\b(?:lync|exchange|mailbox-server)\/[A-Z][\w-]{1,40}\.ps1\b/;
const inProse = new RegExp(`(${date.source}|${script.source})`);
/** Prose whose dates and scripts stay in one line. The characters are those of `text`. */
export const unbrokenProse = (text: string): readonly Child[] =>
  text.split(inProse).flatMap((part, index): readonly Child[] => {
    if (part === "") return [];
    // What the pattern found is at every second place.
    return [index % 2 === 1 ? element(date.test(part) ? "time" : "span", {}, part) : part];
  });
