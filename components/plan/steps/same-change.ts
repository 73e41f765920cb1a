import type { PlannedTarget } from "@/lib/plan/types";

/** The targets of a step by their change, each sentence once and in the order of its first target. */
export function sameChange(targets: readonly PlannedTarget[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, change } of targets) {
    const known = names.get(change);
    if (known) known.push(name);
    else names.set(change, [name]);
  }
  return names;
}
