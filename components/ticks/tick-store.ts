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
} from "./tick-shelf";

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
 * The ticks of this browser, by plan hash: kept in localStorage on every change, so that a reload loses nothing and all
 * tabs agree. Where storage is refused or full they live as long as the page, and the page says so.
 */
class TickStore {
  readonly #cache = new Map<string, Cached<PlanTicks>>();
  #plans: Cached<readonly TickedPlan[]> = { text: null, value: [] };
  /** What could not be stored; it counts before what is stored. */
  readonly #unstored = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  /** The same object until something changes, as useSyncExternalStore demands. */
  readonly ticksOf = (hash: string): PlanTicks => {
    const text = this.#text(keyOf(hash));
    const cached = this.#cache.get(hash);
    if (cached && cached.text === text) return cached.value;
    const value = text === null ? noTicks : parseTicks(text);
    this.#cache.set(hash, { text, value });
    return value;
  };

  /** Every plan with ticks, latest first. */
  readonly plans = (): readonly TickedPlan[] => {
    const text = this.#text(plansKey);
    if (text !== this.#plans.text) this.#plans = { text, value: parsePlans(text) };
    return this.#plans.value;
  };

  /** Whether the browser keeps what is ticked. */
  readonly isKept = (): boolean => this.#unstored.size === 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) window.addEventListener("storage", this.#announce);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) window.removeEventListener("storage", this.#announce);
    };
  };

  mark(checklist: TickedChecklist, changes: Marks): void {
    const { cleared, marks } = this.ticksOf(checklist.hash);
    this.#write(checklist, { marks: withMarks(marks, changes), ...(cleared ? { cleared } : {}) });
  }

  /** Clears every row; what was there can be brought back, also after a reload. */
  reset(checklist: TickedChecklist): void {
    this.#write(checklist, { marks: {}, cleared: this.ticksOf(checklist.hash).marks });
  }

  /** Undoes a reset; rows that were settled since stay as they are now. */
  bringBack(checklist: TickedChecklist): void {
    const { cleared = {}, marks } = this.ticksOf(checklist.hash);
    this.#write(checklist, { marks: withMarks(cleared, marks) });
  }

  /** Lets go of what a reset took away. */
  letGo(checklist: TickedChecklist): void {
    this.#write(checklist, { marks: this.ticksOf(checklist.hash).marks });
  }

  /** Forgets all ticks of a plan. */
  discard(hash: string): void {
    this.#forget(hash);
    this.#store(plansKey, JSON.stringify({ plans: this.plans().filter((plan) => plan.hash !== hash) }));
    this.#announce();
  }

  #write({ hash, answers }: TickedChecklist, ticks: Omit<PlanTicks, "answers">): void {
    const value: PlanTicks = { ...ticks, answers };
    const plans = [{ hash, settled: countSettled(ticks.marks) }, ...this.plans().filter((plan) => plan.hash !== hash)];
    for (const plan of plans.slice(mostPlans)) this.#forget(plan.hash);
    this.#store(plansKey, JSON.stringify({ plans: plans.slice(0, mostPlans) }));
    const text = JSON.stringify(value);
    this.#store(keyOf(hash), text);
    this.#cache.set(hash, { text, value });
    this.#announce();
  }

  #text(key: string): string | null {
    const unstored = this.#unstored.get(key);
    if (unstored !== undefined) return unstored;
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  #store(key: string, text: string): void {
    try {
      window.localStorage.setItem(key, text);
      this.#unstored.delete(key);
    } catch {
      this.#unstored.set(key, text);
    }
  }

  #forget(hash: string): void {
    this.#cache.delete(hash);
    this.#unstored.delete(keyOf(hash));
    try {
      window.localStorage.removeItem(keyOf(hash));
    } catch {
      // A browser that refuses storage holds nothing to remove.
    }
  }

  readonly #announce = (): void => {
    for (const listener of this.#listeners) listener();
  };
}

export const tickStore = new TickStore();
