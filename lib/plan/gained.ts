import { changesOf } from "./plan-counts";
import type { Phase, Plan, PlannedStep } from "./types";

/** What users have of presence and chat once the change is made: for the first time, or as it was before. */
export type Gain = "new" | "again";

/** Where instant messaging is switched on for users. */
const switches: readonly Phase[] = ["directories", "policies"];

/** Undefined where users have afterwards what they had before, or less. */
export function gainOf({ topology: { messaging, renews, restores, work } }: Plan): Gain | undefined {
  if (messaging === "off" || renews) return undefined;
  return restores || work.includes("duplicates") ? "again" : "new";
}

/** The steps that give it to users, by their ids: each switch, or the last change where something comes back. */
export function gainedBy(plan: Plan): ReadonlyMap<PlannedStep["id"], Gain> {
  const gain = gainOf(plan);
  const changes = changesOf(plan);
  const giving = gain === "again" ? changes.slice(-1) : changes.filter(({ phase }) => switches.includes(phase));
  return new Map(gain === undefined ? [] : giving.map(({ id }) => [id, gain]));
}
