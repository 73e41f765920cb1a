import { exchangeProducts, plannedExchangeVersions } from "@/lib/answers/products";
import type { IgnoredReason } from "@/lib/command-output/findings";
import type { Objection } from "@/lib/command-output/match-certificates";

const widen = "Run the command again with “| Format-Table -AutoSize | Out-String -Width 200” at its end";

const plannedNames = plannedExchangeVersions.map((version) => exchangeProducts[version].shortName).join(" or ");

/** Why something was left out; the names follow in brackets. */
const ignored: Readonly<Record<IgnoredReason, (count: number) => string>> = {
  cut: (count) => `Left out ${things(count, "name")} that the console cut. ${widen}`,
  "short-name": (count) =>
    `Left out ${things(count, "name")} without a domain. The full name is wanted, as in the column Fqdn`,
  "not-a-value": (count) => `Left out ${things(count, "text")} that cannot be meant`,
  twice: (count) => `Counted once although it stands there several times: ${things(count, "name")}`,
  "other-role": (count) => `Left out ${things(count, "server")} without the role that is asked for`,
  "other-version": (count) => `Left out ${things(count, "server")} that is not ${plannedNames}`,
  "other-kind": (count) => `Left out ${things(count, "dial plan")} of another kind than SipName`,
};

const objections: Readonly<Record<Objection, string>> = {
  "self-signed": "self-signed, so Lync does not trust it",
  "no-private-key": "without its private key",
  "not-valid": "Status is not Valid",
  wildcard: "its name is a wildcard, which Lync cannot match",
  "no-common-name": "without a name after CN=",
  "not-in-domains": "the name after CN= is missing from CertificateDomains",
  expired: "expired",
  "expires-soon": "expires within 30 days",
};

