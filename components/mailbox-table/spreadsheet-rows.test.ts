import { expect, it } from "vitest";
import { columnsFor } from "./mailbox-columns";
import { readBlock } from "./mailbox-block";
import { fillsCells } from "./spreadsheet-rows";

const columns = columnsFor({});

it.each(["", "\t\n", "mbx01.contoso.com", "mbx01.contoso.com\n", " a b ", "mbx01.contoso.com\t"])(
  "one value is left to the browser: %j",
  (text) => {
    expect(fillsCells(text)).toBe(false);
    expect(readBlock(text, "fqdn", columns)).toBeUndefined();
  },
);

it.each(["a.contoso.com\nb.contoso.com", "a.contoso.com;b.contoso.com", "a.contoso.com\tb", "FQDN\tThumbprint\na\tb"])(
  "a list or a block fills cells: %j",
  (text) => {
    expect(fillsCells(text)).toBe(true);
    expect(readBlock(text, "fqdn", columns)).toBeDefined();
  },
);
