import { describe, expect, it } from "vitest";
import { plannedLyncVersions } from "@/lib/answers/pairs";
import { exchangeVersionOf, lyncVersions, plannedExchangeVersions } from "@/lib/answers/products";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";
import { readLyncVersions } from "@/lib/command-output/read-versions";
import { wordsOfOtherVersions } from "@/lib/testing/words-of-versions";
import { lookUps } from "./all";
import { lookUpFor, lookUpForLync } from "./for-version";

const { clientAccess, lyncVersion, mailboxServers, thumbprint, exchangeVersion, sipNameDialPlan } = lookUps;

describe("a look-up", () => {
  it.each(plannedExchangeVersions)("shows the build of Exchange %s, and no other", (version) => {
    for (const lookUp of [mailboxServers, exchangeVersion]) {
      const plain = lookUpFor(lookUp, version).sample.replace(/\[\[|\]\]/g, "");
      const rows = plain.split("\n").slice(2);
      expect(rows.map(exchangeVersionOf)).toEqual(rows.map(() => version));
      expect(wordsOfOtherVersions(plain, version)).toEqual([]);
    }
  });

  it("marks the servers that talk to Lync, with the role they have", () => {
    expect(lookUpFor(mailboxServers, "2013").sample).toMatch(/\[\[mbx01\.contoso\.com\]\] Mailbox /);
    expect(lookUpFor(mailboxServers, "2010").sample).toMatch(/\[\[cas01\.contoso\.com\]\] ClientAccess /);
    expect(lookUpFor(mailboxServers, "2019").sample).not.toContain("ClientAccess");
    expect(lookUpFor(clientAccess, "2010").sample).toMatch(/\[\[cas01\.contoso\.com\]\] ClientAccess /);
    expect(lookUpFor(clientAccess, "2019").sample).toMatch(/\[\[mbx01\.contoso\.com\]\] Mailbox /);
    expect(lookUpFor(clientAccess, "2019").sample).not.toContain("ClientAccess");
  });

  it("shows the chosen Lync, and one that goes with the chosen Exchange while none is chosen", () => {
    const shown = (lync?: LyncVersion, exchange?: ExchangeVersion) =>
      readLyncVersions(lookUpForLync(lyncVersion, lync, exchange).sample.replace(/\[\[|\]\]/g, "")).versions;
    for (const version of lyncVersions) expect(shown(version, "2013")).toEqual([{ version, count: 1 }]);
    for (const version of plannedExchangeVersions)
      expect(shown(undefined, version)).toEqual([{ version: plannedLyncVersions(version)[0], count: 1 }]);
    expect(shown()).toEqual([{ version: "lync-2013", count: 1 }]);
  });

  it("asks Exchange 2010 for its Client Access servers, with commands that it has", () => {
    expect(lookUpFor(thumbprint, "2010").command).toContain("IsClientAccessServer");
    expect(lookUpFor(thumbprint, "2010").sample).toContain("CN=[[cas01.contoso.com]]");
    expect(lookUpFor(sipNameDialPlan, "2010").command).toContain("Get-UMServer |");
    expect(lookUpFor(thumbprint, "2016").command).toBe(thumbprint.command);
  });
});
