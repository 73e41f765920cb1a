import type { Words } from "@/lib/messages/words";
import type { Topology } from "@/lib/topology/types";
import type { Symptom } from "./types";

type SymptomId = keyof Words["symptoms"];
type Kind = "on" | "off" | "trust" | "configuration";

/**
 * In the order in which people look them up: what is seen at once, what broke later, what a command refuses. Each belongs to
 * plans that turn instant messaging on, or off, or that change trust or web.config.
 */
const kinds: Readonly<Record<SymptomId, Kind>> = {
  noOptions: "on",
  notAvailable: "on",
  otherEvent: "on",
  eventButNothing: "on",
  stillOffered: "off",
  stillTried: "off",
  lostByOthers: "off",
  afterTrustedPool: "on",
  afterUnifiedMessaging: "on",
  afterPublishing: "trust",
  afterUpdate: "configuration",
  afterRenewal: "configuration",
  someUsers: "on",
  poolRefuses: "on",
  siteNotFound: "trust",
  accessDenied: "trust",
  doesNotStart: "configuration",
};
const symptomIds = Object.keys(kinds) as readonly SymptomId[];

/** What goes wrong with any plan, why, and what to do. */
export const allSymptoms = ({ symptoms }: Pick<Words, "symptoms">): readonly Symptom[] =>
  symptomIds.map((id) => symptoms[id]);

/** What can go wrong with one plan; a remedy names only scripts that are in its bundle. */
export function symptomsOf(topology: Topology, { symptoms }: Pick<Words, "symptoms">): readonly Symptom[] {
  const has: Readonly<Record<Kind, boolean>> = {
    on: topology.messaging === "on",
    off: topology.messaging === "off",
    trust: topology.trustedPools.length > 0,
    configuration: topology.work.includes("configuration"),
  };
  return symptomIds
    .filter((id) => has[kinds[id]])
    .map((id) => {
      const words: Words["symptoms"][SymptomId] = symptoms[id];
      return "remedyWithoutTrust" in words && !has.trust ? { ...words, remedy: words.remedyWithoutTrust } : words;
    });
}
