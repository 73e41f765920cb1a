import { describe, expect, it } from "vitest";
import { completeDraft } from "@/lib/draft/draft";
import { exchangeServer } from "@/lib/testing/example-facts";
import { named } from "@/lib/testing/estate-facts";
import { leftServers } from "./coverage";
import { choose, fillDraft } from "./fill-draft";

const both = { serverRole: "Mailbox, ClientAccess", isMailboxServer: true, isClientAccessServer: true };
const files = [
  named("Get-ExchangeFacts", "MBX01", {
    "exchange-servers": {
      servers: [
        { ...exchangeServer("mbx01.contoso.com", "Version 15.0 (Build 1497.2)"), ...both },
        { ...exchangeServer("EX01.contoso.com", "Version 15.2 (Build 1748.10)"), ...both },
        { ...exchangeServer("se01.contoso.com", "Version 15.2 (Build 2562.17)"), ...both },
        { ...exchangeServer("new01.contoso.com", "Version 15.2 (Build 3000.1)"), ...both },
      ],
    },
    databases: { databases: [] },
  }),
];
const start = { draft: { goal: { goal: "integrate" } }, told: {} } as const;

/** As when a person chooses a version of those that the servers have. */
function chosen(value: string) {
  const offered = fillDraft(files, start).open.find(({ path }) => path === "exchange.version");
  const candidate = offered?.candidates.find((one) => one.value === value);
  if (!offered || !candidate) throw new Error(`${value} is not offered.`);
  return fillDraft(files, choose(start, offered, candidate));
}

describe("Exchange 2010, whose Client Access servers talk to Lync", () => {
  it("fills their table with them, whether a database is there or not", () => {
    const roles = { serverRole: "ClientAccess", isMailboxServer: false, isClientAccessServer: true };
    const old = "Version 14.3 (Build 123.4)";
    const servers = [
      { ...exchangeServer("cas01.contoso.com", old), ...roles },
      { ...exchangeServer("mbx01.contoso.com", old), ...both, serverRole: "Mailbox", isClientAccessServer: false },
    ];
    const facts = named("Get-ExchangeFacts", "CAS01", {
      "exchange-servers": { servers },
      databases: { databases: [] },
    });
    const { draft, remarks } = fillDraft([facts], start);
    expect(draft["mailbox-servers"]?.servers?.map(({ fqdn }) => fqdn)).toEqual(["cas01.contoso.com"]);
    expect(remarks.filter(({ code }) => code === "no-database")).toEqual([]);
  });

  // Here the services are a server role, and there are no Call Routers to ask.
  it.each([
    [["UM01"], "no"],
    [["CAS01", "UM01"], "yes"],
    [[], "no"],
  ])("takes the dial plans of a server that talks to Lync, and of no other: in one are %j, so %s", (listed, said) => {
    const row = (name: string) => ({
      ...exchangeServer(`${name.toLowerCase()}.contoso.com`, "Version 14.3 (Build 123.4)"),
      ...{ serverRole: "UnifiedMessaging", isMailboxServer: false, isUnifiedMessagingServer: true },
      isClientAccessServer: name === "CAS01",
    });
    const facts = named("Get-ExchangeFacts", "CAS01", {
      "exchange-servers": { servers: ["CAS01", "UM01"].map(row) },
      "dial-plans": { dialPlans: [{ name: "Lync users", uriType: "SipName" }] },
      "um-services": {
        services: ["CAS01", "UM01"].map((name) => ({
          ...{ name, umStartupMode: "Dual" },
          dialPlans: (listed as readonly string[]).includes(name) ? ["Lync users"] : [],
        })),
      },
      "um-call-routers": { error: "This shell has no Get-UMCallRouterSettings." },
    });
    expect(fillDraft([facts], start).draft["unified-messaging"]?.sipNameDialPlan).toBe(said);
  });
});

describe("an organisation with several versions", () => {
  it("is asked which one the plan is for; a build that is not known is named, and offered to nobody", () => {
    const { open, remarks } = fillDraft(files, start);
    expect(open.find(({ path }) => path === "exchange.version")?.candidates.map(({ value }) => value)).toEqual([
      "2013",
      "2019",
      "se",
    ]);
    expect(remarks.find(({ code }) => code === "unknown-build")?.names).toEqual([
      "new01.contoso.com (Version 15.2 (Build 3000.1))",
    ]);
  });

  it.each([
    ["2013", "mbx01.contoso.com"],
    ["2019", "ex01.contoso.com"],
    ["se", "se01.contoso.com"],
  ])("gets a plan of the servers of %s alone, and the others are left by version", (version, server) => {
    const { draft } = chosen(version);
    expect(draft["mailbox-servers"]?.servers?.map(({ fqdn }) => fqdn)).toEqual([server]);
    const left = leftServers(files, draft);
    expect(left.map((group) => group.version)).not.toContain(version);
    const names = left.flatMap(({ servers }) => servers);
    expect([...names, server].sort()).toEqual([
      "ex01.contoso.com",
      "mbx01.contoso.com",
      "new01.contoso.com",
      "se01.contoso.com",
    ]);
    expect(draft.versions?.otherServers?.split("\n").sort()).toEqual(names.toSorted());
  });

  it("is refused one plan for servers of two versions, in one sentence that names them", () => {
    const { draft } = chosen("2013");
    const servers = [
      ...(draft["mailbox-servers"]?.servers ?? []),
      { fqdn: "ex01.contoso.com" },
      { fqdn: "se01.contoso.com" },
    ];
    const result = completeDraft({ ...draft, "mailbox-servers": { servers } });
    const found = result.ok ? [] : result.error.filter(({ code }) => code === "OTHER_EXCHANGE_VERSION");
    expect(found).toEqual([
      {
        path: "mailboxServers[1].fqdn",
        code: "OTHER_EXCHANGE_VERSION",
        values: { servers: ["ex01.contoso.com", "se01.contoso.com"] },
      },
    ]);
  });

  it("has nothing left where all servers are of one version", () => {
    expect(leftServers([], { versions: { exchange: "2013" } })).toEqual([]);
  });
});
