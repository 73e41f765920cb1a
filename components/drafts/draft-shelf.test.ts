import { describe, expect, it } from "vitest";
import { nameOfDraft } from "./draft-name";
import { emptyShelf, parseShelf, putAside, takeBack } from "./draft-shelf";

describe("parseShelf", () => {
  it("gives back what was stored", () => {
    const shelf = {
      current: {
        draft: { goal: { goal: "integrate" }, "mailbox-servers": { servers: [{ fqdn: "mbx01" }] } },
        at: "goal",
      },
      kept: [{ draft: { "client-access": { servers: "a\nb" } } }],
    };
    expect(parseShelf(JSON.stringify(shelf))).toEqual(shelf);
  });

  it.each([null, "", "{", "null", "[]", "7", '{"current":[],"kept":7}', '{"current":{"draft":"x"}}'])(
    "makes an empty shelf of %j",
    (stored) => {
      expect(parseShelf(stored)).toEqual(emptyShelf);
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
        },
        at: 3,
      },
    });
    expect(parseShelf(stored).current).toEqual({
      draft: { goal: {}, "client-access": {}, "mailbox-servers": { servers: [{}, {}, { fqdn: "mbx01" }] } },
    });
  });
});

describe("the shelf", () => {
  const record = (pool: string) => ({ draft: { "lync-pool": { poolFqdn: pool } } });

  it("keeps the present draft when another one is opened", () => {
    const shelf = putAside({ current: record("one"), kept: [] }, record("two"));
    expect(shelf).toEqual({ current: record("two"), kept: [record("one")] });
  });

  it("does not keep a blank draft", () => {
    expect(putAside(emptyShelf, record("two")).kept).toEqual([]);
  });

  it("swaps the present draft with the one that is taken back", () => {
    const shelf = takeBack({ current: record("one"), kept: [record("two"), record("three")] }, 1);
    expect(shelf).toEqual({ current: record("three"), kept: [record("one"), record("two")] });
  });

  it("stays as it is when the draft to take back is gone", () => {
    const shelf = { current: record("one"), kept: [] };
    expect(takeBack(shelf, 0)).toBe(shelf);
  });
});

describe("nameOfDraft", () => {
  it("prefers the change reference and skips empty texts", () => {
    expect(nameOfDraft({ change: { reference: " CHG1 " }, "lync-pool": { poolFqdn: "pool" } })).toBe("CHG1");
    expect(nameOfDraft({ change: { reference: "  " }, "client-access": { servers: "cas01\ncas02" } })).toBe("cas01");
    expect(nameOfDraft({})).toBeUndefined();
  });
});
