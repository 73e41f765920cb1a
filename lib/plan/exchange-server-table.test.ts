import { describe, expect, it } from "vitest";
import { answered } from "@/lib/text/answered";
import { exchangeServerRows } from "./exchange-server-table";

const rows = (clientAccess: readonly string[], mailbox: readonly string[]) =>
  exchangeServerRows({
    clientAccessServers: clientAccess.map((name) => answered(name)),
    mailboxServers: mailbox.map((name) => ({ fqdn: answered(name) })),
  }).map(([{ value }, roles]) => `${value}: ${roles}`);

describe("the servers of Exchange's scripts", () => {
  it("are named once each, with their roles", () => {
    expect(rows(["b", "a"], ["c", "a"])).toEqual(["b: Client Access", "a: Mailbox, Client Access", "c: Mailbox"]);
  });

  it("may be Client Access servers alone", () => {
    expect(rows(["b"], [])).toEqual(["b: Client Access"]);
  });
});
