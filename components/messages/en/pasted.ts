import { count, list, number, row } from "./format";
import { characters } from "@/lib/messages/en/characters";
import { noText } from "@/lib/messages/en/no-text";
import { exchangeProducts, plannedExchangeVersions } from "@/lib/answers/products";
import type { IgnoredReason } from "@/lib/command-output/findings";
import type { TextProblem } from "@/lib/command-output/clean-text";
import type { KindId } from "@/lib/command-output/kinds";
import type { Objection, Untold } from "@/lib/command-output/match-certificates";

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
const policies = (value: number) => count(value, { one: "# policy", other: "# policies" });

const widen = "Run the command again with “| Format-Table -AutoSize | Out-String -Width 200” at its end";

const plannedNames = plannedExchangeVersions.map((version) => exchangeProducts[version].shortName).join(" or ");

/** Why something was left out; the names follow in brackets. */
const ignored: Readonly<Record<IgnoredReason, (ignored: number) => string>> = {
  cut: (value) => `Left out ${names(value)} that the console cut. ${widen}`,
  "short-name": (value) => `Left out ${names(value)} without a domain. Use the full name, as in the column Fqdn`,
  "not-a-value": (value) => `Left out ${texts(value)} that cannot be a name`,
  twice: (value) => `Listed several times, counted once: ${names(value)}`,
  "other-role": (value) => `Left out ${servers(value)} without the role in question`,
  "other-version": (value) =>
    count(value, {
      one: "Left out a server of another version, which needs a plan of its own",
      other: "Left out # servers of another version, which need a plan of their own",
    }),
  "several-versions": (value) =>
    `Left out ${servers(value)} of several versions. Choose your version of Exchange first`,
  "unknown-build": (value) => `Left out ${servers(value)} with a build that this wizard does not know`,
  "other-kind": (value) => `Left out ${dialPlans(value)} of another kind than SipName`,
  "trusted-pool": (value) =>
    count(value, { one: "Left out: a trusted application pool", other: "Left out: # trusted application pools" }),
  "no-registrar": (value) => `Left out ${pools(value)} on which no users can be homed`,
};

/** Why a text is not read at all. */
const problems: Readonly<Record<TextProblem, string>> = {
  empty: "There is no text in the box. Copy the output of the command, and paste it here.",
  "too-large":
    "This text has more than 2 million characters or 100,000 lines, so it was not read. Copy the output of this one command only.",
  "not-text":
    "This is not text that can be read; it may be a picture or a program. Copy the text of the output itself.",
  "cut-json": "The end of this JSON is missing, so nothing was read. Copy all of it, to the last bracket.",
};

/** What was pasted in place of something else. */
const kinds: Readonly<Record<KindId, string>> = {
  event: "events (Get-WinEvent)",
  "trusted-application": "trusted applications (Get-CsTrustedApplication)",
  "trusted-pool": "trusted application pools (Get-CsTrustedApplicationPool)",
  "trusted-computer": "computers of trusted pools (Get-CsTrustedApplicationComputer)",
  "lync-service": "Lync services (Get-CsService)",
  "lync-pool": "Lync pools (Get-CsPool)",
  "lync-site": "Lync sites (Get-CsSite)",
  "lync-user": "Lync users (Get-CsUser)",
  certificate: "certificates (Get-ExchangeCertificate)",
  "auth-config": "the certificate with which servers sign tokens (Get-AuthConfig)",
  "dial-plan": "dial plans (Get-UMDialPlan)",
  "um-service": "Unified Messaging services (Get-UMService)",
  "owa-directory": "virtual directories (Get-OwaVirtualDirectory)",
  "owa-policy": "mailbox policies (Get-OwaMailboxPolicy)",
  "setting-override": "setting overrides (Get-SettingOverride)",
  "exchange-server": "Exchange servers (Get-ExchangeServer)",
  "mailbox-server": "Mailbox servers (Get-MailboxServer)",
  database: "mailbox databases (Get-MailboxDatabase)",
  mailbox: "mailboxes (Get-Mailbox)",
  "lync-version": "the version of Lync (Get-CsServerVersion)",
};

const objections: Readonly<Record<Objection, string>> = {
  "self-signed": "self-signed, so Lync does not trust it",
  "no-private-key": "without its private key",
  "not-valid": "Status is not Valid",
  wildcard: "its name is a wildcard, which Lync cannot match",
  "no-common-name": "without a name after CN=",
  "no-domain": "its name after CN= has no domain",
  "no-host-name": "its name after CN= is no host name",
  "not-in-domains": "the name after CN= is missing from CertificateDomains",
  expired: "expired",
  "expires-soon": "expires within 30 days",
};

