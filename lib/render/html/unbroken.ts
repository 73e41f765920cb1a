import { element, type Child, type Markup } from "./element";

const date = /\b\d{4}-\d{2}-\d{2}\b/;
/** A script of the bundle, which is not cut behind a hyphen; no other word, since an answer may hold any. */
const script = /\b(?:lync|exchange|mailbox-server)\/[A-Z][\w-]{1,40}\.ps1\b/;
/** The first eight digits of a plan hash, as `fingerprint` writes them. */
const shortHash = /\b[0-9a-f]{4} [0-9a-f]{4}\b/;
/** A thumbprint is compared by eye. */
const thumbprint = /\b[0-9A-F]{40}\b/;
const inProse = new RegExp(`(${date.source}|${script.source}|${shortHash.source}|${thumbprint.source})`);
/** Prose whose dates, scripts, short hashes and thumbprints stay in one line. The characters are those of `text`. */
export const unbrokenProse = (text: string): readonly Child[] =>
  text.split(inProse).flatMap((part, index): readonly Child[] => {
    if (part === "") return [];
    // What the pattern found is at every second place.
    if (index % 2 === 0) return [part];
    if (thumbprint.test(part)) return [whole(part)];
    return [
      shortHash.test(part)
        ? element("span", { class: "whole" }, part)
        : element(date.test(part) ? "time" : "span", {}, part),
    ];
  });

const whole = (text: string): Markup => element("kbd", {}, text);

/** Names of so many characters fit in a column; a longer one goes on in the next line, behind a mark. */
const shortName = 24;
/** A label of a longer name that may still keep its line to itself: a thumbprint has 40 characters. */
const longestPiece = 40;
const behindMark = /(?<=[\\/.]|\w%)(?![\\/%.]|$)/;

/** A name that is broken at blanks, behind a dot or the mark of a path, and nowhere else, so that it can be compared by eye. */
export function unbrokenName(text: string): readonly Child[] {
  return text.split(/( +)/).flatMap((word, index): readonly Child[] => {
    // Blanks are at every second place.
    if (index % 2 === 1) return [word];
    const parts = word.length <= shortName ? [word] : word.split(behindMark);
    return parts.flatMap((part, at) => [
      ...(at === 0 ? [] : [element("wbr", {})]),
      part.length <= longestPiece && part !== "" ? whole(part) : part,
    ]);
  });
}

/** What a person typed: a name or an address as such, and a text as it is. */
export const unbrokenTyped = (text: string): readonly Child[] => (/^\S+@\S+$/.test(text) ? unbrokenName(text) : [text]);
