import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { discoveredEvent, knownServersEvent, minutesFrom } from "./events";
import { earlierOverrides, shownVersion } from "./earlier-overrides";
import { earlierTrust } from "./earlier-trust";
import type { PlannedEstate } from "./planned-estate";
import { earlierCmdlets, isOld, laterCmdlets } from "./old-exchange";
import { configured, webConfig } from "./web-config";
import { computerName, computerPaths, createWorld, type World } from "./world";
import type { CertificateRow, ComputerState, EventRow, UmRow, WorldState } from "./world-state";

export { discoveredEvent, knownServersEvent } from "./events";

const domainOf = (fqdn: string) => fqdn.split(".").slice(1).join(".");
const unique = (names: readonly string[]) => [...new Set(names)];

/** Computer names of the two Front End Servers of the estate's pool. */
export const frontEnds = ["FE01", "FE02"] as const;

/**
 * The estate that a plan expects before its change: everything in place and reachable, nothing configured but what an
 * earlier change left. There is more than the plan names: a policy that is off on purpose, a dial plan of another kind on
 * every server, back-end directories.
 */
export function estateFor(plan: PlannedEstate): WorldState {
  const servers = unique([...plan.clientAccessServers, ...plan.mailboxServers.map(({ fqdn }) => fqdn)]);
  const fronts =
    plan.poolFqdn === undefined
      ? []
      : frontEnds.map((name) => `${name.toLowerCase()}.${domainOf(plan.poolFqdn ?? "")}`);
  const mailboxes = new Map(plan.mailboxServers.map((server) => [server.fqdn, server]));
  const exchangeComputers = servers.map((fqdn) => {
    const server = mailboxes.get(fqdn);
    const made = exchangeComputer(fqdn, server === undefined ? [] : storeOf(server));
    return isOld(plan) ? { ...made, webServiceProvider: "installed" as const } : made;
  });
  const all = [...fronts.map((fqdn) => lyncComputer(fqdn, fronts)), ...exchangeComputers];
  return {
    lync: lyncState(plan, fronts),
    exchange: exchangeState(plan, servers, mailboxes),
    computers: Object.fromEntries(all.map((computer) => [computerName(computer.fqdn), computer])),
    reachable: [
      ...(plan.poolFqdn === undefined ? [] : [`${plan.poolFqdn}:5061`]),
      ...servers.map((fqdn) => `${fqdn}:443`),
    ],
  };
}

/** The estate in a folder, with an ordinary web.config on each Exchange computer. */
export function worldFor(plan: PlannedEstate, change: (state: WorldState) => void = () => undefined): World {
  const state = estateFor(plan);
  change(state);
  const world = createWorld(state);
  const before = new Map(plan.mailboxServers.map((server) => [computerName(server.fqdn), server.previousThumbprint]));
  for (const [name, computer] of Object.entries(state.computers)) {
    if (!computer.exchangeInstalled) continue;
    const used = before.get(name);
    const form = used === undefined ? {} : { appSettings: configured(used, plan.poolFqdn ?? "") };
    writeFileSync(computerPaths(world, name).webConfig, webConfig(form));
  }
  return world;
}

/** The planned certificate, and the one that it replaces. */
function storeOf({ thumbprint, certificateName, previousThumbprint, previousCertificateName }: PlannedServer) {
  const old =
    previousThumbprint === undefined
      ? []
      : [certificate(previousThumbprint, previousCertificateName ?? certificateName)];
  return [certificate(thumbprint, certificateName), ...old];
}

type PlannedServer = PlannedEstate["mailboxServers"][number];

/** A row of the computer's certificate store. The serial number stays below 20 bytes and positive. */
export function certificate(
  thumbprint: string,
  commonName: string,
  change: Partial<CertificateRow> = {},
): CertificateRow {
  return {
    thumbprint,
    commonName,
    variant: "good",
    provider: "csp",
    serial: `4C${thumbprint.slice(0, 30)}`,
    ...change,
  };
}

