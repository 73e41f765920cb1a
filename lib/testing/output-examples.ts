import fc from "fast-check";
import { exchangeVersions, type ExchangeVersion } from "@/lib/answers/products";
import { objectionsTo } from "@/lib/command-output/match-certificates";
import { readApplications } from "@/lib/command-output/read-applications";
import { readCertificates } from "@/lib/command-output/read-certificates";
import { readDialPlans } from "@/lib/command-output/read-dial-plans";
import { readPlacement } from "@/lib/command-output/read-placement";
import { readPolicies } from "@/lib/command-output/read-policies";
import { readPools } from "@/lib/command-output/read-pools";
import { readServers } from "@/lib/command-output/read-servers";
import { readSites } from "@/lib/command-output/read-sites";
import { readExchangeVersions } from "@/lib/command-output/read-versions";
import type { Item } from "./console-output";

const label = fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/);
const host = fc.tuple(label, label).map(([name, domain]) => `${name}.${domain}.example`);
const hosts = fc.uniqueArray(host, { minLength: 1, maxLength: 4 });
const words = fc.uniqueArray(
  fc.constantFrom(
    "Default",
    "Kiosk",
    "Sales, north",
    "Bern SIP",
    "Zürich – Süd",
    "上海",
    "A & B",
    "No chat (2)",
    "Plan-1",
  ),
  { minLength: 1, maxLength: 4 },
);
export const order = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 12, maxLength: 12 });

/** A reader's objects, and what may be wrong with its findings about them: nothing, unless it says the opposite. */
export interface Example {
  readonly items: fc.Arbitrary<readonly Item[]>;
  /** True when everything is found. */
  readonly isWhole: (text: string, items: readonly Item[]) => boolean;
  /** The findings that are not what the objects are; "unknown" and "left out" are never among them. */
  readonly wrong: (text: string, items: readonly Item[]) => readonly unknown[];
}

const text = (item: Item | undefined, name: string): string => String(item?.[name] ?? "");
const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join("\n") === [...b].sort().join("\n");
const beyond = (found: readonly string[], real: readonly string[]) => found.filter((one) => !real.includes(one));
const namesOf = (items: readonly Item[], name = "Name") => items.map((item) => text(item, name));

const hex = fc.stringMatching(/^[0-9A-F]{40}$/).filter((print40) => new Set(print40).size > 2);
const days = fc.integer({ min: 0, max: 4000 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day, 10)));
const dayLength = 86_400_000;
const nowAt = Date.UTC(2026, 10, 26);

