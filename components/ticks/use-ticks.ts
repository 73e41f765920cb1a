"use client";

import { useSyncExternalStore } from "react";
import { noTicks, type PlanTicks, type TickedPlan } from "./stored-ticks";
import { tickStore } from "./tick-store";

const noPlans: readonly TickedPlan[] = [];

/** The ticks of a plan; none during hydration. */
export function useTicks(hash: string): PlanTicks {
  return useSyncExternalStore(
    tickStore.subscribe,
    () => tickStore.ticksOf(hash),
    () => noTicks,
  );
}

/** Every plan of which this browser holds ticks, latest first. */
export function useTickedPlans(): readonly TickedPlan[] {
  return useSyncExternalStore(tickStore.subscribe, tickStore.plans, () => noPlans);
}

/** False when the browser refused to store a tick. */
export function useTicksAreKept(): boolean {
  return useSyncExternalStore(tickStore.subscribe, tickStore.isKept, () => true);
}
