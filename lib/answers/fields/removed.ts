import type { Removed } from "@/lib/messages/character-text";

export type { Removed };

/**
 * The characters of a text, counted; first seen comes first. Counts UTF-16 units, because no blank or mark that is removed
 * from a value lies beyond the first 65,536 code points.
 */
export function countCharacters(text: string): readonly Removed[] {
  const counts = new Map<string, number>();
  for (const character of text.split("")) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts].map(([character, count]) => ({ character, count }));
}

/** What was taken away from several values, each once; first seen comes first. */
export function eachOnce(removed: readonly Removed[]): readonly Removed[] {
  return [...new Map(removed.map((what) => [JSON.stringify(what), what])).values()];
}
