import { describe, expect, it } from "vitest";
import { scenarios } from "@/lib/testing/scenarios";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { estateFiles } from "@/lib/testing/estate-facts";
import { exchangeServer, factsJson } from "@/lib/testing/example-facts";
import { suggestionsFromRecords } from "@/lib/next-change/suggest-from-records";
import type { NamedFacts } from "@/lib/from-facts/types";
import { contradictionsOf } from "./contradictions";
import { proofOf } from "./proof";
import { readRecord } from "./read-record";

/** Every organisation that a scenario is about, under another domain: each server keeps its short name. */
function foreignFiles(names: readonly string[]): readonly NamedFacts[] {
  const moved = names.map((fqdn) => `${fqdn.split(".")[0] ?? ""}.fabrikam.net`);
  const other = { pool: "pool01.fabrikam.net", clientAccess: moved, mailbox: moved, sipName: true };
  return estateFiles({ ...other, certificateName: (fqdn) => fqdn });
}

const abroad = (file: NamedFacts) => {
  const { facts } = file;
  if (facts.script !== "Get-MailboxServerFacts") return facts;
  const { windows } = facts.facts;
  return { ...facts, facts: { ...facts.facts, windows: { ...windows, domain: "fabrikam.net" } } };
};

describe("facts of another organisation beside a plan", () => {
  it.each(Object.keys(scenarios))("are told by one sentence, and prove nothing (%s)", (name) => {
    const answers = answersOf(scenarios[name]);
    const plan = generatePlan(answers);
    const files = foreignFiles([
      ...plan.topology.clientAccessServers,
      ...plan.topology.mailboxServers.map(({ fqdn }) => fqdn),
    ]);
    const records = files.map((file) => {
      const read = readRecord(new TextEncoder().encode(JSON.stringify(abroad(file))), plan);
      if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
      return read.value;
    });
    for (const record of records) {
      // A plan without a pool has no Lync to compare with, and asks for none of its facts.
      const isOpen = record.place === "lync" && plan.topology.poolFqdn === undefined;
      const codes = contradictionsOf(record, plan).map(({ code }) => code);
      expect([record.script, ...codes]).toEqual([
        record.script,
        ...(isOpen ? codes : [expect.stringMatching(/^other-/)]),
      ]);
      expect(proofOf(record, plan)).toBeUndefined();
    }
    expect(suggestionsFromRecords(records, answers)).toEqual([]);
  });
});

describe("facts of a Mailbox server, beside a plan that names one of its short name", () => {
  const plan = generatePlan(answersOf(scenarios["split-3"]));
  const hostOf = (json: string) => {
    const read = readRecord(new TextEncoder().encode(json), plan);
    return read.ok && read.value.kind === "facts" ? read.value.host : "refused";
  };
  const windows = (domain: string) => ({ windows: { version: "6.3", powerShell: "4.0", domain } });
  it.each([
    ["contoso.com", "mbx02.contoso.com"],
    ["CONTOSO.com", "mbx02.contoso.com"],
    ["", "mbx02.contoso.com"],
    ["fabrikam.net", undefined],
    ["emea.contoso.com", undefined],
  ])("belong to it when their domain fits: %s", (domain, host) => {
    expect(hostOf(factsJson("Get-MailboxServerFacts", "MBX02", windows(domain)))).toBe(host);
  });

  it("belong to it by the short name alone when an earlier script, or one without rights, told no domain", () => {
    const json = factsJson("Get-MailboxServerFacts", "MBX02", { windows: { version: "6.3", powerShell: "4.0" } });
    expect(hostOf(json.replace('"schema":4', '"schema":3'))).toBe("mbx02.contoso.com");
    expect(hostOf(json)).toBe("refused");
    expect(
      hostOf(factsJson("Get-MailboxServerFacts", "MBX02", windows("contoso.com")).replace('"schema":4', '"schema":3')),
    ).toBe("refused");
    expect(hostOf(factsJson("Get-MailboxServerFacts", "MBX02", { windows: { error: "no" } }))).toBe(
      "mbx02.contoso.com",
    );
  });

  it("and those of Exchange count when it knows any server of the plan", () => {
    const servers = (...names: readonly string[]) => ({
      "exchange-servers": { servers: names.map((one) => exchangeServer(one)) },
    });
    expect(hostOf(factsJson("Get-ExchangeFacts", "EX", servers("mbx03.contoso.com")))).toBe("cas01.contoso.com");
    expect(hostOf(factsJson("Get-ExchangeFacts", "CAS01", servers("cas01.fabrikam.net")))).toBeUndefined();
    expect(hostOf(factsJson("Get-ExchangeFacts", "CAS01"))).toBeUndefined();
  });
});
