import { factsJson } from "@/lib/testing/example-facts";

/** A facts file that a script wrote a moment ago; pages refuse those that are older than a month. */
export function freshFacts(...file: Parameters<typeof factsJson>): string {
  const time = `${new Date().toISOString().slice(0, 19)}Z`;
  return JSON.stringify({ ...(JSON.parse(factsJson(...file)) as object), time });
}
