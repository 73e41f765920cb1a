/**
 * Values of a form after a late hydration: what its owner typed before wins over what was stored. `blank` are the
 * values with which the page was sent, so whatever differs from them was typed. Works through objects and lists.
 */
export function overlayTyped<Value>(blank: Value, typed: Value, stored: Value): Value {
  return overlay(blank, typed, stored) as Value;
}

function overlay(blank: unknown, typed: unknown, stored: unknown): unknown {
  if (Array.isArray(typed)) {
    const [blanks, storeds] = [asList(blank), asList(stored)];
    const length = Math.max(typed.length, storeds.length);
    return Array.from({ length }, (_, index) =>
      overlay(blanks[index], index in typed ? typed[index] : blanks[index], storeds[index]),
    );
  }
  if (isRecord(typed)) {
    const [blanks, storeds] = [asRecord(blank), asRecord(stored)];
    const keys = [...new Set([...Object.keys(storeds), ...Object.keys(typed)])];
    return Object.fromEntries(keys.map((key) => [key, overlay(blanks[key], typed[key], storeds[key])]));
  }
  // An unanswered choice is null in the form and undefined in the draft.
  return (typed ?? undefined) === (blank ?? undefined) ? (stored ?? typed) : typed;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
