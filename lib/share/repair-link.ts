import { decodeShare } from "./share-link";

const code = /[12]\.[A-Za-z0-9_-]{1,8100}\.[A-Za-z0-9_-]{10}/g;

/** What mail programs put between the pieces of a long line: blanks, quotation marks of replies, invisible characters. */
const inserted = /[\s>\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/**
 * The undamaged code inside a text that is no link as it is: with a full stop or bracket behind it, broken into
 * lines, with `%23` for the # sign, or wrapped by a mail filter. Undefined when there is none. Only additions are taken
 * away; a code is given back only when its own check fits and it opens, so nothing is guessed. Texts of more than 32,768
 * characters are not looked at.
 */
export function repairLink(text: string): string | undefined {
  if (text.length > 32_768) return undefined;
  const joined = text.replace(inserted, "");
  const candidates = [text, joined, unescaped(joined)].flatMap((version) => version.match(code) ?? []);
  return [...new Set(candidates)].find((candidate) => decodeShare(candidate).ok);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
