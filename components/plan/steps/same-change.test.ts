import { expect, it } from "vitest";
import { sameChange } from "./same-change";

it("says a change once for all servers that it is the same for", () => {
  const targets = [
    { name: "mbx01.contoso.com", change: "check only" },
    { name: "mbx02.contoso.com", change: "restart" },
    { name: "mbx03.contoso.com", change: "check only" },
  ];
  expect([...sameChange(targets)]).toEqual([
    ["check only", ["mbx01.contoso.com", "mbx03.contoso.com"]],
    ["restart", ["mbx02.contoso.com"]],
  ]);
});
