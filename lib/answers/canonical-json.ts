/**
 * RFC 8785 form of a JSON value: keys sorted by code unit, no blanks, numbers and strings as ECMAScript prints them.
 * Keys that hold undefined are left out. The value must be plain JSON without lone surrogates, which validated answers
 * are; it recurses, which is safe because their depth is capped.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError("JSON has no infinite numbers and no NaN.");
  return JSON.stringify(value);
}
