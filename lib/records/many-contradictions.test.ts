import { describe, expect, it } from "vitest";
import { contradictionText } from "@/lib/facts/contradiction";
import { generatePlan } from "@/lib/generate/generate";
import { records as words } from "@/lib/messages/en/records";
import type { Plan } from "@/lib/plan/types";
import { answersOf } from "@/lib/testing/example-answers";
import { exchangeServer, factsJson } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { contradictionsOf } from "./contradictions";
import { readRecord } from "./read-record";

const planOf = (name: string) => generatePlan(answersOf(scenarios[name]));
type Facts = Readonly<Record<string, unknown>>;

/** What Exchange has against a plan, in sentences. */
function textsAgainst(plan: Plan, facts: Facts): readonly string[] {
  const read = readRecord(new TextEncoder().encode(factsJson("Get-ExchangeFacts", "CAS01", facts)), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
  return contradictionsOf(read.value, plan).map((one) => contradictionText(one, words));
}

const asked = (server: string, name: string) => ({
  server,
  directories: [
    {
      ...{ identity: "", name, instantMessagingEnabled: true, instantMessagingType: "None" },
      ...{ instantMessagingServerName: "", instantMessagingCertificateThumbprint: "" },
    },
  ],
});

describe("Exchange with many servers", () => {
  it("contradicts many servers by one sentence of a kind, with a few names and the count", () => {
    const plan = planOf("split-12");
    const named = [...plan.topology.clientAccessServers, ...plan.topology.mailboxServers.map(({ fqdn }) => fqdn)];
    const textsWith = (facts: Facts) => textsAgainst(plan, facts);
    const [first = "", ...others] = plan.topology.mailboxServers.map(({ fqdn }) => fqdn);
    const rest = named.filter((name) => name === first || !others.includes(name)).map((fqdn) => exchangeServer(fqdn));
    const servers = plan.topology.clientAccessServers.map((server) => asked(server, "owa (Default Web Site)"));
    const directories = { "owa-virtual-directories": { servers } };
    expect(textsWith({ ...directories, "exchange-servers": { servers: rest } })).toEqual([
      `Exchange does not know 11 servers of this plan (${others.slice(0, 2).join(", ")} and 9 more): check their names.`,
    ]);
    const newer = others.map((fqdn) => exchangeServer(fqdn, "Version 15.1 (Build 2507.6)"));
    expect(textsWith({ ...directories, "exchange-servers": { servers: [...rest, ...newer] } })).toEqual([
      expect.stringMatching(/^11 servers of this plan .* are not Exchange 2013 servers: they show Version 15\.1/),
    ]);
    const short = (name: string) => name.split(".")[0] ?? "";
    const databases = ["DB1", "DB2", "DB3", "DB4"].map((name) => ({
      ...{ name, recovery: false, servers: [short(first), "MBX91", "MBX92"] },
    }));
    expect(textsWith({ ...directories, databases: { databases } })).toEqual([
      expect.stringMatching(/^4 databases \(DB1, DB2 and 2 more\) can become active on MBX91, MBX92, which/),
    ]);
    const lost = servers.map(({ server }) => asked(server, "owa (Other)"));
    expect(textsWith({ "owa-virtual-directories": { servers: lost } })).toHaveLength(1);
  });

  it("contradicts servers of one computer once, though two sections name them", () => {
    const plan = planOf("same-computer");
    const facts = { "exchange-servers": { servers: [exchangeServer("new01.contoso.com")] } };
    expect(textsAgainst(plan, facts).filter((text) => text.startsWith("Exchange knows no server"))).toHaveLength(1);
  });
});
