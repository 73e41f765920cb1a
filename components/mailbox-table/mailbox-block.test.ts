import { describe, expect, it } from "vitest";
import { unneededBy, type Goal } from "@/lib/answers/goals";
import { readBlock } from "./mailbox-block";
import { columnsFor, mailboxColumns } from "./mailbox-columns";
import { duplicateRows } from "@/components/form/duplicate-rows";

const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";

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
      `Certificate name\tThumbprint\tLync has discovered it\nMail.contoso.com\t\tTRUE\n\t${thumbprint}\tperhaps`,
      "certificateName",
    );
    expect(rows).toEqual([{ certificateName: "mail.contoso.com", discoveredByLync: "yes" }, { thumbprint }]);
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
});

it("rows with the same name point at the first of them, whatever the case, and blank rows at none", () => {
  expect([...duplicateRows(["a", " A", "", "", "b", "a"])]).toEqual([
    [1, 0],
    [5, 0],
  ]);
});
