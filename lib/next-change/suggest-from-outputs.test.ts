import { describe, expect, it } from "vitest";
import { suggestionsFromOutputs } from "./suggest-from-outputs";

const event = (id: number, ...lines: readonly string[]) =>
  `TimeCreated  : 2026-11-20 08:00:00
ProviderName : LS Protocol Stack
Id           : ${id}
Message      : Servers:
${lines.map((line) => `               ${line}`).join("\n")}
`;
const events = [
  event(44024, "mbx01.contoso.com"),
  event(14492, "fe01.contoso.com, version 6", "mbx01.contoso.com, version 0", "mbx02.contoso.com, version 6"),
].join("\n");
const applications = ["mbx01", "mbx02"]
  .map((name) => `Identity : ${name}.contoso.com/urn:application:outlookwebapp\nPort     : 5199\n`)
  .join("\n");
const computers = "Fqdn              Pool\n----              ----\nmbx01.contoso.com owa.contoso.com\n";
const found = (texts: readonly string[], draft = {}) =>
  suggestionsFromOutputs(texts, draft).map(({ goal, found: some }) => [goal, ...some.map(({ server }) => server)]);
const rows = (...servers: readonly object[]) => ({ "mailbox-servers": { servers } });

describe("pasted outputs that show a name twice", () => {
  it.each([
    ["as a pool", applications],
    ["as a computer", computers],
  ])("%s, suggest that its trust is removed", (_how, trusted) => {
    expect(found([events, trusted])).toEqual([["repair-duplicate", "mbx01.contoso.com"]]);
    expect(found([`${trusted}\n\n${events}`])).toEqual([["repair-duplicate", "mbx01.contoso.com"]]);
  });

  it("are about the servers of the draft, by the names in their certificates", () => {
    expect(found([events, applications], rows({ fqdn: "mbx02.contoso.com" }))).toEqual([]);
    const named = rows({ fqdn: "ex01.contoso.com", certificateName: "MBX01.contoso.com" });
    expect(found([events, applications], named)).toEqual([["repair-duplicate", "ex01.contoso.com"]]);
  });

  it("suggest nothing where one of both is missing", () => {
    expect(found([events])).toEqual([]);
    expect(found([applications])).toEqual([]);
    expect(found([event(44024, "um09.contoso.com"), applications])).toEqual([]);
  });
});
