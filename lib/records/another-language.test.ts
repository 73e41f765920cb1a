import { describe, expect, it } from "vitest";
import { contradictionText } from "@/lib/facts/contradiction";
import { shownName } from "@/lib/facts/computer-name";
import { computerOf } from "@/lib/facts/other-organisation";
import type { FactsFile } from "@/lib/facts/facts-schema";
import { generatePlan } from "@/lib/generate/generate";
import { records } from "@/lib/messages/en/records";
import type { RecordWords } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import { fingerprint } from "@/lib/render/html/fingerprint";
import { answersOf } from "@/lib/testing/example-answers";
import {
  certificateFact,
  exchangeServer,
  factsJson,
  mailboxServerFacts,
  trustedPool,
} from "@/lib/testing/example-facts";
import { translated } from "@/lib/testing/pseudo-words";
import { scenarios } from "@/lib/testing/scenarios";
import { contradictionsOf } from "./contradictions";
import { eachOnce, freshRecord } from "./fresh-records";
import { recordProblemText } from "./problem-text";
import { readRecord } from "./read-record";
import type { RecordProblem } from "./types";

const words: RecordWords = translated(records);
const planOf = (name: string) => generatePlan(answersOf(scenarios[name]));
const split = planOf("split-3");
const sameComputer = planOf("same-computer");
const dialPlans = planOf("dial-plans");
const repair = planOf("repair");
const overrides = planOf("exchange-2019");
const forest = planOf("forest-2019");

const events = (table: string, list: string) => ({
  "discovery-events": {
    events: [
      { id: 14492, source: "LS Protocol Stack", time: "2026-11-25T09:00:00Z", text: table },
      { id: 44024, source: "LS Exchange Unified Messaging Routing", time: "2026-11-25T09:00:00Z", text: list },
    ],
  },
});
const certificate = (more: object) => {
  const good = certificateFact("E2CE643F53C82D5DFAF4C248D21518E6F71B2139", "mbx01.contoso.com");
  return { certificates: { certificates: [{ ...good, ...more }] } };
};
const overrideFact = (name: string, server: readonly string[] = []) => ({
  ...{ name, componentName: "OwaServer", sectionName: "IMSettings", status: "", minVersion: "", maxVersion: "" },
  ...{ parameters: [], server },
});
const directory = {
  ...{ identity: "", name: "owa (Other)", instantMessagingEnabled: true, instantMessagingType: "None" },
  ...{ instantMessagingServerName: "", instantMessagingCertificateThumbprint: "" },
};
const discovered = sameComputer.topology.trustDecisions[0]?.certificateName ?? "";

type Case = readonly [
  plan: Plan,
  script: FactsFile["script"],
  computer: string,
  facts: Readonly<Record<string, unknown>>,
];

