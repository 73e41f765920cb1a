import { beforeEach, describe, expect, it, vi } from "vitest";
import { mostPlans } from "./stored-ticks";

const plan = (digit: string) => ({ hash: digit.repeat(64), answers: `{"plan":"${digit}"}` });

class MemoryStorage {
  readonly items = new Map<string, string>();
  full = false;
  readonly getItem = (key: string) => this.items.get(key) ?? null;
  readonly removeItem = (key: string) => void this.items.delete(key);
  readonly setItem = (key: string, text: string) => {
    if (this.full) throw new Error("QuotaExceededError");
    this.items.set(key, text);
  };
}

let storage: MemoryStorage;

/** A page of its own: one tab, on the storage that all tabs share. */
async function openTab() {
  vi.resetModules();
  return (await import("./tick-store")).tickStore;
}

beforeEach(() => {
  storage = new MemoryStorage();
  vi.stubGlobal("window", { localStorage: storage, addEventListener: () => {}, removeEventListener: () => {} });
});

describe("the ticks of a browser", () => {
  it("are there again after a reload, for their plan and no other", async () => {
    (await openTab()).mark(plan("a"), { row: { state: "done", at: "2026-11-28T21:15Z", note: "seen" } });
    const reloaded = await openTab();
    expect(reloaded.ticksOf(plan("a").hash)).toEqual({
      marks: { row: { state: "done", at: "2026-11-28T21:15Z", note: "seen" } },
      answers: plan("a").answers,
    });
    expect(reloaded.ticksOf(plan("b").hash).marks).toEqual({});
    expect(reloaded.plans()).toEqual([{ hash: plan("a").hash, settled: 1 }]);
  });

  it("of two tabs add up", async () => {
    const first = await openTab();
    const second = await openTab();
    first.mark(plan("a"), { one: { state: "done" } });
    second.mark(plan("a"), { two: { state: "different" } });
    expect(Object.keys(first.ticksOf(plan("a").hash).marks)).toEqual(["one", "two"]);
  });

  it("are the same object until something changes", async () => {
    const store = await openTab();
    store.mark(plan("a"), { one: { state: "done" } });
    expect(store.ticksOf(plan("a").hash)).toBe(store.ticksOf(plan("a").hash));
    expect(store.plans()).toBe(store.plans());
  });

  it("come back after they were cleared, also after a reload, and what was ticked since stays", async () => {
    const store = await openTab();
    store.mark(plan("a"), { one: { state: "done" }, two: { state: "done" } });
    store.reset(plan("a"));
    expect(store.ticksOf(plan("a").hash).marks).toEqual({});
    const reloaded = await openTab();
    reloaded.mark(plan("a"), { two: { state: "different" } });
    reloaded.bringBack(plan("a"));
    expect(reloaded.ticksOf(plan("a").hash)).toEqual({
      marks: { one: { state: "done" }, two: { state: "different" } },
      answers: plan("a").answers,
    });
  });

  it("stay cleared when they are let go", async () => {
    const store = await openTab();
    store.mark(plan("a"), { one: { state: "done" } });
    store.reset(plan("a"));
    store.letGo(plan("a"));
    expect(store.ticksOf(plan("a").hash)).toEqual({ marks: {}, answers: plan("a").answers });
  });

  it("are let go for the oldest plans, with everything stored for them", async () => {
    const store = await openTab();
    for (let digit = 0; digit < 16; digit += 1) store.mark(plan(digit.toString(16)), { one: { state: "done" } });
    expect(store.plans()).toHaveLength(mostPlans);
    expect(storage.items.size).toBe(mostPlans + 1);
    expect(store.ticksOf(plan("0").hash).marks).toEqual({});
  });

  it("of a plan can be deleted", async () => {
    const store = await openTab();
    store.mark(plan("a"), { one: { state: "done" } });
    store.mark(plan("b"), { one: { state: "done" } });
    store.discard(plan("a").hash);
    expect(store.plans().map(({ hash }) => hash)).toEqual([plan("b").hash]);
    expect([...storage.items.keys()].some((key) => key.endsWith(plan("a").hash))).toBe(false);
  });

  it("live as long as the page where storage is full, and that is known", async () => {
    const store = await openTab();
    storage.full = true;
    store.mark(plan("a"), { one: { state: "done" } });
    store.mark(plan("a"), { two: { state: "done" } });
    expect(Object.keys(store.ticksOf(plan("a").hash).marks)).toEqual(["one", "two"]);
    expect(store.isKept()).toBe(false);
    storage.full = false;
    store.mark(plan("a"), { three: { state: "done" } });
    expect(store.isKept()).toBe(true);
  });

  it("survive a storage that refuses everything", async () => {
    const refuse = () => {
      throw new Error("SecurityError");
    };
    vi.stubGlobal("window", {
      get localStorage() {
        return refuse();
      },
      addEventListener: () => {},
      removeEventListener: () => {},
    });
    const store = await openTab();
    store.mark(plan("a"), { one: { state: "done" } });
    store.discard(plan("b").hash);
    expect(store.ticksOf(plan("a").hash).marks).toEqual({ one: { state: "done" } });
  });

  it("tell their listeners", async () => {
    const store = await openTab();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.mark(plan("a"), { one: { state: "done" } });
    stop();
    store.mark(plan("a"), { two: { state: "done" } });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
