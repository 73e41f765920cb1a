import { describe, expect, it } from "vitest";
import { readApplications } from "./read-applications";
import { readDialPlans } from "./read-dial-plans";
import { readPlacement } from "./read-placement";
import { readPools } from "./read-pools";
import { readPolicies } from "./read-policies";
import { readServers } from "./read-servers";
import { readSites } from "./read-sites";
import { readExchangeVersions, readLyncVersions } from "./read-versions";

/** What every reader says of a text with nothing but output in it. */
const whole = { refusal: undefined, remarks: 0 };

const servers = `
[PS] C:\\Windows\\system32>Get-ExchangeServer | Format-Table Fqdn, ServerRole, AdminDisplayVersion -AutoSize

Fqdn                  ServerRole            AdminDisplayVersion
----                  ----------            -------------------
CAS01.contoso.com     ClientAccess          Version 15.0 (Build 1497.2)
mbx01.contoso.com     Mailbox               Version 15.0 (Build 1497.2)
mbx02.contoso.com     Mailbox, ClientAccess Version 15.0 (Build 1497.2)
old01.contoso.com     Mailbox               Version 14.3 (Build 123.4)
mbx03.emea.contoso... Mailbox               Version 15.0 (Build 1497.2)


[PS] C:\\Windows\\system32>`;

describe("server names", () => {
  it("come from the rows with the role and the version that is planned, and the others are said", () => {
    expect(readServers(servers, "Mailbox", "2013")).toEqual({
      ...whole,
      values: ["mbx01.contoso.com", "mbx02.contoso.com"],
      removed: [],
      ignored: [
        { text: "CAS01.contoso.com", reason: "other-role" },
        { text: "old01.contoso.com (Exchange 2010)", reason: "other-version" },
        { text: "mbx03.emea.contoso...", reason: "cut" },
      ],
    });
    expect(readServers(servers.replaceAll("\n", "\r\n"), "ClientAccess", "2013").values).toEqual([
      "cas01.contoso.com",
      "mbx02.contoso.com",
    ]);
  });

  it("are of one version: none is taken of several while none is chosen, nor one with a build that is not known", () => {
    const { values, ignored } = readServers(servers, "Mailbox");
    expect(values).toEqual([]);
    expect(ignored.filter(({ reason }) => reason === "several-versions").map(({ text }) => text)).toEqual([
      "mbx01.contoso.com (Exchange 2013)",
      "mbx02.contoso.com (Exchange 2013)",
      "old01.contoso.com (Exchange 2010)",
    ]);
    const later = servers.replace("Version 15.0 (Build 1497.2)\nold01", "Version 15.3 (Build 1.1)\nold01");
    expect(readServers(later, "Mailbox", "2013")).toMatchObject({
      values: ["mbx01.contoso.com"],
      ignored: [
        { reason: "other-role" },
        { text: "mbx02.contoso.com (Version 15.3 (Build 1.1))", reason: "unknown-build" },
        { reason: "other-version" },
        { reason: "cut" },
      ],
    });
  });

  it("of Exchange 2019 and SE are told apart by the third part of the build", () => {
    const both = [1748, 2562]
      .map(
        (third) =>
          `Fqdn : e${third}.contoso.com\nServerRole : Mailbox\nAdminDisplayVersion : Version 15.2 (Build ${third}.10)`,
      )
      .join("\n\n");
    expect(readServers(both, "Mailbox", "2019").values).toEqual(["e1748.contoso.com"]);
    expect(readServers(both, "Mailbox", "se").values).toEqual(["e2562.contoso.com"]);
    expect(readExchangeVersions(both)).toMatchObject({
      servers: [
        { name: "e1748.contoso.com", version: "2019" },
        { name: "e2562.contoso.com", version: "se" },
      ],
      unknown: [],
    });
  });

  it("come from a list, from Format-List and from a spreadsheet as well", () => {
    const plain =
      "mbx01.contoso.com, mbx02.contoso.com\n mbx01.contoso.com.\n1mbx.contoso.com   Version 15.0 (Build 1.2)";
    expect(readServers(plain, "Mailbox")).toMatchObject({
      values: ["mbx01.contoso.com", "mbx02.contoso.com", "1mbx.contoso.com"],
      ignored: [{ text: "mbx01.contoso.com", reason: "twice" }],
    });
    const list =
      "Name : MBX01\nFqdn : mbx01.contoso.com\nServerRole : Mailbox\n\nName : MBX02\nFqdn : mbx02.contoso.com\nServerRole : Mailbox";
    expect(readServers(list, "Mailbox").values).toEqual(["mbx01.contoso.com", "mbx02.contoso.com"]);
    expect(readServers("Server\tFqdn\nx\tmbx01.contoso.com\n", "Mailbox").values).toEqual(["mbx01.contoso.com"]);
  });

  it("are left out where an empty line tore the version or the role off a list", () => {
    const name = "Name : MBX01\nFqdn : mbx01.contoso.com";
    const version = "AdminDisplayVersion : Version 14.3 (Build 123.4)";
    const torn = [`${version}\n\n${name}\nServerRole : Mailbox`, `ServerRole : ClientAccess\n${version}\n\n${name}`];
    for (const text of torn) {
      expect(readServers(text, "Mailbox", "2013").values).toEqual([]);
      expect(readPlacement(text)).toMatchObject({ both: [], serviceOnly: [], callRouterOnly: [] });
    }
  });

  it("without a domain are refused, and text that is no name too", () => {
    const text = "Name   ServerRole\n----   ----------\nMBX01  Mailbox\nm_x.c  Mailbox\n";
    expect(readServers(text, "Mailbox")).toEqual({
      ...whole,
      values: [],
      removed: [],
      ignored: [
        { text: "MBX01", reason: "short-name" },
        { text: "m_x.c", reason: "not-a-value" },
      ],
    });
  });

  it("of pools are in PoolFqdn or in the list of a pool", () => {
    const table =
      "PoolFqdn           SiteId\n--------           ------\npool01.contoso.com Site:Munich\npool02.contoso.com Site:Munich\n";
    expect(readPools(table).values).toEqual(["pool01.contoso.com", "pool02.contoso.com"]);
    expect(readPools("Identity : Registrar:pool01.contoso.com\nPoolFqdn : pool01.contoso.com").values).toEqual([
      "pool01.contoso.com",
    ]);
    expect(readPools("PoolFqdn\n--------\npool01.emea.cont...").ignored).toEqual([
      { text: "pool01.emea.cont...", reason: "cut" },
    ]);
  });
});

