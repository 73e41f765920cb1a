import { count, list, number, row } from "./format";
import { characters } from "@/lib/messages/en/characters";
import { exchangeProducts, plannedExchangeVersions } from "@/lib/answers/products";
import type { IgnoredReason } from "@/lib/command-output/findings";
import type { Objection } from "@/lib/command-output/match-certificates";

const names = (value: number) => count(value, { one: "# name", other: "# names" });
const texts = (value: number) => count(value, { one: "# text", other: "# texts" });
const servers = (value: number) => count(value, { one: "# server", other: "# servers" });
const dialPlans = (value: number) => count(value, { one: "# dial plan", other: "# dial plans" });
const applications = (value: number) => count(value, { one: "# trusted application", other: "# trusted applications" });
const pools = (value: number) => count(value, { one: "# pool", other: "# pools" });
const lines = (value: number) => count(value, { one: "# line", other: "# lines" });
const certificates = (value: number) => count(value, { one: "# certificate", other: "# certificates" });
const rows = (value: number) => count(value, { one: "# row", other: "# rows" });
const records = (value: number) => count(value, { one: "# record", other: "# records" });
const unsuitableCertificates = (value: number) =>
  count(value, { one: "# unsuitable certificate", other: "# unsuitable certificates" });
const policies = (value: number) => count(value, { one: "# policy", other: "# policies" });

const widen = "Run the command again with “| Format-Table -AutoSize | Out-String -Width 200” at its end";

const plannedNames = plannedExchangeVersions.map((version) => exchangeProducts[version].shortName).join(" or ");

/** Why something was left out; the names follow in brackets. */
const ignored: Readonly<Record<IgnoredReason, (ignored: number) => string>> = {
  cut: (value) => `Left out ${names(value)} that the console cut. ${widen}`,
  "short-name": (value) => `Left out ${names(value)} without a domain. The full name is wanted, as in the column Fqdn`,
  "not-a-value": (value) => `Left out ${texts(value)} that cannot be a name`,
  twice: (value) => `Counted once although it is there several times: ${names(value)}`,
  "other-role": (value) => `Left out ${servers(value)} without the role that is asked for`,
  "other-version": (value) => `Left out ${servers(value)} that is not ${plannedNames}`,
  "other-kind": (value) => `Left out ${dialPlans(value)} of another kind than SipName`,
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
  removed: (what: readonly string[]) => `Removed from the values: ${row(what)}.`,
  /** The first few of many names, and how many more there are. */
  some: (names: readonly string[], others: number) => row(others > 0 ? [...names, `${number(others)} more`] : names),
  more: (others: number) => `${number(others)} more.`,
  reasons: (reasons: readonly string[]) => reasons.join("; "),
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
    found: {
      Mailbox: (found: number) => `Found ${count(found, { one: "# Mailbox server", other: "# Mailbox servers" })}.`,
      ClientAccess: (found: number) =>
        `Found ${count(found, { one: "# Client Access server", other: "# Client Access servers" })}.`,
      dialPlans: (found: number) =>
        `Found ${count(found, { one: "# SipName dial plan", other: "# SipName dial plans" })}.`,
      policies: (found: number) => `Found ${policies(found)}.`,
    },
    added: (added: number, known: number) =>
      added === 0
        ? count(known, { one: "It is in the list already.", other: "All of them are in the list already." })
        : `${count(added, { one: "It is added to the list", other: "# are added to the list" })}${
            known > 0 ? `; ${count(known, { one: "# was there already", other: "# were there already" })}` : ""
          }.`,
    offPolicies: (off: number) =>
      count(off, { one: "Add the policy that is off", other: "Add the # policies that are off" }),
    offReason: (names: string) => `InstantMessagingEnabled is False, which may be on purpose: ${names}.`,
    onlyOff: (off: number) =>
      count(off, {
        one: "Found # policy, in which instant messaging is off.",
        other: "Found # policies; instant messaging is off in all of them.",
      }),
  },
  pools: {
    one: "Found one pool.",
    several: (found: number) =>
      `Found ${pools(found)}. Choose the one on which the users of Outlook Web App are homed.`,
  },
  sites: {
    one: "Found one site.",
    several: (found: number) => `Found ${number(found)} sites. Choose the one of your pool.`,
    named: (siteId: string, displayName: string) => (displayName === "" ? siteId : `${siteId} (${displayName})`),
  },
  versions: {
    found: (parts: readonly string[]) => `Found ${list(parts)}.`,
    on: (label: string, found: number) => (found === 1 ? label : `${label} on ${servers(found)}`),
    reason: (label: string) => `The output names ${label}.`,
    mixed: "Several versions run side by side. Choose the one whose servers have the users of this change.",
  },
  placement: {
    found: (both: number, mailbox: number, clientAccess: number) =>
      `Found ${servers(both)} with both roles, ${mailbox} with Mailbox alone and ${clientAccess} with ClientAccess alone.`,
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
    found: (found: number, inPools: number) => `Found ${applications(found)} in ${pools(inPools)}.`,
    free: (id: string, port: string) =>
      `No pool of yours uses the application ID ${id} or port ${port}, so both are free.`,
    taken: (pool: string, what: string) => `Your pool ${pool} has ${what} already.`,
    takenPort: (port: string, id: string) => `port ${port} (${id})`,
    takenId: (id: string) => `the application ID ${id}`,
    unread: (unread: number) => `Left out ${lines(unread)} without a whole identity and port. ${widen}.`,
    useName: (name: string) =>
      `If ${name} is the application of Outlook Web App itself, leave the values as they are: the scripts use what exists.`,
  },
  certificates: {
    found: (found: number, suitable: number, all: number) =>
      `Found ${certificates(found)}; ${count(suitable, { one: `# of your ${servers(all)} has`, other: `# of your ${servers(all)} have` })} a suitable one.`,
    filled: (filled: number) => (filled === 0 ? "Nothing is filled in." : `${rows(filled)} filled in.`),
    noRows: "Enter the names of the Mailbox servers first; then paste this again.",
    already: (already: number) => `${rows(already)} had the right thumbprint already.`,
    none: (name: string) => `${name}: no certificate for this server is in the text.`,
    unsuitable: (name: string, thumbprint: string, why: string) => `${name}: ${thumbprint} is left out: ${why}.`,
    use: (name: string, thumbprint: string) => `${name}: use ${thumbprint}`,
    useReason: (commonName: string, until: string) => `CN=${commonName}${until === "" ? "" : `, until ${until}`}.`,
    replaces: "The row has another thumbprint now.",
    used: (name: string) => `${name} has it now.`,
    unread: (unread: number) => `Left out ${records(unread)} without a whole thumbprint.`,
    passedOver: (passedOver: number) =>
      `Left out ${unsuitableCertificates(passedOver)} on servers that have a better one.`,
  },
  events: {
    found: (listed: number, all: number) => `Lync lists ${listed} of your ${servers(all)}.`,
    noRows: "Enter the names of the Mailbox servers first; then paste this again.",
    listed: (names: string) => `Listed, so set to yes: ${names}.`,
    missing: (names: string) => `In neither event, so set to no: ${names}.`,
    filled: (filled: number) => (filled === 0 ? "Nothing changes." : `${rows(filled)} set.`),
    oneEvent: (id: string) =>
      `Only event ${id} is in the text, so a name that is missing proves nothing: those rows stay as they are.`,
    cut: "The console cut a message, so a name that is missing proves nothing: those rows stay as they are.",
  },
  characters,
} as const;
