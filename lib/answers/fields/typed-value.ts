import { fail, ok, type Result } from "@/lib/errors/problem";
import type { Accepted, FieldPolicy, Refused } from "./field-policy";
import { countCharacters } from "./removed";

/** What comes along when a name is copied from a window or a web page. Line ends stay: what is behind them is no part of it. */
const unseen = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/gu;
/** They spell words that nobody sees, or turn the order of what is read, so they are no slip. */
const deceiving = /[\u{e0000}-\u{e007f}\u202d\u202e]/u;

/**
 * The rules of a field for what people type and paste on a page: characters that nobody can see are taken out of a name,
 * and a label of a value is, and both are named. Files and links are not cleaned this way, since whoever opens one did not write it (safety A10).
 */
export function readTyped(policy: FieldPolicy, typed: string): Result<Accepted, Refused> {
  const read = policy.normalise(typed);
  const isUnseen = read.ok
    ? policy.isName && typed.search(unseen) >= 0
    : read.error.code === "INVISIBLE_CHAR" || read.error.code === "BIDI_CONTROL";
  if (read.ok && !isUnseen) return read;
  if (deceiving.test(typed)) return read;
  const seen = typed.replace(unseen, "");
  const { value = seen, around = [] } = policy.labelled?.(seen) ?? {};
  if (!isUnseen && around.length === 0) return read;
  const cleaned = policy.normalise(value);
  if (!cleaned.ok) return fail(around.length === 0 || read.ok ? cleaned.error : read.error);
  const taken = countCharacters((typed.match(unseen) ?? []).join(""));
  return ok({
    value: cleaned.value.value,
    removed: [...around.map((text) => ({ around: text })), ...taken, ...cleaned.value.removed],
  });
}

/** What is around a name in an address or a list of properties. */
const around = /^(?:[a-z][a-z0-9+.-]*:\/\/|site:\s*)|:[0-9]{1,5}(?=\/|$)|(?<=[a-z0-9])\/.*$/gi;

/** The name inside a refused text, without scheme, port, path, prefix or blanks; undefined where that is no name either. */
export function nameInside(policy: FieldPolicy, typed: string): string | undefined {
  if (readTyped(policy, typed).ok) return undefined;
  const inside = typed.trim().replace(around, "");
  const [whole, joined] = [inside, withoutBlanks(inside)].map((text) => readTyped(policy, text));
  if (whole?.ok) return whole.value.value;
  return joined?.ok ? joined.value.value : undefined;
}

/** A name that was torn apart; the text itself where it may be two names, which must not become one. */
function withoutBlanks(text: string): string {
  const parts = text.replace(/[ \t\u00a0]*\.[ \t\u00a0]*/g, ".").split(/[ \t\u00a0]+/);
  return parts.filter((part) => part.includes(".")).length > 1 ? text : parts.join("");
}