describe("versions and roles", () => {
  it("are counted by their number", () => {
    expect(readExchangeVersions(servers).versions).toEqual([
      { version: "2013", count: 4 },
      { version: "2010", count: 1 },
    ]);
    expect(readLyncVersions("Microsoft Lync Server 2013 (5.0.8308.0): Verwaltungstools.").versions).toEqual([
      { version: "lync-2013", count: 1 },
    ]);
    expect([...readExchangeVersions("Version 99.0").versions, ...readLyncVersions("Lync").versions]).toEqual([]);
  });

  it("show whether the roles share a computer, for Exchange 2013 alone", () => {
    const name = (text: string) => text.replaceAll("Fqdn", "Name");
    expect(readPlacement(name(servers))).toEqual({
      ...whole,
      tellsVersion: true,
      both: ["mbx02.contoso.com"],
      serviceOnly: ["mbx01.contoso.com", "mbx03.emea.contoso..."],
      callRouterOnly: ["CAS01.contoso.com"],
      cut: [],
    });
    expect(readPlacement("Name  ServerRole\n----  ----------\nMBX01 Mailbox, Cli...").cut).toEqual(["MBX01"]);
  });
});

describe("Lync", () => {
  it("sites have a short ID beside their name, and lose the prefix that Lync shows", () => {
    const table =
      "\nDisplayName      SiteID\n-----------      ------\nMunich, Germany  Munich\nBerlin           site:Berlin\n\n";
    expect(readSites(table)).toEqual({
      ...whole,
      values: [
        { siteId: "Munich", displayName: "Munich, Germany" },
        { siteId: "Berlin", displayName: "Berlin" },
      ],
      removed: [{ prefix: "site:" }],
      ignored: [],
    });
    expect(readSites("Munich\n").values).toEqual([{ siteId: "Munich", displayName: "" }]);
  });

  it("applications are known by pool, ID and port", () => {
    const list = "Identity : OWA.contoso.com/urn:application:outlookwebapp\nPort     : 5199\n";
    expect(readApplications(list)).toEqual({
      ...whole,
      applications: [{ pool: "owa.contoso.com", applicationId: "outlookwebapp", port: 5199 }],
      unread: 0,
    });
    expect(
      readApplications("Identity              Port\n--------              ----\nowa.contoso.com/urn... 5199"),
    ).toEqual({
      ...whole,
      applications: [],
      unread: 1,
    });
  });
});

describe("dial plans and policies", () => {
  const plans = "Name          URIType\n----          -------\nSIP plan      SipName\nPhones        E164\n\n";

  it("keep the plans of the kind SipName", () => {
    expect(readDialPlans(plans)).toEqual({
      ...whole,
      untold: [],
      isList: false,
      cutHosts: [],
      hasCut: false,
      values: ["SIP plan"],
      removed: [],
      ignored: [{ text: "Phones (E164)", reason: "other-kind" }],
      hosts: [],
      tellsHosts: false,
    });
    expect(readDialPlans("SIP plan\nOther").values).toEqual(["SIP plan", "Other"]);
  });

  it("tell which servers host a SipName plan, when the output of both commands is there", () => {
    const services = "Name   DialPlans\n----   ---------\nMBX01  {Phones, SIP plan}\nMBX02  {Phones}\nMBX03  {}\n";
    expect(readDialPlans(plans + services)).toMatchObject({ hosts: ["MBX01"], tellsHosts: true, values: ["SIP plan"] });
  });

  it("are read from columns whose heads were cut, and those that are off are told apart", () => {
    const table = [
      "Name                 InstantMess... InstantMess...",
      "----                 -------------- --------------",
      "Default              True           None",
      "Sales, no chat       False          None",
    ].join("\n");
    expect(readPolicies(table)).toMatchObject({ values: ["Default", "Sales, no chat"], off: ["Sales, no chat"] });
    expect(readPolicies("Default\nSales, north").values).toEqual(["Default", "Sales, north"]);
  });
});
