import { beforeEach, describe, expect, it, vi } from "vitest";

const key = "owa-im-wizard.drafts.1";
const items = new Map<string, string>();
let full = false;

/** A page of its own: one tab, on the storage that all tabs share. */
async function openTab() {
  vi.resetModules();
  return (await import("./draft-store")).draftStore;
}

beforeEach(() => {
  items.clear();
  full = false;
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, text: string) => {
        if (full) throw new Error("QuotaExceededError");
        items.set(name, text);
      },
      removeItem: (name: string) => items.delete(name),
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  });
});

describe("the drafts of a browser", () => {
  it("are under the key that earlier versions used, and there again after a reload and in another tab", async () => {
    const other = await openTab();
    (await openTab()).saveSection("lync-pool", { poolFqdn: "pool01.contoso.com" });
    expect(JSON.parse(items.get(key) ?? "{}").current.draft).toEqual({
      "lync-pool": { poolFqdn: "pool01.contoso.com" },
    });
    expect(other.read().current.draft).toEqual({ "lync-pool": { poolFqdn: "pool01.contoso.com" } });
  });

  it("are not replaced by an older stored one while something is typed into a full storage", async () => {
    const store = await openTab();
    store.saveSection("lync-pool", { poolFqdn: "old.contoso.com" });
    full = true;
    store.saveSection("lync-pool", { poolFqdn: "new.contoso.com" });
    expect(store.read().current.draft["lync-pool"]).toEqual({ poolFqdn: "new.contoso.com" });
    expect(items.get(key)).toContain("old.contoso.com");
  });

  it("keep a section as the same object while another one changes", async () => {
    const store = await openTab();
    const section = { poolFqdn: "pool01.contoso.com" };
    store.saveSection("lync-pool", section);
    store.saveSection("goal", { goal: "integrate" });
    expect(store.read().current.draft["lync-pool"]).toBe(section);
    expect(store.read()).toBe(store.read());
  });

  it("have their facts under a key of their own, which goes with the draft and comes back with it", async () => {
    const store = await openTab();
    store.saveSection("lync-pool", { poolFqdn: "pool01.contoso.com" });
    store.setApart("facts", "facts of one");
    const factsOf = () => [...items].filter(([name]) => name.includes(".facts.")).map(([, text]) => text);
    expect(factsOf()).toEqual(["facts of one"]);
    expect(items.get(key)).not.toContain("facts of one");
    store.open({});
    expect(factsOf()).toEqual(["facts of one"]);
    const gone = store.discard(0);
    expect(factsOf()).toEqual([]);
    if (gone) store.putBack(0, gone);
    expect(factsOf()).toEqual(["facts of one"]);
  });

  it("keep facts that would crowd out the answers only as long as the page lives", async () => {
    const store = await openTab();
    const { draftShelves } = await import("./draft-shelf");
    const long = "x".repeat(2_000_000);
    store.setApart("facts", long);
    const { facts = "" } = store.read().current;
    expect(draftShelves.facts.get(facts)).toBe(long);
    expect(draftShelves.facts.isKept(facts)).toBe(false);
    expect([...items.values()].join("").length).toBeLessThan(1000);
  });
});
