import type { PlanWords } from "@/lib/messages/words";

/** What one event of the source MSExchange OWA says. */
export interface FailureEvent {
  readonly id: number;
  readonly meaning: string;
}

/**
 * The events beside 112 that say what failed (domain section 9). The numbers come from one unofficial source: they are
 * shown as advice, to be confirmed in a lab.
 */
export const failureEventIds = [75, 78, 83, 84, 88, 100, 101, 102, 103, 104, 105, 106] as const;

/** Each event with its meaning. */
export const failureEventsOf = ({ failureEvents }: Pick<PlanWords, "failureEvents">): readonly FailureEvent[] =>
  failureEventIds.map((id) => ({ id, meaning: failureEvents.meanings[id] }));
