import { describe, expect, it } from "vitest";
import { unneededBy } from "@/lib/answers/goals";
import { mostRows } from "@/components/form/list-limits";
import { readBlock } from "./mailbox-block";
import { columnsFor } from "./mailbox-columns";
import { blankMailboxRow as blank, type MailboxRowValues } from "./mailbox-values";
import { placeBlock, type Target } from "./place-block";

const columns = columnsFor(unneededBy({ goal: "integrate" }));
const thumbprint = (last: string) => `3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D9${last}`;
const [first, second, third] = [thumbprint("A"), thumbprint("B"), thumbprint("C")];
const row = (name: string, print = ""): MailboxRowValues => ({
  ...blank,
  fqdn: `${name}.contoso.com`,
  thumbprint: print,
});

function place(
  rows: readonly MailboxRowValues[],
  text: string,
  column: Parameters<typeof readBlock>[1] = "fqdn",
  target: Partial<Target> = {},
) {
  const block = readBlock(text, column, columns);
  if (!block) throw new Error("Nothing to place.");
  return placeBlock(rows, { row: 0, replaces: false, hidden: new Set(), ...target }, block, blank);
}

describe("what is pasted with names", () => {
  it("goes to the rows of these names, wherever they are, and the others are added behind the target", () => {
    const rows = [row("a", first), row("b"), row("c", third)];
    const { next, end, placing } = place(
      rows,
      `C.contoso.com\t${third}\nb.contoso.com\t${second}\nnew.contoso.com\t${first}`,
    );
    expect(next).toEqual([row("a", first), row("new", first), row("b", second), row("c", third)]);
    expect([end, placing]).toEqual([1, { added: 1, filled: 1, known: 1, kept: 0, left: 0 }]);
  });

  it("leaves every row as it is that is not named", () => {
    const rows = [row("a", first), row("z", second)];
    const { next } = place(rows, "b.contoso.com\nc.contoso.com");
    expect(next).toEqual([row("a", first), row("b"), row("c"), row("z", second)]);
  });

  it("takes the place of a blank row, or of a name that is marked", () => {
    expect(place([blank], "b.contoso.com\nc.contoso.com")).toMatchObject({ end: 1, next: [row("b"), row("c")] });
    const marked = place([row("old"), row("b")], "b.contoso.com\nc.contoso.com", "fqdn", { replaces: true });
    expect(marked.next).toEqual([row("c"), row("b")]);
    const nothingNew = place([row("old"), row("b")], "b.contoso.com\nb.contoso.com", "fqdn", { replaces: true });
    expect(nothingNew.next).toEqual([row("old"), row("b")]);
  });

  it("knows a server by its first label, where one row alone has it", () => {
    expect(place([row("a"), row("b")], `B\t${second}\nx\t`).next[1]).toMatchObject({ fqdn: "x" });
    expect(place([row("a"), row("b")], `B\t${second}`).next).toEqual([row("a"), row("b", second)]);
    const twice = [row("b"), { ...blank, fqdn: "b.fabrikam.net" }];
    expect(place(twice, `b\t${second}`).placing).toMatchObject({ added: 1, filled: 0 });
  });

  it("is there once, also when it is pasted twice in one text", () => {
    const { next, placing } = place([blank], "a.contoso.com\nA.contoso.com\nb.contoso.com");
    expect([next, placing.added, placing.known]).toEqual([[row("a"), row("b")], 2, 1]);
  });

  it("never makes more rows than the answers may have, and pushes none out", () => {
    const many = Array.from({ length: 500 }, (_, index) => `mbx${index}.contoso.com`).join("\n");
    const { next, end, placing } = place([row("a"), row("b")], many);
    expect([next.length, next.at(-1), end]).toEqual([mostRows, row("b"), mostRows - 2]);
    expect(placing).toMatchObject({ added: mostRows - 2, left: 302 });
  });
});

describe("what is pasted without names", () => {
  it("fills what is empty, downwards, and adds rows at the end", () => {
    const { next, end, placing } = place([row("a"), row("b", second)], [first, second, third].join("\n"), "thumbprint");
    expect(next).toEqual([row("a", first), row("b", second), { ...blank, thumbprint: third }]);
    expect([end, placing]).toEqual([2, { added: 1, filled: 1, known: 1, kept: 0, left: 0 }]);
  });

  it("never overwrites an answer, except the one that is marked", () => {
    const rows = [row("a", first), row("b", first), row("c", "12")];
    const kept = place(rows, [third, third, third].join("\n"), "thumbprint");
    expect(kept.next).toEqual([row("a", first), row("b", first), row("c", third)]);
    expect(kept.placing).toMatchObject({ filled: 1, kept: 2 });
    const marked = place(rows, [third, third].join("\n"), "thumbprint", { replaces: true });
    expect(marked.next).toEqual([row("a", third), row("b", first), row("c", "12")]);
  });

  it("fills no row that is not shown", () => {
    const rows = [row("a"), row("b"), row("c")];
    const { next, placing } = place(rows, [first, second, third].join("\n"), "thumbprint", { hidden: new Set([1]) });
    expect(next).toEqual([row("a", first), row("b"), row("c", second)]);
    expect(placing).toMatchObject({ filled: 2, left: 1 });
  });

  it("never makes more rows than the answers may have", () => {
    const block = Array.from({ length: 500 }, () => `mail.contoso.com\t${first}`).join("\n");
    const { next, placing } = place([row("a")], block, "certificateName");
    expect([next.length, placing.left]).toEqual([mostRows, 300]);
  });
});
