import type { Variant } from "@/lib/render/checklist/types";
import { browserStorage, type StorageChanges } from "@/components/storage/browser-storage";
import {
  countSettled,
  mostPlans,
  noTicks,
  parsePlans,
  parseTicks,
  withMarks,
  type Marks,
  type PlanTicks,
  type TickedPlan,
} from "./stored-ticks";

/** The number is the version of the stored form. Each plan has a key of its own, so that a tick writes little. */
const plansKey = "owa-im-wizard.ticks.1";
const keyOf = (hash: string): string => `${plansKey}.${hash}`;

/** The plan whose ticks change. */
export interface TickedChecklist {
  readonly hash: string;
  /** Canonical JSON of its answers. */
  readonly answers: string;
}

interface Cached<Value> {
  readonly text: string | null;
  readonly value: Value;
}

/**
 * The ticks of this browser, by plan hash: stored on every change, so that a reload loses nothing and all tabs agree. Where
 * storage is refused or full they live as long as the page, and the page says so.
 */
class TickStore {
  readonly #cache = new Map<string, Cached<PlanTicks>>();
  #plans: Cached<readonly TickedPlan[]> = { text: null, value: [] };

  /** The same object until something changes, as useSyncExternalStore demands. */
  readonly ticksOf = (hash: string): PlanTicks => {
    const text = browserStorage.get(keyOf(hash));
    const cached = this.#cache.get(hash);
    if (cached && cached.text === text) return cached.value;
    const value = text === null ? noTicks : parseTicks(text);
    this.#cache.set(hash, { text, value });
    return value;
  };

  /** Every plan with ticks, latest first. */
  readonly plans = (): readonly TickedPlan[] => {
    const text = browserStorage.get(plansKey);
    if (text !== this.#plans.text) this.#plans = { text, value: parsePlans(text) };
    return this.#plans.value;
  };

  /** Whether the browser keeps what is ticked. */
  readonly isKept = (): boolean =>
    [plansKey, ...this.plans().map(({ hash }) => keyOf(hash))].every((key) => browserStorage.isKept(key));

  readonly subscribe = (listener: () => void): (() => void) => browserStorage.subscribe(plansKey, listener);

  mark(checklist: TickedChecklist, changes: Marks): void {
    const { marks, ...rest } = this.ticksOf(checklist.hash);
    this.#write(checklist, { ...rest, marks: withMarks(marks, changes) });
  }

  /** Takes one of two ways; the marks of both stay. */
  choose(checklist: TickedChecklist, way: Variant): void {
    this.#write(checklist, { ...this.ticksOf(checklist.hash), way });
  }

  /** Clears every row; what was there can be brought back, also after a reload. */
  reset(checklist: TickedChecklist): void {
    const { marks, ...rest } = this.ticksOf(checklist.hash);
    this.#write(checklist, { ...rest, marks: {}, cleared: marks });
  }

  /** Undoes a reset; rows that were settled since stay as they are now. */
  bringBack(checklist: TickedChecklist): void {
    const { cleared = {}, marks, ...rest } = this.ticksOf(checklist.hash);
    this.#write(checklist, { ...rest, marks: withMarks(cleared, marks) });
  }

  /** Lets go of what a reset took away. */
  letGo(checklist: TickedChecklist): void {
    const { marks, way } = this.ticksOf(checklist.hash);
    this.#write(checklist, { marks, ...(way === undefined ? {} : { way }) });
  }

  /** Forgets all ticks of a plan. */
  discard(hash: string): void {
    const plans = this.plans().filter((plan) => plan.hash !== hash);
    browserStorage.set({ ...this.#forget([hash]), [plansKey]: JSON.stringify({ plans }) });
  }

  #write({ hash, answers }: TickedChecklist, ticks: Omit<PlanTicks, "answers">): void {
    const value: PlanTicks = { ...ticks, answers };
    const plans = [{ hash, settled: countSettled(ticks.marks) }, ...this.plans().filter((plan) => plan.hash !== hash)];
    const text = JSON.stringify(value);
    this.#cache.set(hash, { text, value });
    browserStorage.set({
      ...this.#forget(plans.slice(mostPlans).map((plan) => plan.hash)),
      [plansKey]: JSON.stringify({ plans: plans.slice(0, mostPlans) }),
      [keyOf(hash)]: text,
    });
  }

  /** The changes that take away what is stored for some plans. */
  #forget(hashes: readonly string[]): StorageChanges {
    for (const hash of hashes) this.#cache.delete(hash);
    return Object.fromEntries(hashes.map((hash) => [keyOf(hash), null]));
  }
}

export const tickStore = new TickStore();