/** Every text that comes of pasted output; loaded with the readers. */
export const pastedTexts = {
  ignored,
  objections,
  removed: (what: string) => `Removed from the values: ${what}.`,
  more: (count: number) => `${count} more`,
  choose: (label: string) => `Choose “${label}”`,
  chosen: (label: string) => `Chosen: ${label}.`,
  filled: (value: string) => `${value} is filled in.`,
  fillIn: (value: string) => `Fill in ${value}`,
  nothing: {
    servers: "No server name is in this text. Copy the whole output, from the line with the property names on.",
    pool: "No pool name is in this text. Copy the whole output, from the line with PoolFqdn on.",
    site: "No SiteId is in this text. Copy the whole output, from the line with DisplayName and SiteID on.",
    versions:
      "No known version is in this text. Copy the lines with AdminDisplayVersion, or the whole answer of Get-CsServerVersion.",
    roles: "No ServerRole is in this text. Copy the whole output, from the line with the property names on.",
    dialPlans: "No dial plan of the kind SipName is in this text.",
    policies: "No policy is in this text. Copy the whole output, from the line with the property names on.",
    applications: "No trusted application is in this text.",
    certificates: "No certificate is in this text. Copy the whole output; each certificate has a line with Thumbprint.",
    events: "Neither event 44024 nor event 14492 is in this text.",
  },
  list: {
    found: (count: number, item: string) => `Found ${things(count, item)}.`,
    added: (added: number, known: number) =>
      added === 0
        ? `${known === 1 ? "It is" : "All of them are"} in the list already.`
        : `${added === 1 ? "It is" : `${added} are`} added to the list${known > 0 ? `; ${known} ${known === 1 ? "was" : "were"} there already` : ""}.`,
    offPolicies: (count: number) =>
      `Add ${count === 1 ? "the policy that is off" : `the ${count} policies that are off`}`,
    offReason: (names: string) => `InstantMessagingEnabled is False, which may be on purpose: ${names}.`,
    onlyOff: (count: number) =>
      count === 1
        ? "Found one policy, in which instant messaging is off."
        : `Found ${count} policies; instant messaging is off in all of them.`,
  },
  pools: {
    one: "Found one pool.",
    several: (count: number) => `Found ${count} pools. Choose the one on which the users of Outlook Web App are homed.`,
  },
  sites: {
    one: "Found one site.",
    several: (count: number) => `Found ${count} sites. Choose the one in which your pool stands.`,
    named: (siteId: string, displayName: string) => (displayName === "" ? siteId : `${siteId} (${displayName})`),
  },
  versions: {
    found: (parts: string) => `Found ${parts}.`,
    count: (label: string, count: number) => (count === 1 ? label : `${label} on ${count} servers`),
    reason: (label: string) => `The output names ${label}.`,
    mixed: "Several versions run side by side. Choose the one whose servers hold the users of this change.",
  },
  placement: {
    found: (both: number, mailbox: number, clientAccess: number) =>
      `Found ${things(both, "server")} with both roles, ${mailbox} with Mailbox alone and ${clientAccess} with ClientAccess alone.`,
    separate: "No computer has both roles, so the service and the Call Router run on separate computers.",
    same: "Every server with the role Mailbox has the role ClientAccess too, so both services share each computer.",
    mixed:
      "Some servers have both roles and some only one. The answer is about the Mailbox servers of this change: plan each kind as a change of its own.",
    noMailbox: "No server with the role Mailbox is in this text.",
    cut: (names: string) => `The console cut the roles of ${names}. ${widen}.`,
  },
  sipName: {
    none: "Found no dial plan of the kind SipName.",
    noneReason: "Without such a plan Lync discovers no server.",
    found: (plans: string) => `Found SipName dial plans: ${plans}.`,
    hosts: (names: string) => `They are hosted by ${names}.`,
    noHosts: "No server in the output hosts one of them.",
    unknownHosts:
      "The text does not tell which servers host them. Run the second command too: yes, if one of your servers is listed with one of these plans.",
  },
  applications: {
    found: (count: number, pools: number) =>
      `Found ${things(count, "trusted application")} in ${things(pools, "pool")}.`,
    free: (id: string, port: string) =>
      `No pool of yours uses the application ID ${id} or port ${port}, so both are free.`,
    taken: (pool: string, what: string) => `Your pool ${pool} has ${what} already.`,
    takenPort: (port: string, id: string) => `port ${port} (${id})`,
    takenId: (id: string) => `the application ID ${id}`,
    unread: (count: number) => `Left out ${things(count, "line")} without a whole identity and port. ${widen}.`,
    useName: (name: string) =>
      `If ${name} is the application of Outlook Web App itself, leave the values as they are: the scripts use what exists.`,
  },
  certificates: {
    found: (count: number, rows: number, all: number) =>
      `Found ${things(count, "certificate")}; ${rows} of your ${things(all, "server")} ${rows === 1 ? "has" : "have"} a suitable one.`,
    filled: (count: number) => (count === 0 ? "Nothing is filled in." : `${things(count, "row")} filled in.`),
    noRows: "Enter the names of the Mailbox servers first; then paste this again.",
    already: (count: number) => `${things(count, "row")} had the right thumbprint already.`,
    none: (name: string) => `${name}: no certificate for this server is in the text.`,
    unsuitable: (name: string, thumbprint: string, why: string) => `${name}: ${thumbprint} is left out: ${why}.`,
    use: (name: string, thumbprint: string) => `${name}: use ${thumbprint}`,
    useReason: (commonName: string, until: string) => `CN=${commonName}${until === "" ? "" : `, until ${until}`}.`,
    replaces: "The row has another thumbprint now.",
    used: (name: string) => `${name} has it now.`,
    unread: (count: number) => `Left out ${things(count, "record")} without a whole thumbprint.`,
    passedOver: (count: number) =>
      `Left out ${things(count, "unsuitable certificate")} on servers that have a better one.`,
  },
  events: {
    found: (listed: number, all: number) => `Lync lists ${listed} of your ${things(all, "server")}.`,
    noRows: "Enter the names of the Mailbox servers first; then paste this again.",
    listed: (names: string) => `Listed, so set to yes: ${names}.`,
    missing: (names: string) => `In neither event, so set to no: ${names}.`,
    filled: (count: number) => (count === 0 ? "Nothing changes." : `${things(count, "row")} set.`),
    oneEvent: (id: string) =>
      `Only event ${id} is in the text, so a name that is missing proves nothing: those rows stay as they are.`,
    cut: "The console cut a message, so a name that is missing proves nothing: those rows stay as they are.",
  },
} as const;

/** "1 server", "3 servers". */
function things(count: number, one: string): string {
  const many = one.endsWith("y") ? `${one.slice(0, -1)}ies` : `${one}s`;
  return `${count} ${count === 1 ? one : many}`;
}