/** Files with everything against a plan that can be against it. */
const cases: readonly Case[] = [
  [
    ...([split, "Get-LyncFacts", "FE01"] as const),
    {
      ...events("mbx03.contoso.com\r\nfe01.contoso.com, version 6", "mbx02.contoso.com"),
      "lync-version": { version: "6.0.9319.0", text: "" },
      pools: {
        pools: [
          { fqdn: "pool01.contoso.com", site: "", computers: [], services: ["WebServer:pool01.contoso.com"] },
          { fqdn: "web.contoso.com", site: "", computers: [], services: ["Registrar:web.contoso.com"] },
        ],
      },
      "trusted-pools": { trustedPools: [trustedPool("mbx01.contoso.com", "old.contoso.com", "Dublin")] },
      "trusted-computers": { trustedComputers: [{ fqdn: "mbx02.contoso.com", pool: "apps.contoso.com" }] },
      sites: { sites: [{ identity: "Site:DE-MUC", siteId: "DE-MUC", displayName: "Munich" }] },
      "trusted-applications": {
        trustedApplications: [
          { pool: "mbx01.contoso.com", applicationId: "Other", port: 5199, protocol: "", legacyApplicationName: "" },
        ],
      },
    },
  ],
  ...["web", "app", "um", "old"].map((_, index, all): Case => [
    ...([split, "Get-LyncFacts", "FE01"] as const),
    {
      pools: {
        pools: all.slice(index).map((name) => ({ fqdn: `${name}.contoso.com`, site: "", computers: [], services: [] })),
      },
    },
  ]),
  [
    ...([split, "Get-ExchangeFacts", "EX01"] as const),
    { "exchange-servers": { servers: [exchangeServer("ex01.fabrikam.com")] } },
  ],
  [split, "Get-MailboxServerFacts", "MBX99", {}],
  [
    ...([split, "Get-MailboxServerFacts", "MBX01"] as const),
    { windows: { version: "6.3", powerShell: "4.0", domain: "fabrikam.com" } },
  ],
  [sameComputer, "Get-LyncFacts", "FE01", {}],
  [sameComputer, "Get-LyncFacts", "FE01", { "discovery-events": { events: [] } }],
  [
    ...([sameComputer, "Get-LyncFacts", "FE01"] as const),
    {
      ...events("fe01.contoso.com, version 6", discovered),
      "trusted-pools": { trustedPools: [trustedPool(discovered)] },
    },
  ],
  ...repairFacts().map((facts): Case => [repair, "Get-LyncFacts", "FE01", facts]),
  [
    ...([dialPlans, "Get-ExchangeFacts", "CAS01"] as const),
    {
      "exchange-servers": { servers: [exchangeServer("mbx01.contoso.com", "Version 15.1 (Build 2507.6)")] },
      databases: { databases: [{ name: "DB1", recovery: false, servers: ["MBX01", "MBX09"] }] },
      "owa-virtual-directories": {
        servers: [
          { server: "cas01.contoso.com", error: "Zugriff verweigert" },
          { server: "cas02.contoso.com", directories: [directory] },
        ],
      },
      "owa-mailbox-policies": {
        policies: [{ name: "Contractors", isDefault: false, instantMessagingEnabled: false, instantMessagingType: "" }],
      },
      "dial-plans": { dialPlans: [{ name: "Munich SIP Dial Plan", uriType: "TelExtn" }] },
    },
  ],
  [
    ...([overrides, "Get-ExchangeFacts", "MBX01"] as const),
    {
      "setting-overrides": {
        overrides: [overrideFact("OWA IM MBX01"), overrideFact("OWA IM every server"), overrideFact("Chat", ["mbx*"])],
      },
    },
  ],
  [
    ...([forest, "Get-ExchangeFacts", "MBX01"] as const),
    {
      "exchange-servers": {
        servers: ["mbx01", "mbx02", "mbx09"].map((name) =>
          exchangeServer(`${name}.contoso.com`, "Version 15.2 (Build 1748.10)"),
        ),
      },
      "setting-overrides": {
        overrides: [overrideFact("OWA IM every server", ["MBX01"]), overrideFact("Chat", ["mbx*"])],
      },
    },
  ],
  ...[
    { commonNames: ["mail.contoso.com"], alternativeNames: [], hasPrivateKey: false, selfIssued: true },
    { notAfter: "2026-11-26T00:00:00Z", usages: ["1.3.6.1.5.5.7.3.2"] },
    { notBefore: "2026-11-28T00:00:00Z", provider: "Microsoft Software Key Storage Provider" },
    { chains: false },
    { thumbprint: "0".repeat(40) },
  ].map((more): Case => [split, "Get-MailboxServerFacts", "MBX01", { certificates: certificate(more).certificates }]),
  [
    ...([split, "Get-MailboxServerFacts", "MBX01"] as const),
    {
      "ucma-runtime": { path: "", exists: false, version: "" },
      "web-config": {
        ...mailboxServerFacts["web-config"],
        enableImForOwaPremium: true,
        problem: "XML",
        readOnly: true,
      },
      windows: { error: "Zugriff verweigert" },
    },
  ],
];

/** What prevents a repair: the pool is none, its values and what it holds are wrong, it is not the only one. */
function repairFacts(): readonly Readonly<Record<string, unknown>>[] {
  const [first, second] = ["mbx01.contoso.com", "mbx02.contoso.com"];
  const odd = { ...trustedPool(first, "", "Gone"), outboundOnly: null };
  const service = `MediationServer:${first}`;
  const holds = (applicationId: string, protocol: string) => ({
    ...{ pool: first, applicationId, protocol, legacyApplicationName: "", port: 5199 },
  });
  const computers = (...names: readonly string[]) => ({
    trustedComputers: names.map((fqdn) => ({ fqdn, pool: first })),
  });
  return [
    events("fe01.contoso.com, version 6", "um.contoso.com"),
    {
      "trusted-pools": { trustedPools: [odd] },
      "trusted-computers": computers(first, "mbx09.contoso.com"),
      "trusted-applications": { trustedApplications: [holds("Queue", "Mtls"), holds("OutlookWebApp", "Udp")] },
      "trusted-endpoints": { trustedEndpoints: [{ pool: first, sipAddress: "sip:q@contoso.com" }] },
      pools: {
        pools: [
          { fqdn: first, site: "", computers: [], services: [service] },
          { fqdn: "pool01.contoso.com", site: "", computers: [], services: [] },
        ],
      },
    },
    { "trusted-pools": { trustedPools: [odd] }, "trusted-computers": computers(second) },
    { "trusted-pools": { trustedPools: [odd, trustedPool(second)] }, "trusted-computers": computers(second) },
  ];
}