const certificates: Example = {
  items: fc
    .array(
      fc.record({
        print40: hex,
        name: host,
        own: fc.boolean(),
        key: fc.boolean(),
        until: days,
        server: host,
        valid: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) =>
      all.map(({ print40, name, own, key, until, server, valid }, index) => ({
        Server: server,
        Thumbprint: print40.slice(0, 39) + String(index),
        Services: "IIS, SMTP",
        Subject: `CN=${name}, O=Fabrikam, C=CH`,
        CertificateDomains: [name, `mail.${name}`],
        NotAfter: until,
        Status: valid ? "Valid" : "Invalid",
        IsSelfSigned: own,
        HasPrivateKey: key,
        RootCAType: "Registry",
      })),
    ),
  isWhole: (output, items) => {
    const found = readCertificates(output).certificates;
    return (
      same(
        found.map(({ thumbprint }) => thumbprint),
        namesOf(items, "Thumbprint"),
      ) &&
      found.every(
        ({ selfSigned, privateKey, commonName, notAfter, domainsCut }) =>
          [selfSigned, privateKey, commonName, notAfter].every((one) => one !== undefined) && !domainsCut,
      )
    );
  },
  wrong: (output, items) =>
    readCertificates(output).certificates.filter((found) => {
      const real = items.find((item) => item["Thumbprint"] === found.thumbprint);
      const until = real?.["NotAfter"];
      const name = /CN=([^,]*)/.exec(text(real, "Subject"))?.[1];
      const isExpired =
        until instanceof Date && Math.floor(until.getTime() / dayLength) * dayLength + dayLength <= nowAt;
      return (
        real === undefined ||
        (found.selfSigned ?? real["IsSelfSigned"]) !== real["IsSelfSigned"] ||
        (found.privateKey ?? real["HasPrivateKey"]) !== real["HasPrivateKey"] ||
        (found.status ?? real["Status"]) !== real["Status"] ||
        (found.server ?? real["Server"]) !== real["Server"] ||
        (found.commonName ?? name) !== name ||
        (objectionsTo(found, nowAt).includes("expired") && !isExpired)
      );
    }),
};

const policies: Example = {
  items: fc.tuple(words, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })).map(([names, on]) =>
    names.map((Name, index) => ({
      Name,
      InstantMessagingEnabled: on[index] === true,
      InstantMessagingType: on[index] === true ? "Ocs" : "None",
      IsDefault: index === 0,
    })),
  ),
  isWhole: (output, items) => {
    const { values, untold } = readPolicies(output);
    return same(values, namesOf(items)) && untold.length === 0;
  },
  wrong: (output, items) => {
    const { values, off, untold } = readPolicies(output);
    const isOn = (name: string) => items.find(({ Name }) => Name === name)?.["InstantMessagingEnabled"];
    const on = values.filter((name) => !off.includes(name) && !untold.includes(name));
    return [...off.filter((name) => isOn(name) !== false), ...on.filter((name) => isOn(name) !== true)];
  },
};

const dialPlans: Example = {
  items: fc
    .tuple(words, fc.array(fc.constantFrom("SipName", "TelExtn", "E164"), { minLength: 4, maxLength: 4 }))
    .map(([names, kinds]) =>
      names.map((Name, index) => ({
        NumberOfDigitsInExtension: "4",
        URIType: kinds[index] ?? "E164",
        VoIPSecurity: "Secured",
        Name,
        Identity: Name,
      })),
    ),
  isWhole: (output, items) => {
    const { values, untold, ignored } = readDialPlans(output);
    return values.length + ignored.length === items.length && untold.length === 0;
  },
  wrong: (output, items) => {
    const { values, ignored } = readDialPlans(output);
    const sip = namesOf(items.filter(({ URIType }) => URIType === "SipName"));
    const refused = ignored.filter(
      ({ reason, text: shown }) => reason === "other-kind" && sip.some((name) => shown.startsWith(`${name} (`)),
    );
    return [...beyond(values, sip), ...refused];
  },
};

const applications: Example = {
  items: fc
    .tuple(hosts, fc.array(fc.integer({ min: 1024, max: 65535 }), { minLength: 4, maxLength: 4 }))
    .map(([pools, ports]) =>
      pools.map((pool, index) => ({
        Identity: `${pool}/urn:application:owa${index}`,
        Protocol: "Mtls",
        ApplicationId: `urn:application:owa${index}`,
        TrustedApplicationPoolFqdn: pool,
        Port: String(ports[index]),
      })),
    ),
  isWhole: (output, items) => readApplications(output).applications.length === items.length,
  wrong: (output, items) =>
    readApplications(output).applications.filter(
      ({ pool, applicationId, port }) =>
        !items.some(
          (item) => item["Identity"] === `${pool}/urn:application:${applicationId}` && item["Port"] === String(port),
        ),
    ),
};

const pools: Example = {
  items: fc.tuple(hosts, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })).map(([names, home]) =>
    names.map((name, index) => ({
      Identity: name,
      Services: home[index] === true ? [`Registrar:${name}`, `UserServer:${name}`] : [`FileStore:${name}`],
      Computers: [`fe1.${name}`],
      Fqdn: name,
      Site: "Site:Zurich West",
    })),
  ),
  isWhole: (output, items) => {
    const { values, ignored } = readPools(output);
    return values.length + ignored.length === items.length;
  },
  wrong: (output, items) =>
    beyond(
      readPools(output).values,
      namesOf(
        items.filter(({ Services }) => JSON.stringify(Services).includes("Registrar")),
        "Fqdn",
      ),
    ),
};