function lyncState(plan: PlannedEstate, fronts: readonly string[]): WorldState["lync"] {
  const site = plan.siteId ?? "Redmond";
  const trust = earlierTrust(plan, site);
  return {
    accessDenied: [],
    sites: [
      { SiteId: site, DisplayName: `${site} headquarters` },
      { SiteId: `${site}2`, DisplayName: site },
    ],
    pools:
      plan.poolFqdn === undefined
        ? []
        : [
            {
              Fqdn: plan.poolFqdn,
              SiteId: site,
              Computers: [...fronts],
              Services: [`Registrar:${plan.poolFqdn}`, `UserServer:${plan.poolFqdn}`],
            },
          ],
    ...trust,
    published: structuredClone(trust),
    publishes: 0,
    upToDateAfter: 0,
    users: [],
  };
}

function exchangeState(
  plan: PlannedEstate,
  servers: readonly string[],
  mailboxes: ReadonlyMap<string, PlannedEstate["mailboxServers"][number]>,
): WorldState["exchange"] {
  const cas = new Set(plan.clientAccessServers);
  const row = (fqdn: string): UmRow => ({
    Server: computerName(fqdn),
    DialPlans: ["Branch PBX"],
    UMStartupMode: "TCP",
  });
  // What a plan only looks at was set by an earlier one.
  const typeOf = (kind: "directories" | "policies"): "None" | "Ocs" =>
    plan.checks?.includes(kind) === true ? "Ocs" : "None";
  const hasUm = plan.umPlacement !== "none";
  const mailboxServers = plan.mailboxServers.map(({ fqdn }) => computerName(fqdn));
  const names = unique([...plan.mailboxPolicies.names, "Default", "Contractors"]);
  return {
    remote: "turns",
    accessDenied: [],
    withheld: isOld(plan) ? laterCmdlets : earlierCmdlets,
    servers: servers.map((fqdn) => ({
      Name: computerName(fqdn),
      Fqdn: fqdn,
      ServerRole: [mailboxes.has(fqdn) && !isOld(plan) ? "Mailbox" : "", cas.has(fqdn) ? "ClientAccess" : ""]
        .filter(Boolean)
        .join(", "),
      AdminDisplayVersion: shownVersion(plan),
      down: false,
      DatabaseAvailabilityGroup: mailboxes.has(fqdn) && mailboxServers.length > 1 ? "DAG01" : null,
    })),
    owaVirtualDirectories: servers.flatMap((fqdn) => [
      ...(cas.has(fqdn)
        ? [
            {
              ...directory(computerName(fqdn), "owa (Default Web Site)", false),
              InstantMessagingType: typeOf("directories"),
              ...(isOld(plan) && mailboxes.get(fqdn)?.previousThumbprint !== undefined
                ? {
                    InstantMessagingType: "Ocs" as const,
                    InstantMessagingCertificateThumbprint: mailboxes.get(fqdn)?.previousThumbprint ?? null,
                    InstantMessagingServerName: plan.poolFqdn ?? null,
                  }
                : {}),
            },
          ]
        : []),
      ...(mailboxes.has(fqdn) && !isOld(plan) ? [directory(computerName(fqdn), "owa (Exchange Back End)", true)] : []),
    ]),
    owaMailboxPolicies: names.map((Name) => ({
      Name,
      IsDefault: Name === "Default",
      InstantMessagingEnabled: Name !== "Contractors",
      InstantMessagingType: plan.mailboxPolicies.names.includes(Name) ? typeOf("policies") : "None",
    })),
    dialPlans: [
      ...plan.dialPlans.map((Name) => ({ Name, URIType: "SipName" as const })),
      { Name: "Branch PBX", URIType: "TelExtn" },
    ],
    umServices: hasUm ? servers.filter((fqdn) => mailboxes.has(fqdn)).map(row) : [],
    umCallRouters: hasUm ? servers.filter((fqdn) => cas.has(fqdn)).map(row) : [],
    databases: databasesOf(mailboxServers),
    settingOverrides: earlierOverrides(plan),
    eventLogLevels: servers.flatMap((fqdn) =>
      ["Core", "InstantMessage"].map((Category) => ({
        Server: computerName(fqdn),
        Source: "MSExchange OWA",
        Category,
        Level: "Lowest" as const,
      })),
    ),
    certificates: servers.map((fqdn) => {
      const { certificateName, thumbprint } = mailboxes.get(fqdn) ?? {
        certificateName: fqdn,
        thumbprint: createHash("sha1").update(fqdn).digest("hex").toUpperCase(),
      };
      return {
        Server: computerName(fqdn),
        Thumbprint: thumbprint,
        Subject: `CN=${certificateName}, OU=IT, O=Litware`,
        CertificateDomains: [certificateName],
        Services: certificateServices(hasUm && mailboxes.has(fqdn), hasUm && cas.has(fqdn)),
        IsSelfSigned: false,
      };
    }),
    mailboxes: [],
    health: servers.map((fqdn) => ({
      Server: computerName(fqdn),
      Name: "OwaIMInitializationFailedMonitor",
      HealthSetName: "OWA.Protocol.Dep",
      AlertValue: "Healthy",
    })),
  };
}

