import { describe, expect, it } from "vitest";
import { readBlock } from "./mailbox-block";
import { duplicateRows } from "@/components/form/row-list";

const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";

function pasted(text: string, column: Parameters<typeof readBlock>[1]) {
  const block = readBlock(text, column);
  if (!block) throw new Error("Nothing to place.");
  return block;
}

describe("text pasted into a cell", () => {
  it("is left to the browser when it is one value", () => {
    expect([readBlock("mbx01.contoso.com\n", "fqdn"), readBlock("\t\n", "thumbprint"), readBlock("", "fqdn")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("has its columns by their heads, and leaves out those that are not asked for", () => {
    const { rows } = pasted(`Site\tServer\tThumbprint\nHQ\tmbx1.contoso.com\t${thumbprint}`, "fqdn");
    expect(rows).toEqual([{ fqdn: "mbx1.contoso.com", thumbprint }]);
  });

  it("has thumbprints in their column without heads as well", () => {
    const { rows } = pasted(`mbx1.contoso.com\t${thumbprint}\nmbx2.contoso.com\t`, "fqdn");
    expect(rows).toEqual([{ fqdn: "mbx1.contoso.com", thumbprint }, { fqdn: "mbx2.contoso.com" }]);
  });

  it("loses heads, and cells that are no answer", () => {
    const { rows } = pasted(
      `Certificate name\tThumbprint\tLync lists it already\nMail.contoso.com\t\tTRUE\n\t${thumbprint}\tperhaps`,
      "certificateName",
    );
    expect(rows).toEqual([{ certificateName: "mail.contoso.com", discoveredByLync: "yes" }, { thumbprint }]);
  });
});

it("rows with the same name point at the first of them, whatever the case, and blank rows at none", () => {
  expect([...duplicateRows(["a", " A", "", "", "b", "a"])]).toEqual([
    [1, 0],
    [5, 0],
  ]);
});
