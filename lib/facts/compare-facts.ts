import type { MailboxServer, Topology } from "@/lib/topology/types";
import type { Contradiction } from "./contradiction";
import { told, type FactsOf, type FactsPlace, type Told } from "./facts-schema";

/** What the facts of a place are compared with. */
export interface Planned {
  readonly lync: Topology;
  readonly exchange: Topology;
  readonly "mailbox-server": {
    /** The planned server that the facts are of. */
    readonly server: MailboxServer;
    /** When they were collected: UTC, `2026-11-23T22:15:30Z`. */
    readonly time: string;
  };
}

/** The facts that a rule asks for, by their names; undefined where one could not be read. */
type Asked<Place extends FactsPlace, Name extends keyof FactsOf<Place>> = {
  readonly [One in Name]: Told<FactsOf<Place>[One]> | undefined;
};

/** One comparison of facts with the plan, in `<id>.facts.ts` of the step that relies on them. */
export interface FactsRule<Place extends FactsPlace, Name extends keyof FactsOf<Place>> {
  /** Where the facts are collected. */
  readonly place: Place;
  /** Names of the facts; a fact that is not named here cannot be looked at. */
  readonly reads: readonly Name[];
  /** Pure. A fact that could not be read is told elsewhere and contradicts nothing. */
  contradictions(facts: Asked<Place, Name>, planned: Planned[Place]): readonly Contradiction[];
}

/** A rule that may be kept in one list with those of other places and other facts. */
export interface FactsComparison {
  readonly place: FactsPlace;
  readonly reads: readonly string[];
  /** None where the facts are of another place. */
  of<Place extends FactsPlace>(place: Place, facts: FactsOf<Place>, planned: Planned[Place]): readonly Contradiction[];
}

/** Takes a rule into the list of its step; its value is inference. */
export function compareFacts<Place extends FactsPlace, Name extends keyof FactsOf<Place> & string>(
  rule: FactsRule<Place, Name>,
): FactsComparison {
  return {
    place: rule.place,
    reads: rule.reads,
    of(place, facts, planned) {
      if (place !== (rule.place as FactsPlace)) return [];
      // One place has one form of facts and of plan.
      const own = facts as unknown as FactsOf<Place>;
      const asked = Object.fromEntries(rule.reads.map((name) => [name, told(own[name] as object)]));
      return rule.contradictions(asked as Asked<Place, Name>, planned as Planned[Place]);
    },
  };
}
