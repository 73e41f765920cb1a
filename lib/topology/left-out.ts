import type { SettingsStore } from "@/lib/answers/products";
import type { Work } from "@/lib/answers/goals";
import type { PlanWords } from "@/lib/messages/words";
import type { Topology } from "./types";

/** The reason of a step that nobody would look for in a plan of this goal: documents do not list it. */
export const unsaid = "";

/**
 * Why a plan does without a kind of work: a sentence about what the goal leaves as it is, where people may expect
 * otherwise. Undefined where that work, or a look at its result, is part of the goal.
 */
export function leftOut(
  topology: Topology,
  kind: Work,
  sentence: (subject: string) => string,
  { reasons }: PlanWords,
): string | undefined {
  return notPart(topology, kind) === undefined || !topology.leaves.includes(kind)
    ? notPart(topology, kind)
    : sentence(reasons.subjects[topology.goal]);
}

/** The same for a step that only serves such work: it is not listed beside the step that it serves. */
export const notPart = ({ work, checks }: Topology, kind: Work): string | undefined =>
  work.includes(kind) || checks.includes(kind) ? undefined : unsaid;

/** The same for a step of versions of Exchange that keep their settings in another place. */
export const notKeptIn = (store: SettingsStore, { exchange }: Topology): string | undefined =>
  exchange.settings === store ? undefined : unsaid;