/** Every text that comes of pasted output; loaded with the readers. */
export const pastedTexts = {
  ignored,
  objections,
  problems,
  noText,
  otherKind: (pasted: KindId, wanted: string) => `This text shows ${kinds[pasted]}. Paste ${wanted} here.`,
  otherOrganisation: (theirs: string, ours: string) =>
    `This output is about ${theirs}; your draft is about ${ours}. Nothing changed. Correct the name in your answers if it is wrong; for another organisation, start a new change on the start page.`,
  wanted: {
    servers: kinds["exchange-server"],
    pool: "pools (Get-CsService -Registrar)",
    site: kinds["lync-site"],
    exchangeVersion: kinds["exchange-server"],
    lyncVersion: "the words of Get-CsServerVersion",
    roles: kinds["exchange-server"],
    dialPlans: kinds["dial-plan"],
    policies: kinds["owa-policy"],
    applications: kinds["trusted-application"],
    certificates: kinds.certificate,
    events: "the events 44024 and 14492 (Get-WinEvent)",
  },
  consoleRemarks: (remarks: number) =>
    count(remarks, {
      one: "The text contains a warning or an error; nothing was read from it.",
      other: "The text contains # warnings or errors; nothing was read from them.",
    }),
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
    servers: "No server name is in this text. Copy the whole output, starting with the line of property names.",
    pool: "No pool name is in this text. Copy the whole output, starting with the line with PoolFqdn.",
    site: "No SiteId is in this text. Copy the whole output, starting with the line with DisplayName and SiteID.",
    versions:
      "No known version is in this text. Copy the lines with AdminDisplayVersion, or the whole output of Get-CsServerVersion.",
    roles: "No ServerRole is in this text. Copy the whole output, starting with the line of property names.",
    dialPlans: "No dial plan of the kind SipName is in this text.",
    policies: "No policy is in this text. Copy the whole output, starting with the line of property names.",
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
    offAlready: (names: string) => `InstantMessagingEnabled is False, so nothing changes in them: ${names}.`,
    untoldPolicies: (untold: number) =>
      count(untold, {
        one: "Add the policy whose state is not shown",
        other: "Add the # policies whose state is not shown",
      }),
    untoldReason: (names: string) => `The text does not show whether instant messaging is on: ${names}.`,
    onlyUntold: (found: number) =>
      `Found ${policies(found)}; the text does not show for all of them whether instant messaging is on.`,
    untoldPlans: (untold: number) =>
      count(untold, { one: "Add the dial plan of an unknown kind", other: "Add the # dial plans of an unknown kind" }),
    untoldPlansReason: (names: string) => `The text does not show the URIType, and only SipName counts: ${names}.`,
    onlyUntoldPlans: (found: number) => `Found ${dialPlans(found)}; the text does not show the URIType.`,
    onlyOff: (off: number) =>
      count(off, {
        one: "Found # policy, in which instant messaging is off.",
        other: "Found # policies; instant messaging is off in all of them.",
      }),
  },
  pools: {
    one: "Found one pool.",
    several: (found: number) => `Found ${pools(found)}. Choose the home pool of the Outlook Web App users.`,
    reasons: {
      registrar: "It is the registrar of that trusted application pool.",
      untold: "The text does not show whether users can be homed there.",
    },
    onlyToAsk: (found: number) => `Found ${pools(found)} that may be the home pool of the users.`,
  },
  sites: {
    one: "Found one site.",
    several: (found: number) => `Found ${number(found)} sites. Choose the site of your pool.`,
    named: (siteId: string, displayName: string) => (displayName === "" ? siteId : `${siteId} (${displayName})`),
  },
  versions: {
    found: (parts: readonly string[]) => `Found ${list(parts)}.`,
    on: (label: string, found: number) => (found === 1 ? label : `${label} on ${servers(found)}`),
    reason: (label: string) => `The output names ${label}.`,
    mixed: "Several versions run side by side, and each needs its own plan. Choose the version for this plan.",
    others: (names: string) =>
      `These become the servers of other versions, which this plan leaves as they are: ${names}.`,
    unknown: (servers: string) =>
      `No plan: the build is cut off, or belongs to no version that can be planned: ${servers}.`,
  },
  placement: {
    found: (both: number, mailbox: number, clientAccess: number) =>
      `Found ${servers(both)} with both roles, ${mailbox} with Mailbox alone and ${clientAccess} with ClientAccess alone.`,
    separate: "No computer has both roles, so the service and the Call Router run on separate computers.",
    same: "Every server with the role Mailbox has the role ClientAccess too, so both services share each computer.",
    mixed:
      "Some servers have both roles and some only one. The answer is about the Mailbox servers of this change: make a plan for each kind.",
    noMailbox: "No server with the role Mailbox is in this text.",
    cut: (names: string) => `The roles of ${names} are cut or cannot be read. ${widen}.`,
    noVersion: `The text does not show the versions: this is right if all of these servers are ${plannedNames}.`,
  },
  sipName: {
    none: "Found no dial plan of the kind SipName.",
    noneSeen: "This text does not show a dial plan of the kind SipName, and does not rule one out.",
    noPlans: "Run the first command too: it lists the dial plans and their kind.",
    noneReason: "Without such a plan Lync discovers no server.",
    found: (plans: string) => `Found SipName dial plans: ${plans}.`,
    hosts: (names: string) => `They are hosted by ${names}.`,
    noHosts: "No server in the output hosts one of them.",
    untold: (plans: string) => `The text does not show the URIType of ${plans}, so it may be SipName. ${widen}.`,
    cutPlans: `A name or a kind is cut, so there may be a plan of the kind SipName. ${widen}.`,
    cutHosts: (names: string) => `The dial plans of ${names} are cut, so they may be hosts. ${widen}.`,
    unknownHosts:
      "The text does not show which servers host them. Run the second command too: answer yes if it shows one of your servers with one of these plans.",
  },
  applications: {
    found: (found: number, inPools: number) => `Found ${applications(found)} in ${pools(inPools)}.`,
    free: (id: string, port: string) =>
      `No pool of yours uses the application ID ${id} or port ${port}, so both are free.`,
    taken: (pool: string, what: string) => `Your pool ${pool} already has ${what}.`,
    takenPort: (port: string, id: string) => `port ${port} (${id})`,
    takenId: (id: string) => `the application ID ${id}`,
    unread: (unread: number) => `Left out ${lines(unread)} without a whole identity and port. ${widen}.`,
    exists: (pool: string, id: string, port: number) =>
      `Your pool ${pool} already has the application ${id} on port ${port}: the scripts use it.`,
    unreadUsed: "Those lines may contain an application of your pools, so what is free is not known.",
    useExisting: (id: string, port: number) => `Use the application that exists: ID ${id}, port ${port}`,
    usedExisting: (id: string, port: number) => `The application ID ${id} and port ${port} are filled in.`,
    useReason: "Right if it is the application for Outlook Web App.",
    ofPools: (pools: string) => `The application of ${pools}.`,
    otherPools: "No pool in the text has the name of one of your servers, so it is not known which application it is.",
    useId: (id: string) => `Use the application ID ${id}`,
    usedId: (id: string) => `The application ID ${id} is filled in.`,
    freeReason: "Right if the existing application is for something else.",
    refusedId: (id: string) => `The ID ${id} contains more than letters and digits, so it cannot be entered here.`,
    noFree: "Neither of them fits all your pools, so decide in Lync first which application stays.",
  },
  certificates: {
    found: (found: number, suitable: number, all: number) =>
      `Found ${certificates(found)}; ${count(suitable, { one: `# of your ${servers(all)} has`, other: `# of your ${servers(all)} have` })} a suitable one.`,
    filled: (filled: number) => (filled === 0 ? "Nothing is filled in." : `${rows(filled)} filled in.`),
    noRows: "Enter the names of the Mailbox servers first; then paste this again.",
    already: (already: number) => `${rows(already)} already had the right thumbprint.`,
    none: (name: string) => `${name}: no certificate for this server is in the text.`,
    unsuitable: (name: string, thumbprint: string, why: string) => `${name}: ${thumbprint} is left out: ${why}.`,
    /** Name and end are empty where they are not known. */
    use: (name: string, thumbprint: string, commonName: string, until: string) =>
      `${name}: use ${row([
        commonName === "" ? thumbprint : `CN=${commonName}`,
        ...(until === "" ? [] : [`until ${until}`]),
        ...(commonName === "" ? [] : [thumbprint]),
      ])}`,
    isUntold: (properties: readonly Untold[]) => `the text does not show ${row(properties)}`,
    untold: (properties: readonly Untold[]) =>
      `The text does not show ${row(properties)}: run the command above, or look at the certificate on the server.`,
    otherName: "The row now names another certificate.",
    replaces: "The row now has another thumbprint.",
    used: (name: string) => `${name} now has it.`,
    unread: (unread: number) => `Left out ${records(unread)} without a whole thumbprint.`,
    inNoRow: (found: number, names: string) =>
      `Left out ${certificates(found)} of servers that are in no row: ${names}.`,
  },
  events: {
    found: (listed: number, all: number) => `Lync discovered ${listed} of your ${servers(all)}.`,
    noRows: "Enter the names of the Mailbox servers first; then paste this again.",
    listed: (names: string) => `Discovered, so set to Yes: ${names}.`,
    missing: (names: string) => `In neither event, so set to No: ${names}.`,
    known: (names: string, known: number) =>
      count(known, {
        one: `${names} is known through trust that was created by hand (version 6), not discovered, so set to No.`,
        other: `${names} are known through trust that was created by hand (version 6), not discovered, so set to No.`,
      }),
    doubt: (names: string) =>
      `No version clearly belongs to the name, so not decided: ${names}. Look at the entry, and choose yourself.`,
    age: (times: string) =>
      `Written at ${times}: if dial plans have changed since, restart the Front End service on one Front End Server at a time, and run the command again.`,
    filled: (filled: number) => (filled === 0 ? "Nothing changes." : `${rows(filled)} set.`),
    oneEvent: (id: string) =>
      `Only event ${id} is in the text, so a missing name proves nothing: those rows stay as they are.`,
    cut: "The console cut a message, so a missing name proves nothing: those rows stay as they are.",
  },
  characters,
} as const;
