import { beforeEach, describe, expect, it, vi } from "vitest";

type Listener = (event: { readonly key: string | null }) => void;

let items: Map<string, string>;
let refusal: "none" | "full" | "blocked";
let tabs: Set<Listener>;

/** A page of its own: one tab, on the storage that all tabs share. */
async function openTab() {
  vi.resetModules();
  return (await import("./browser-storage")).browserStorage;
}

beforeEach(() => {
  items = new Map();
  refusal = "none";
  tabs = new Set();
  vi.stubGlobal("window", {
    get localStorage() {
      if (refusal === "blocked") throw new Error("SecurityError");
      return {
        getItem: (key: string) => items.get(key) ?? null,
        removeItem: (key: string) => void items.delete(key),
        setItem: (key: string, text: string) => {
          if (refusal === "full") throw new Error("QuotaExceededError");
          items.set(key, text);
        },
      };
    },
    addEventListener: (_name: string, listener: Listener) => tabs.add(listener),
    removeEventListener: (_name: string, listener: Listener) => tabs.delete(listener),
  });
});

/** What the browser tells a tab when another one changed a key. */
const changedElsewhere = (key: string | null) => tabs.forEach((listener) => listener({ key }));

describe("the storage of the browser", () => {
  it("gives back what was set, also to another tab, and nothing once it was taken away", async () => {
    const first = await openTab();
    const second = await openTab();
    expect(first.set({ a: "1", b: "2" })).toBe(true);
    expect([second.get("a"), second.get("b"), second.get("c")]).toEqual(["1", "2", null]);
    expect(second.set({ a: null })).toBe(true);
    expect([first.get("a"), items.has("a")]).toEqual([null, false]);
  });

  it.each(["full", "blocked"] as const)(
    "says that it is %s, and keeps the text as long as the page lives",
    async (how) => {
      const storage = await openTab();
      storage.set({ a: "old" });
      refusal = how;
      expect(storage.set({ a: "new" })).toBe(false);
      expect([storage.get("a"), storage.isKept("a"), storage.isKept("b")]).toEqual(["new", false, true]);
      refusal = "none";
      expect([storage.get("a"), items.get("a")]).toEqual(["new", "old"]);
      expect(storage.set({ a: "newer" })).toBe(true);
      expect([storage.isKept("a"), items.get("a")]).toEqual([true, "newer"]);
    },
  );

  it("stores what there is room for when one of several texts is refused", async () => {
    const storage = await openTab();
    storage.set({ a: "1" });
    refusal = "full";
    expect(storage.set({ a: null, b: "2" })).toBe(false);
    expect([items.has("a"), storage.get("a"), storage.get("b")]).toEqual([false, null, "2"]);
  });

  it("reads nothing from a storage that is blocked, and does not throw", async () => {
    const storage = await openTab();
    refusal = "blocked";
    expect([storage.get("a"), storage.set({ a: null })]).toEqual([null, false]);
  });
});

describe("a subscription", () => {
  it("hears of its key and of those below it, once for each change, until it ends", async () => {
    const storage = await openTab();
    const heard = vi.fn();
    const end = storage.subscribe("ticks", heard);
    storage.set({ ticks: "1", "ticks.a": "2" });
    expect(heard).toHaveBeenCalledTimes(1);
    storage.set({ "ticks.b": "3" });
    expect(heard).toHaveBeenCalledTimes(2);
    storage.set({ drafts: "x", ticksother: "y" });
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    storage.set({ ticks: null });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it("hears of other tabs, and of a storage that was cleared", async () => {
    const storage = await openTab();
    const heard = vi.fn();
    const end = storage.subscribe("ticks", heard);
    changedElsewhere("ticks.a");
    changedElsewhere("drafts");
    expect(heard).toHaveBeenCalledTimes(1);
    changedElsewhere(null);
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    expect(tabs.size).toBe(0);
  });

  it("of the same listener for two keys ends one by one", async () => {
    const storage = await openTab();
    const heard = vi.fn();
    const endA = storage.subscribe("a", heard);
    storage.subscribe("b", heard);
    endA();
    storage.set({ b: "1" });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
