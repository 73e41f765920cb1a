import { describe, expect, it } from "vitest";
import { placeBlock, readBlock } from "./mailbox-block";
import { columnsFor, mailboxColumns } from "./mailbox-columns";
import { unneededBy, type Goal } from "@/lib/answers/goals";
import { blankMailboxRow as blank, type MailboxRowValues } from "./mailbox-values";
import { duplicateRows, mostRows } from "@/components/form/row-list";

const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";
const row = (fqdn: string): MailboxRowValues => ({ ...blank, fqdn });
const names = (rows: readonly MailboxRowValues[]) => rows.map(({ fqdn }) => fqdn);

const integrated = columnsFor(unneededBy({ goal: "integrate" }));

function pasted(text: string, column: Parameters<typeof readBlock>[1]) {
  const block = readBlock(text, column, integrated);
  if (!block) throw new Error("Nothing to place.");
  return block;
}

it("the columns follow what the goal has a use for", () => {
  const columns = (goal: Goal) => columnsFor(unneededBy({ goal }));
  expect(columns("integrate")).toEqual(["fqdn", "certificateName", "thumbprint", "discoveredByLync"]);
  expect(columns("reapply")).toEqual(["fqdn", "certificateName", "thumbprint"]);
  expect(columns("repair-duplicate")).toEqual(["fqdn", "certificateName", "discoveredByLync"]);
  const renewed = [{ fqdn: "a.contoso.com", previousCertificateName: "b.contoso.com" }];
  expect(columns("renew-certificate")).not.toContain("discoveredByLync");
  expect(columnsFor(unneededBy({ goal: "renew-certificate", mailboxServers: renewed }))).toEqual(mailboxColumns);
});

describe("text pasted into a cell", () => {
  it("is left to the browser when it is one value", () => {
    expect(["mbx01.contoso.com\n", "\t\n", ""].map((text) => readBlock(text, "fqdn", integrated))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("makes room for names, behind a name that is there and in place of a blank one", () => {
    const list = pasted("B.contoso.com\r\nc.contoso.com", "fqdn");
    const rows = [row("a.contoso.com"), row("z.contoso.com")];
    expect(names(placeBlock(rows, 0, list, blank).next)).toEqual([
      "a.contoso.com",
      "b.contoso.com",
      "c.contoso.com",
      "z.contoso.com",
    ]);
    expect(placeBlock([blank], 0, list, blank)).toMatchObject({
      end: 1,
      next: [row("b.contoso.com"), row("c.contoso.com")],
    });
  });

  it("fills any other column downwards, and keeps the rest of each row", () => {
    const list = pasted(`${thumbprint.toLowerCase()}\n${thumbprint}`, "thumbprint");
    const { next, end } = placeBlock([row("a.contoso.com")], 0, list, blank);
    expect(next).toEqual([
      { ...row("a.contoso.com"), thumbprint },
      { ...blank, thumbprint },
    ]);
    expect(end).toBe(1);
  });

  it("fills right and down from a spreadsheet, without its heads, and leaves cells alone that are empty there", () => {
    const block = pasted(
      `Certificate name\tThumbprint\tLync lists it already\nMail.contoso.com\t\tTRUE\n\t${thumbprint}\tperhaps`,
      "certificateName",
    );
    const before = { ...row("a.contoso.com"), thumbprint };
    expect(placeBlock([before], 0, block, blank).next).toEqual([
      { ...before, certificateName: "mail.contoso.com", discoveredByLync: "yes" },
      { ...blank, thumbprint },
    ]);
  });

  it("fills the columns that the goal shows, and no others", () => {
    const renewed = columnsFor(unneededBy({ goal: "renew-certificate" }));
    const both = readBlock(
      `a.contoso.com\towa.contoso.com\t${thumbprint}\told.contoso.com\t${thumbprint.replace("E", "F")}`,
      "fqdn",
      renewed,
    );
    expect(both?.rows).toEqual([
      {
        ...{ fqdn: "a.contoso.com", certificateName: "owa.contoso.com", thumbprint },
        ...{ previousCertificateName: "old.contoso.com", previousThumbprint: thumbprint.replace("E", "F") },
      },
    ]);
    const repaired = columnsFor(unneededBy({ goal: "repair-duplicate" }));
    expect(readBlock("a.contoso.com\towa.contoso.com\tyes", "fqdn", repaired)?.rows).toEqual([
      { fqdn: "a.contoso.com", certificateName: "owa.contoso.com", discoveredByLync: "yes" },
    ]);
  });

  it("never makes more rows than the answers may have", () => {
    const many = pasted(Array.from({ length: 500 }, (_, index) => `mbx${index}.contoso.com`).join("\n"), "fqdn");
    const block = pasted(
      Array.from({ length: 500 }, (_, index) => `mbx${index}.contoso.com\tx.contoso.com`).join("\n"),
      "fqdn",
    );
    for (const text of [many, block]) {
      const { next, end } = placeBlock([row("a.contoso.com"), row("b.contoso.com")], 1, text, blank);
      expect([next.length, end]).toEqual([mostRows, mostRows - 1]);
    }
  });
});

it("rows with the same name point at the first of them, whatever the case, and blank rows at none", () => {
  expect([...duplicateRows(["a", " A", "", "", "b", "a"])]).toEqual([
    [1, 0],
    [5, 0],
  ]);
});
