import { describe, expect, it } from "vitest";
import { entriesOf, placeNames } from "./pasted-entries";
import { mostRows } from "./list-limits";
import { splitHostNames, splitNames } from "@/lib/answers/split-list";

describe("what is pasted into a list of names", () => {
  it.each([
    ["cas01.contoso.com\r\ncas02.contoso.com\r\n", ["cas01.contoso.com", "cas02.contoso.com"]],
    ["Name\r\ncas01.contoso.com", ["cas01.contoso.com"]],
    ["Name\tSite\r\ncas01.contoso.com\tHQ\r\ncas02.contoso.com\tHQ", ["cas01.contoso.com", "cas02.contoso.com"]],
    ["Name\tFqdn\ncas01\tcas01.contoso.com\ncas02\tcas02.contoso.com", ["cas01.contoso.com", "cas02.contoso.com"]],
    ["cas01.contoso.com\t15.0\n\t\ncas02.contoso.com\t15.0", ["cas01.contoso.com", "cas02.contoso.com"]],
    [
      "a.contoso.com\nb.contoso.com, c.contoso.com;\td.contoso.com",
      ["a", "b", "c", "d"].map((one) => `${one}.contoso.com`),
    ],
    ["cas01.contoso.com; cas02.contoso.com", ["cas01.contoso.com", "cas02.contoso.com"]],
  ])("loses heads and other columns: %j", (text, names) => {
    expect(entriesOf(text, splitHostNames)).toEqual(names);
  });

  it("keeps a name that is a head elsewhere, when it is alone", () => {
    expect(entriesOf("Policy", splitNames)).toEqual(["Policy"]);
  });
});

describe("a list of names that is pasted into a row", () => {
  const rows = ["a", "b"].map((name) => ({ name }));
  const placed = (names: readonly string[], row: number, makesRoom: boolean) => {
    const { next, ...rest } = placeNames(rows, names, row, makesRoom);
    return { names: next.map(({ name }) => name), ...rest };
  };

  it("comes behind what is there, without what is there already", () => {
    expect(placed(["c", "B", "d", "C"], 0, false)).toEqual({
      ...{ names: ["a", "c", "d", "b"], end: 2 },
      ...{ added: 2, known: 2, left: 0 },
    });
  });

  it("takes the place of a name that is marked, unless nothing in it is new", () => {
    expect(placed(["c", "b", "a"], 0, true)).toMatchObject({ names: ["c", "a", "b"], added: 2, known: 1 });
    expect(placed(["b", "B"], 0, true)).toMatchObject({ names: ["a", "b"], end: 0, added: 0, known: 2 });
  });

  it("pushes none out of a list that is full", () => {
    const many = Array.from({ length: mostRows }, (_, at) => `new${at}`);
    const { names, left } = placed(many, 0, false);
    expect([names.length, names[0], names.at(-1), left]).toEqual([mostRows, "a", "b", 2]);
  });
});
