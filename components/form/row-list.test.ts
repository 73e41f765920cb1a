import { describe, expect, it } from "vitest";
import { entriesOf, splitHostNames, splitNames } from "./row-list";

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

  it("keeps a name that is a head elsewhere, when it stands alone", () => {
    expect(entriesOf("Policy", splitNames)).toEqual(["Policy"]);
  });
});
