import type { Words } from "@/lib/messages/words";
import type { Symptom } from "./types";

/** In the order in which people look them up: what is seen at once, what broke later, what a command refuses. */
const symptomIds = [
  "noOptions",
  "notAvailable",
  "otherEvent",
  "eventButNothing",
  "afterTrustedPool",
  "afterUnifiedMessaging",
  "afterPublishing",
  "afterUpdate",
  "afterRenewal",
  "someUsers",
  "poolRefuses",
  "siteNotFound",
  "accessDenied",
  "doesNotStart",
] as const satisfies readonly (keyof Words["symptoms"])[];

/** What goes wrong, why, and what to do. */
export const symptomsOf = ({ symptoms }: Pick<Words, "symptoms">): readonly Symptom[] =>
  symptomIds.map((id) => symptoms[id]);