/** A database on each server, with a copy on the next one where there are several. */
function databasesOf(servers: readonly string[]): WorldState["exchange"]["databases"] {
  return servers.map((server, index) => ({
    Name: `DB-${server}`,
    Servers: unique([server, servers[(index + 1) % servers.length] ?? server]),
  }));
}

function certificateServices(um: boolean, callRouter: boolean): string {
  return ["IMAP", "POP", um ? "UM" : "", "IIS", "SMTP", callRouter ? "UMCallRouter" : ""].filter(Boolean).join(", ");
}

function directory(Server: string, Name: string, backEnd: boolean) {
  return { Server, Name, backEnd, InstantMessagingEnabled: true, InstantMessagingType: "None" as const };
}

function computer(fqdn: string, change: Partial<ComputerState>): ComputerState {
  return {
    fqdn,
    elevated: true,
    exchangeInstalled: false,
    registry: { "HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters": { Domain: domainOf(fqdn) } },
    certificates: [],
    events: [],
    eventProviders: [],
    services: [],
    ...change,
  };
}

function exchangeComputer(fqdn: string, certificates: CertificateRow[]): ComputerState {
  return computer(fqdn, {
    exchangeInstalled: true,
    certificates,
    eventProviders: ["MSExchange OWA"],
    services: ["MSExchangeUM", "MSExchangeUMCR", "W3SVC"].map((Name) => ({ Name, Status: "Running" })),
  });
}

/** What a Front End wrote when it started: it discovered one Exchange server, which no plan names. */
function startEvents(fronts: readonly string[]): EventRow[] {
  const other = "um.unplanned.example";
  const known = [...fronts.map((fqdn) => ({ fqdn, version: 6 })), { fqdn: other, version: 0 }];
  return [knownServersEvent(known, { time: minutesFrom(-190) }), discoveredEvent([other], { time: minutesFrom(-185) })];
}

function lyncComputer(fqdn: string, fronts: readonly string[]): ComputerState {
  return computer(fqdn, {
    eventProviders: ["LS Protocol Stack", "LS Exchange Unified Messaging Routing"],
    events: startEvents(fronts),
    services: ["RTCSRV", "RTCUSRV"].map((Name) => ({ Name, Status: "Running" })),
  });
}

/**
 * Servers that no plan names: one of another version, one with the front end only, and ten more, each with directories
 * and UM settings. Whatever touches them touches too much.
 */
export function addUnplannedServers(state: WorldState): void {
  const add = (name: string, role: string, version: string) => {
    state.exchange.servers.push({
      Name: name,
      Fqdn: `${name.toLowerCase()}.unplanned.example`,
      ServerRole: role,
      AdminDisplayVersion: version,
      down: false,
    });
    if (role.includes("ClientAccess"))
      state.exchange.owaVirtualDirectories.push(directory(name, "owa (Default Web Site)", false));
    if (role.includes("Mailbox")) state.exchange.umServices.push({ Server: name, DialPlans: [], UMStartupMode: "TCP" });
  };
  add("OLD10", "Mailbox, ClientAccess", "Version 14.3 (Build 123.4)");
  add("FRONT", "ClientAccess", "Version 15.0 (Build 1497.2)");
  for (let number = 1; number <= 10; number += 1)
    add(`MORE${number}`, "Mailbox, ClientAccess", "Version 15.0 (Build 1497.2)");
}
