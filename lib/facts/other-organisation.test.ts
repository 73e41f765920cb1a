import { describe, expect, it } from "vitest";
import { exchangeServer, lyncFacts } from "@/lib/testing/example-facts";
import { isNameOf, shownName } from "./computer-name";
import type { ExchangeFacts } from "./facts-schema";
import { mayBeOfOne, poolsOfOther, serversOfOther } from "./other-organisation";

describe("a whole name and a computer that tells its own", () => {
  it.each([
    ["mbx01.contoso.com", "MBX01", "contoso.com", true],
    ["MBX01.Contoso.com", "mbx01", "CONTOSO.COM", true],
    ["mbx01.contoso.com", "MBX01", "contoso.com.", true],
    ["mbx01.contoso.com", "MBX01", "fabrikam.com", false],
    ["mbx01.emea.contoso.com", "MBX01", "contoso.com", false],
    ["mbx01.contoso.com", "MBX02", "contoso.com", false],
    ["mailboxserver-munich1.contoso.com", "MAILBOXSERVER-M", "contoso.com", true],
    // An earlier script told no domain, and a person may type no whole name.
    ["mbx01.contoso.com", "MBX01", "", true],
    ["mbx01", "MBX01", "contoso.com", true],
  ])("%s, %s in “%s”: %s", (fqdn, name, domain, fits) => {
    expect(isNameOf(fqdn, { name, domain })).toBe(fits);
  });

  it("shows as much as is known", () => {
    expect(shownName({ name: "MBX01", domain: "contoso.com" })).toBe("mbx01.contoso.com");
    expect(shownName({ name: "MBX01", domain: "" })).toBe("MBX01");
  });
});

describe("an organisation that is another one", () => {
  it.each([
    ["contoso.com", "contoso.com", true],
    ["contoso.com", "EMEA.Contoso.com", true],
    ["emea.contoso.com", "apac.contoso.com", true],
    ["contoso.com", "contoso.net", false],
    ["contoso.com", "fabrikam.com", false],
    ["contoso.co.uk", "fabrikam.co.uk", false],
    ["contoso.co.uk", "lync.contoso.co.uk", true],
    ["ad.contoso.de", "contoso.de", true],
    ["contoso.local", "fabrikam.local", false],
    ["", "contoso.com", true],
  ])("%s and %s may be of one: %s", (one, other, may) => {
    expect(mayBeOfOne(one, other)).toBe(may);
  });

  const exchange = (...servers: readonly string[]) =>
    ({ "exchange-servers": { servers: servers.map((fqdn) => exchangeServer(fqdn)) } }) as unknown as ExchangeFacts;

  it.each<readonly [readonly string[], readonly string[], boolean]>([
    [["ex01.fabrikam.com"], ["ex01.contoso.com"], true],
    [["ex01.fabrikam.com", "ex02.fabrikam.com"], ["mbx01.contoso.com", "mbx02.contoso.com"], true],
    [["ex01.fabrikam.com", "MBX02.contoso.com"], ["mbx01.contoso.com", "mbx02.contoso.com"], false],
    // A new server, a name of its own in a certificate, a name that is not whole yet.
    [["mbx01.contoso.com"], ["mbx09.contoso.com"], false],
    [["mbx01.contoso.com"], ["mbx01"], false],
    [["mbx01.contoso.com"], ["mbx02"], true],
    [[], ["mbx01.contoso.com"], false],
    [["ex01.fabrikam.com"], [], false],
  ])("Exchange with %s, beside the names %s: %s", (servers, named, isOther) => {
    expect(serversOfOther(exchange(...servers), named)).toEqual(isOther ? servers : undefined);
  });

  it("Exchange that could not tell its servers is none", () => {
    const facts = { "exchange-servers": { error: "Zugriff verweigert" } } as unknown as ExchangeFacts;
    expect(serversOfOther(facts, ["mbx01.contoso.com"])).toBeUndefined();
  });

  it("Lync: by its pools, as far as it tells them", () => {
    expect(poolsOfOther(lyncFacts, "POOL01.contoso.com")).toBeUndefined();
    expect(poolsOfOther(lyncFacts, undefined)).toBeUndefined();
    expect(poolsOfOther({ ...lyncFacts, pools: { pools: [] } }, "pool01.fabrikam.com")).toBeUndefined();
    expect(poolsOfOther(lyncFacts, "pool01.fabrikam.com")).toEqual(["pool01.contoso.com"]);
  });
});