const sites: Example = {
  items: fc.uniqueArray(fc.constantFrom("Munich", "Zurich West", "Bern", "Paris-1"), { minLength: 1 }).map((ids) =>
    ids.map((SiteId) => ({
      Identity: `Site:${SiteId}`,
      DisplayName: `${SiteId}, headquarters`,
      SiteId,
      SiteType: "CentralSite",
    })),
  ),
  isWhole: (output, items) =>
    same(
      readSites(output).values.map(({ siteId }) => siteId),
      namesOf(items, "SiteId"),
    ),
  wrong: (output, items) =>
    beyond(
      readSites(output).values.map(({ siteId }) => siteId),
      namesOf(items, "SiteId"),
    ),
};

const roleSets = ["Mailbox", "ClientAccess", "Mailbox, ClientAccess"] as const;
/** One build of each version of Exchange. */
const builds = {
  "2010": "Version 14.3 (Build 123.4)",
  "2013": "Version 15.0 (Build 1497.2)",
  "2016": "Version 15.1 (Build 2507.6)",
  "2019": "Version 15.2 (Build 1118.7)",
  se: "Version 15.2 (Build 2562.17)",
} as const satisfies Readonly<Record<ExchangeVersion, string>>;
const servers: Example = {
  items: fc
    .tuple(
      hosts,
      fc.array(fc.constantFrom(...roleSets), { minLength: 4, maxLength: 4 }),
      fc.array(fc.constantFrom(builds["2013"], ...Object.values(builds)), { minLength: 4, maxLength: 4 }),
    )
    .map(([names, roles, shown]) =>
      names.map((name, index) => ({
        Name: name.split(".", 1)[0]?.toUpperCase() ?? "",
        Fqdn: name,
        ServerRole: roles[index] ?? "Mailbox",
        Edition: "Enterprise",
        AdminDisplayVersion: shown[index] ?? builds["2013"],
      })),
    ),
  isWhole: (output, items) => {
    const { values, ignored } = readServers(output, "Mailbox", "2013");
    return values.length + ignored.length === items.length;
  },
  wrong: (output, items) => {
    const of = (version: ExchangeVersion) =>
      items.filter((item) => text(item, "AdminDisplayVersion") === builds[version]);
    // A server whose name is lost goes by its full name.
    const real = (version: ExchangeVersion, ...roles: readonly string[]) => {
      const all = of(version).filter((item) => roles.includes(text(item, "ServerRole")));
      return [...namesOf(all), ...namesOf(all, "Fqdn")];
    };
    // In 2016 both services belong to the Mailbox role.
    const bothIn2016 = real("2016", "Mailbox", "Mailbox, ClientAccess");
    const { both, serviceOnly, callRouterOnly } = readPlacement(output);
    const fqdns = (version: ExchangeVersion) =>
      namesOf(
        of(version).filter((item) => text(item, "ServerRole").includes("Mailbox")),
        "Fqdn",
      );
    return [
      ...exchangeVersions.flatMap((version) => beyond(readServers(output, "Mailbox", version).values, fqdns(version))),
      ...beyond(both, [...real("2013", "Mailbox, ClientAccess"), ...bothIn2016]),
      ...beyond(serviceOnly, real("2013", "Mailbox")),
      ...beyond(callRouterOnly, real("2013", "ClientAccess")),
      ...readExchangeVersions(output).versions.filter(({ version, count }) => count > of(version).length),
    ];
  },
};

/** Every reader of objects, by what it reads. */
export const examples: Readonly<Record<string, Example>> = {
  certificates,
  policies,
  dialPlans,
  applications,
  pools,
  sites,
  servers,
};
