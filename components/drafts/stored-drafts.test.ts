import { describe, expect, it } from "vitest";
import { nameOfDraft } from "./draft-name";
import { bringBack, noStoredDrafts, parseDrafts, putAside, takeBack } from "./stored-drafts";

describe("parseDrafts", () => {
  it("gives back what was stored", () => {
    const drafts = {
      current: {
        draft: { goal: { goal: "integrate" }, "mailbox-servers": { servers: [{ fqdn: "mbx01" }] } },
        at: "goal",
        name: "Munich",
        facts: "0a1b",
        changed: "2026-11-25T12:00:00.000Z",
        setAside: { by: "goal", sections: { trust: { siteId: "M" } }, names: ["SiteId: M"] },
      },
      kept: [{ draft: { "client-access": { servers: "a\nb" }, waiting: ["trust" as const] } }],
    };
    expect(parseDrafts(JSON.stringify(drafts))).toEqual(drafts);
  });

  it.each([null, "", "{", "null", "[]", "7", '{"current":[],"kept":7}', '{"current":{"draft":"x"}}'])(
    "makes no drafts of %j",
    (stored) => {
      expect(parseDrafts(stored)).toEqual(noStoredDrafts);
    },
  );

  it("leaves out what no form can hold", () => {
    const stored = JSON.stringify({
      current: {
        draft: {
          goal: { goal: 7 },
          "client-access": { servers: ["a"] },
          "mailbox-servers": { servers: [null, "x", { fqdn: "mbx01", thumbprint: {} }] },
          unknown: { a: "b" },
          waiting: ["trust", "elsewhere", 3],
        },
        at: 3,
        name: 1,
        changed: "soon",
        setAside: { by: 1 },
      },
    });
    expect(parseDrafts(stored).current).toEqual({
      draft: {
        goal: {},
        "client-access": {},
        "mailbox-servers": { servers: [{}, {}, { fqdn: "mbx01" }] },
        waiting: ["trust"],
      },
    });
  });
});

describe("the stored drafts", () => {
  const record = (pool: string) => ({ draft: { "lync-pool": { poolFqdn: pool } } });

  it("keeps the present draft when another one is opened", () => {
    const drafts = putAside({ current: record("one"), kept: [] }, record("two"));
    expect(drafts).toEqual({ current: record("two"), kept: [record("one")] });
  });

  it("does not keep a blank draft", () => {
    expect(putAside(noStoredDrafts, record("two")).kept).toEqual([]);
  });

  it("swaps the present draft with the one that is taken back", () => {
    const drafts = takeBack({ current: record("one"), kept: [record("two"), record("three")] }, 1);
    expect(drafts).toEqual({ current: record("three"), kept: [record("one"), record("two")] });
  });

  it("brings back what was set aside over what the draft says now, and keeps the rest", () => {
    const setAside = { by: "goal", names: ["Pool: one"], sections: { goal: { goal: "integrate" as const } } };
    const draft = { goal: { goal: "turn-off" as const }, policies: { scope: "all" as const } };
    expect(bringBack({ draft, setAside })).toEqual({
      draft: { goal: { goal: "integrate" }, policies: { scope: "all" } },
    });
    expect(bringBack({ draft })).toEqual({ draft });
  });

  it("stays as it is when the draft to take back is gone", () => {
    const drafts = { current: record("one"), kept: [] };
    expect(takeBack(drafts, 0)).toBe(drafts);
  });
});

describe("nameOfDraft", () => {
  it("prefers the change reference and skips empty texts", () => {
    expect(nameOfDraft({ change: { reference: " CHG1 " }, "lync-pool": { poolFqdn: "pool" } })).toBe("CHG1");
    expect(nameOfDraft({ change: { reference: "  " }, "client-access": { servers: "cas01\ncas02" } })).toBe("cas01");
    expect(nameOfDraft({})).toBeUndefined();
  });
});
