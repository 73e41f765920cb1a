import { expect, it } from "vitest";
import { changesOn } from "./en/changes-on";

it.each([
  [{ changes: 7, servers: 6, pool: "pool01.contoso.com", servedOnly: 0 }, "7 changes on 6 servers and pool01"],
  [{ changes: 3, servers: 0, pool: "pool01.contoso.com", servedOnly: 3 }, "3 changes in pool01, for 3 Mailbox servers"],
  [{ changes: 1, servers: 1, pool: undefined, servedOnly: 0 }, "1 change on 1 server"],
  [{ changes: 0, servers: 0, pool: undefined, servedOnly: 0 }, "0 changes"],
])("counts servers as servers and names a pool: %j", (size, text) => {
  expect(changesOn(size)).toBe(text);
});
