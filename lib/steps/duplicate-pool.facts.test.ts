import { describe, expect, it } from "vitest";
import { contradictionText } from "@/lib/facts/contradiction";
import { generatePlan } from "@/lib/generate/generate";
import { records as words } from "@/lib/messages/en/records";
import { contradictionsOf } from "@/lib/records/contradictions";
import { readRecord } from "@/lib/records/read-record";
import { answersOf } from "@/lib/testing/example-answers";
import { duplicateFacts, factsJson, trustedPool } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";

const [mbx, second, third] = ["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"] as const;
const plan = generatePlan(answersOf(scenarios.repair));

function said(facts: object): readonly string[] {
  const file = factsJson("Get-LyncFacts", "FE01", { ...duplicateFacts(mbx, second, third), ...facts });
  const read = readRecord(new TextEncoder().encode(file), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
  return contradictionsOf(read.value, plan).map((one) => `${one.code}: ${contradictionText(one, words)}`);
}

const { "trusted-pools": pools, "trusted-applications": applications } = duplicateFacts(mbx, second, third);
const withPool = (change: object) => ({
  "trusted-pools": { trustedPools: pools.trustedPools.map((pool, row) => (row === 0 ? { ...pool, ...change } : pool)) },
});
const withApplication = (change: object) => {
  const [first] = applications.trustedApplications;
  return {
    "trusted-applications": { trustedApplications: [...applications.trustedApplications, { ...first, ...change }] },
  };
};
const computers = (...rows: readonly (readonly [string, string])[]) => ({
  "trusted-computers": { trustedComputers: rows.map(([fqdn, pool]) => ({ fqdn, pool })) },
});
const usual = [
  [mbx, mbx],
  [second, second],
  [third, third],
] as const;

/** What prevents the change, as e2e/lab/scripts/repair-refusals.test.ts has it, and what the page says: reason and cure. */
const cases: readonly (readonly [string, object, readonly string[]])[] = [
  ["nothing", {}, []],
  ["a name that Lync does not discover", discovering(second, third), ["only-trust", mbx, "Restart-Service RTCSRV"]],
  [
    "a name of which no event tells",
    { ...discovering(), "discovery-events": { events: [] } },
    ["only-trust", "there is no event 44024"],
  ],
  [
    "a name that no pool names",
    { ...duplicateFacts(second, third), ...discovering(mbx, second, third) },
    ["no-duplicate", `names ${mbx}`],
  ],
  [
    "a pool without a registrar",
    withPool({ registrar: "" }),
    ["no-registrar", `Set-CsTrustedApplicationPool -Identity ${mbx} -Registrar pool01.contoso.com`],
  ],
  [
    "several computers",
    computers(...usual, ["mbx09.contoso.com", mbx]),
    ["several-computers", "Remove-CsTrustedApplicationComputer -Identity mbx09.contoso.com"],
  ],
  [
    "a pool of another name with several computers",
    {
      ...computers([mbx, "im.contoso.com"], ["mbx09.contoso.com", "im.contoso.com"], usual[1], usual[2]),
      ...withPool({ fqdn: "im.contoso.com" }),
    },
    ["several-computers", `Remove-CsTrustedApplicationComputer -Identity ${mbx}`],
  ],
  [
    "several pools",
    {
      ...computers(...usual, [mbx, "im.contoso.com"]),
      "trusted-pools": { trustedPools: [...pools.trustedPools, trustedPool("im.contoso.com")] },
    },
    ["several-pools", `${mbx}, im.contoso.com`],
  ],
  [
    "a pool of two planned servers",
    {
      ...computers([second, mbx], usual[2]),
      "trusted-pools": { trustedPools: [trustedPool(mbx), trustedPool(third)] },
    },
    ["pool-of-two", `belongs to ${mbx} and ${second}`],
  ],
  [
    "another role",
    { pools: { pools: [...poolsWith(mbx, `MediationServer:${mbx}`)] } },
    ["other-role", `MediationServer:${mbx}`, `Remove-CsTrustedApplicationPool -Identity ${mbx}`],
  ],
  [
    "a site that Lync does not know",
    withPool({ site: "Gone" }),
    ["unreadable-pool", `Get-CsTrustedApplicationPool -Identity ${mbx}`],
  ],
  ["a value that was not read", withPool({ outboundOnly: null }), ["unreadable-pool", mbx]],
  [
    "an application of someone else",
    withApplication({ applicationId: "Queue" }),
    [
      "foreign-application",
      `Remove-CsTrustedApplication -Identity ${mbx}/urn:application:Queue`,
      "enter Queue as its ID",
    ],
  ],
  [
    "an endpoint",
    { "trusted-endpoints": { trustedEndpoints: [{ pool: mbx.toUpperCase(), sipAddress: "sip:q@contoso.com" }] } },
    ["endpoint", "Remove-CsTrustedApplicationEndpoint -Identity sip:q@contoso.com", "undo could not restore"],
  ],
  [
    "an endpoint of a pool that stays",
    { "trusted-endpoints": { trustedEndpoints: [{ pool: "ivr.contoso.com", sipAddress: "sip:q@contoso.com" }] } },
    [],
  ],
  ["a protocol that nobody knows", withApplication({ protocol: "Udp" }), ["other-protocol", "has the protocol Udp"]],
];

describe("what facts have against taking trust away", () => {
  it.each(cases)("is what the scripts refuse, with the cure: %s", (_name, facts, words_) => {
    const found = said(facts);
    if (words_.length === 0) return expect(found).toEqual([]);
    for (const text of words_) expect(found.join("\n")).toContain(text);
    expect(new Set(found.map((one) => one.split(":")[0]))).toEqual(new Set([words_[0]]));
  });

  it("is nothing where a fact could not be read", () => {
    const unread = { error: "Access is denied." };
    const ofTrust = ["trusted-pools", "trusted-computers", "trusted-applications", "trusted-endpoints"];
    for (const name of [...ofTrust, "discovery-events", "pools", "sites"])
      expect(said({ [name]: unread }).filter((one) => !one.startsWith("not-collected"))).toEqual([]);
  });
});

function discovering(...names: readonly string[]) {
  const { "discovery-events": events } = duplicateFacts(...names);
  return { "discovery-events": events };
}

/** The pools of the plan, and one more. */
function poolsWith(fqdn: string, service: string) {
  const site = "Munich";
  return [
    { fqdn: "pool01.contoso.com", site, computers: [], services: ["Registrar:pool01.contoso.com"] },
    { fqdn, site, computers: [fqdn], services: [`ExternalServer:${fqdn}`, service] },
  ];
}
