import type { draftStore as Store } from "./draft-store";
import type { revisions as Revisions } from "./revisions";
import { beforeEach, describe, expect, it, vi } from "vitest";

let revisions: typeof Revisions;
let draftStore: typeof Store;

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  vi.resetModules();
  ({ revisions } = await import("./revisions"));
  ({ draftStore } = await import("./draft-store"));
});

const pool = () => draftStore.read().current.draft["lync-pool"]?.poolFqdn;
const names = () => revisions.read().map(({ name }) => name);
const answer = (poolFqdn: string) => draftStore.saveSection("lync-pool", { poolFqdn });

describe("named revisions", () => {
  it("keep the answers as they were, newest first", () => {
    answer("one.contoso.com");
    revisions.save("first");
    answer("two.contoso.com");
    revisions.save("second");
    answer("three.contoso.com");
    expect(names()).toEqual(["second", "first"]);
    expect(revisions.read()[1]?.draft["lync-pool"]).toEqual({ poolFqdn: "one.contoso.com" });
  });

  it("come back without losing what is there", () => {
    answer("one.contoso.com");
    revisions.save("first");
    answer("two.contoso.com");
    revisions.restore(revisions.read()[0]?.id ?? "", "what was there");
    expect(pool()).toBe("one.contoso.com");
    expect(names()).toEqual(["what was there", "first"]);
    revisions.restore(revisions.read()[0]?.id ?? "", "again");
    expect(pool()).toBe("two.contoso.com");
    // The present was in the list already.
    expect(names()).toEqual(["what was there", "first"]);
  });

  it("are approved one at a time", () => {
    answer("one.contoso.com");
    revisions.save("first");
    revisions.save("second");
    for (const { id } of revisions.read()) revisions.approve(id);
    expect(revisions.read().flatMap(({ name, approved }) => (approved ? [name] : []))).toEqual(["first"]);
    revisions.approve(undefined);
    expect(revisions.read().some(({ approved }) => approved)).toBe(false);
  });

  it("belong to their draft, and can be deleted and put back", () => {
    answer("one.contoso.com");
    revisions.save("first");
    const putBack = revisions.discard(revisions.read()[0]?.id ?? "");
    expect(names()).toEqual([]);
    putBack();
    expect(names()).toEqual(["first"]);
    draftStore.open({});
    expect(names()).toEqual([]);
    draftStore.takeBack(0);
    expect(names()).toEqual(["first"]);
  });

  it("let the oldest go when there are too many, but not the approved one", () => {
    answer("one.contoso.com");
    revisions.save("approved");
    revisions.approve(revisions.read()[0]?.id);
    for (let number = 0; number < 60; number += 1) revisions.save(`revision ${number}`);
    expect(names()).toHaveLength(41);
    expect(names().at(-1)).toBe("approved");
  });
});