/** Objects of the products, by the names that the products give them. */
const productNames = ["owa (Default Web Site)"];

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Words in Latin letters that are left when what was given is taken away. */
function englishIn(text: string, given: readonly string[]): readonly string[] {
  const left = given.toSorted((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, " "), text);
  return left.match(/[A-Za-z]{2,}/g) ?? [];
}

const found = cases.flatMap(([plan, script, computer, facts]) => {
  const text = factsJson(script, computer, facts);
  const read = readRecord(new TextEncoder().encode(text), plan);
  if (!read.ok || read.value.kind !== "facts") throw new Error("These are no facts.");
  const file = JSON.parse(text) as Readonly<Record<"facts", object>>;
  // The whole name of a computer is made of two values.
  const computers = [shownName(computerOf(JSON.parse(text) as FactsFile))];
  const known = [...[textsIn(file), Object.keys(file.facts), textsIn(plan.topology), productNames, computers].flat()];
  return contradictionsOf(read.value, plan).map((contradiction) => ({ contradiction, known }));
});

describe("what facts have against a plan, in another language", () => {
  it("is every contradiction that there are words for, and no other", () => {
    const codes = found.map(({ contradiction }) => contradiction.code);
    expect([...new Set(codes)].toSorted()).toEqual(Object.keys(records.contradictions).toSorted());
  });

  it("brings no sentence as a value: each is in the file, in the plan, or a name of the products", () => {
    const foreign = found.flatMap(({ contradiction, known }) =>
      textsIn(contradiction.values).filter((value) => !known.some((one) => one.includes(value))),
    );
    expect(foreign).toEqual([]);
  });

  it("holds no English", () => {
    const left = found.flatMap(({ contradiction }) =>
      englishIn(contradictionText(contradiction, words), textsIn(contradiction.values)).map(
        (word) => `${contradiction.code}: ${word}`,
      ),
    );
    expect(left).toEqual([]);
  });
});

describe("why a file was not read, in another language", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const other = "f".repeat(64);
  const refused: readonly Uint8Array[] = [
    bytesOf(" ".repeat(4 * 1024 * 1024 + 1)),
    bytesOf(" "),
    bytesOf("%PDF"),
    Uint8Array.of(0xff, 0xd8, 0xff),
    Uint8Array.of(0xff, 0x41),
    bytesOf("{"),
    bytesOf("hello"),
    bytesOf('{"facts":{}}'),
    bytesOf('{"facts":{},"schema":1}'),
    bytesOf('{"facts":{},"schema":5}'),
    bytesOf(JSON.stringify({ schema: 1, planHash: other, targets: [] })),
  ];
  const facts = readRecord(bytesOf(factsJson("Get-LyncFacts", "FE01")), split);
  const reads = [
    ...refused.map((bytes) => readRecord(bytes, split)),
    ...["2026-01-01", "2028-01-01"].map((now) => freshRecord(facts, Date.parse(now))),
    ...eachOnce([{ read: facts }, { read: facts }]).map(({ read }) => read),
  ];
  const problems: readonly RecordProblem[] = [
    ...reads.flatMap((read) => (read.ok ? [] : [read.error])),
    // The page itself reads the bytes, and the names of files.
    { code: "unreadable" },
    { code: "certificate" },
    { code: "private-key" },
  ];

  it("is every problem that there are words for, and no other", () => {
    expect(problems.map(({ code }) => code).toSorted()).toEqual(Object.keys(records.problems).toSorted());
  });

  it("holds no English, and of the file nothing but a fingerprint", () => {
    const given = [fingerprint(other), fingerprint(split.hash), split.hash.slice(0, 8), "2026-11-27"];
    for (const problem of problems) expect(englishIn(recordProblemText(problem, words), given)).toEqual([]);
  });
});
