import { describe, expect, it } from "vitest";
import { formatsFor } from "./format";

const english = formatsFor("en-GB");

describe("formatsFor", () => {
  it("chooses the form by the number, and writes the number as the language does", () => {
    const rows = { one: "# row", other: "# rows" };
    expect([0, 1, 2, 1234].map((value) => english.count(value, rows))).toEqual([
      "0 rows",
      "1 row",
      "2 rows",
      "1,234 rows",
    ]);
    const polish = { one: "# wiersz", few: "# wiersze", many: "# wierszy", other: "# wiersza" };
    expect([1, 3, 5].map((value) => formatsFor("pl").count(value, polish))).toEqual([
      "1 wiersz",
      "3 wiersze",
      "5 wierszy",
    ]);
  });

  it("joins lists", () => {
    expect(english.list(["a", "b", "c"])).toBe("a, b and c");
    expect(english.row(["a", "b", "c"])).toBe("a, b, c");
    expect(formatsFor("de").list(["a", "b", "c"])).toBe("a, b und c");
  });

  it("rounds sizes of files to thousands", () => {
    expect([0, 1, 999].map(english.fileSize)).toEqual(["0 bytes", "1 byte", "999 bytes"]);
    expect([1000, 60_600, 451_000].map(english.fileSize)).toEqual(["1 kB", "61 kB", "451 kB"]);
  });
});
