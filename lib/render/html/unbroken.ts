import { element, type Child } from "./element";

const date = /\b\d{4}-\d{2}-\d{2}\b/;
/** A script of the bundle, which is not cut behind a hyphen; no other word, since an answer may hold any. */
const script = /\b(?:lync|exchange|mailbox-server)\/[A-Z][\w-]{1,40}\.ps1\b/;
/** The first eight digits of a plan hash, as `fingerprint` writes them. */
const shortHash = /\b[0-9a-f]{4} [0-9a-f]{4}\b/;
const inProse = new RegExp(`(${date.source}|${script.source}|${shortHash.source})`);
/** Prose whose dates, scripts and short hashes stay in one line. The characters are those of `text`. */
export const unbrokenProse = (text: string): readonly Child[] =>
  text.split(inProse).flatMap((part, index): readonly Child[] => {
    if (part === "") return [];
    // What the pattern found is at every second place.
    if (index % 2 === 0) return [part];
    return [
      shortHash.test(part)
        ? element("span", { class: "whole" }, part)
        : element(date.test(part) ? "time" : "span", {}, part),
    ];
  });
