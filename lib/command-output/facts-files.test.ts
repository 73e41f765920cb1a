import { describe, expect, it } from "vitest";
import { asList, tongues, type Item } from "@/lib/testing/console-output";
import { discoveredFacts, exchangeServer, factsJson, lyncFacts, trustedPool } from "@/lib/testing/example-facts";
import { readApplications } from "./read-applications";
import { readCertificates } from "./read-certificates";
import { readDialPlans } from "./read-dial-plans";
import { discoveryIn, readKnownServers } from "./read-known-servers";
import { readPlacement } from "./read-placement";
import { readPolicies } from "./read-policies";
import { readPools } from "./read-pools";
import { readServers } from "./read-servers";
import { readSites } from "./read-sites";
import { readExchangeVersions, readLyncVersions } from "./read-versions";

const list = (items: readonly Item[]) =>
  asList(items, { tongue: tongues.german, aligned: true, gap: "\n\n", newline: "\r\n" });

const exchange = factsJson("Get-ExchangeFacts", "MBX01", {
  "exchange-servers": {
    servers: [exchangeServer("mbx01.contoso.com"), exchangeServer("old.contoso.com", "Version 14.3 (Build 1.2)")],
  },
  "owa-mailbox-policies": {
    policies: [
      { name: "Default", isDefault: true, instantMessagingEnabled: true, instantMessagingType: "None" },
      { name: "Kiosk", isDefault: false, instantMessagingEnabled: false, instantMessagingType: "None" },
      { name: "Silent", isDefault: false, instantMessagingEnabled: null, instantMessagingType: "" },
    ],
  },
  "dial-plans": {
    dialPlans: [
      { name: "Bern, SIP", uriType: "SipName" },
      { name: "Phones", uriType: "E164" },
    ],
  },
  "um-services": { services: [{ name: "MBX01", umStartupMode: "Dual", dialPlans: ["Phones", "Bern, SIP"] }] },
  "exchange-certificates": {
    servers: [
      {
        server: "mbx01.contoso.com",
        certificates: [
          {
            ...{
              thumbprint: "DAF087A0330A1F648609BB1D260D00A82E5F6772",
              serialNumber: "1",
              subject: "CN=mbx01.contoso.com",
            },
            ...{ issuer: "CN=ca", notBefore: null, notAfter: "2028-11-28T13:23:45Z", services: "IIS", status: "Valid" },
            ...{ isSelfSigned: false, hasPrivateKey: null, certificateDomains: ["mbx01.contoso.com"] },
          },
        ],
      },
      { server: "mbx02.contoso.com", error: "no answer" },
    ],
  },
});

describe("a facts file gives the findings that its objects give as a list", () => {
  it("for servers, roles and versions", () => {
    const rows = list([
      {
        Name: "MBX01",
        Fqdn: "mbx01.contoso.com",
        ServerRole: "Mailbox, ClientAccess",
        AdminDisplayVersion: "Version 15.0 (Build 1497.2)",
      },
      {
        Name: "OLD",
        Fqdn: "old.contoso.com",
        ServerRole: "Mailbox, ClientAccess",
        AdminDisplayVersion: "Version 14.3 (Build 1.2)",
      },
    ]);
    expect(readServers(exchange, "Mailbox", "2013")).toEqual(readServers(rows, "Mailbox", "2013"));
    expect(readServers(exchange, "Mailbox", "2013").values).toEqual(["mbx01.contoso.com"]);
    expect(readPlacement(exchange)).toEqual(readPlacement(rows));
    expect(readExchangeVersions(exchange)).toEqual(readExchangeVersions(rows));
  });

  it("for policies and dial plans, null being unknown", () => {
    expect(readPolicies(exchange)).toMatchObject({
      values: ["Default", "Kiosk", "Silent"],
      off: ["Kiosk"],
      untold: ["Silent"],
    });
    expect(readDialPlans(exchange)).toMatchObject({ values: ["Bern, SIP"], hosts: ["MBX01"], tellsHosts: true });
  });

  it("for certificates, each with the server that it was found on", () => {
    const [certificate, ...others] = readCertificates(exchange).certificates;
    const rows = list([
      {
        ...{
          Server: "mbx01.contoso.com",
          Thumbprint: "DAF087A0330A1F648609BB1D260D00A82E5F6772",
          Subject: "CN=mbx01.contoso.com",
        },
        ...{
          NotAfter: "2028-11-28T13:23:45Z",
          Status: "Valid",
          IsSelfSigned: false,
          CertificateDomains: ["mbx01.contoso.com"],
        },
      },
    ]);
    expect(others).toEqual([]);
    expect(certificate).toEqual(readCertificates(rows).certificates[0]);
    expect(certificate).toMatchObject({ server: "mbx01.contoso.com", selfSigned: false, privateKey: undefined });
  });

  it("for pools, sites, applications, the version and the events of Lync", () => {
    const facts = factsJson("Get-LyncFacts", "FE01", {
      "trusted-pools": { trustedPools: [trustedPool("owa.contoso.com")] },
      "trusted-applications": {
        trustedApplications: [
          {
            pool: "owa.contoso.com",
            applicationId: "outlookwebapp",
            protocol: "Mtls",
            legacyApplicationName: "outlookwebapp",
            port: 5199,
          },
        ],
      },
      ...discoveredFacts("mbx01.contoso.com"),
    });
    expect(readPools(facts)).toMatchObject({ values: ["pool01.contoso.com"], toAsk: [] });
    expect(readSites(facts).values).toEqual([{ siteId: "Munich", displayName: "Munich headquarters" }]);
    expect(readApplications(facts).applications).toEqual([
      { pool: "owa.contoso.com", applicationId: "outlookwebapp", port: 5199 },
    ]);
    expect(readLyncVersions(facts).versions).toEqual([{ version: "lync-2013", count: 1 }]);
    expect(discoveryIn(readKnownServers(facts), "mbx01.contoso.com").status).toBe("discovered");
    expect(discoveryIn(readKnownServers(facts), "mbx09.contoso.com").status).toBe("absent");
    const events = { "discovery-events": { events: lyncFacts["discovery-events"] } };
    expect(discoveryIn(readKnownServers(JSON.stringify(events)), "mbx01.contoso.com").status).toBe("absent");
  });
});
