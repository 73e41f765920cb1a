import { counted, number, plural } from "./locale";

/** The drawing of an installation, on the pages and in the documents. */
export const drawing = {
  both: "The installation before and after the change",
  title: { before: "Before the change", after: "After the change" },
  legend: {
    new: "Thick line, +: new.",
    /** Where only words are new. */
    newWords: "+: new.",
    removed: "Dashed line, −: removed.",
    /** Of a box; a line that is dotted too is meant as well. */
    open: "Dotted line: does not exist yet.",
    /** Where only the line between two boxes is dotted. */
    idle: "Dotted line: does not work.",
    existing: "Thin line: unchanged.",
  },
  lync: "Lync pool",
  trust: "Trusted application pool",
  trustMany: "Trusted application pools",
  known: "Discovered by Lync",
  knownHow: "no trust is created",
  knownThroughPlans: "through the dial plans",
  alsoKnown: (count: number) => `${counted(count, "server")} ${plural(count, { one: "is", other: "are" })} discovered`,
  alsoAwaited: (count: number) =>
    `${counted(count, "server")} ${plural(count, { one: "is", other: "are" })} not discovered yet: check first`,
  awaited: "Not discovered by Lync yet",
  awaitedHow: "should be discovered: check first",
  undecided: "Trust",
  undecidedWhy: "depends on Unified Messaging",
  /** Instead, where trust is not decided again. */
  trustStays: "stays as it is",
  twice: "In Lync twice",
  twiceHow: "discovered, and trusted as well",
  /** Before a renewal with another name: `count` is that of the old names, which follow. */
  oldNames: (count: number) =>
    `by the ${plural(count, { one: "name", other: "names" })} in the old ${plural(count, { one: "certificate", other: "certificates" })}`,
  alsoKept: (count: number) =>
    `${counted(count, "server")} ${plural(count, { one: "keeps its", other: "keep their" })} trust`,
  noTrust: (count: number) => `No entry for ${plural(count, { one: "this server", other: "these servers" })}`,
  noTrustFor: (count: number) => `No entry for ${counted(count, "server")}`,
  application: (id: string, port: number) => `${id}, port ${number(port)}`,
  clientAccess: (count: number) => plural(count, { one: "Client Access server", other: "Client Access servers" }),
  /** Of the servers in the box above. */
  theirDirectories: (count: number) =>
    `OWA virtual directories of ${plural(count, { one: "this server", other: "these servers" })}`,
  mailbox: (count: number) => plural(count, { one: "Mailbox server", other: "Mailbox servers" }),
  policies: (count: number) => plural(count, { one: "Mailbox policy", other: "Mailbox policies" }),
  allPolicies: "every policy",
  oneCertificate: "all with the certificate",
  manyCertificates: "with the certificates",
  certificate: (name: string) => `certificate: ${name}`,
  from: (first: string) => `${first} …`,
  to: (last: string, count: number) => `… ${last} (${number(count)})`,
  range: (first: string, last: string, count: number) => `${first} … ${last} (${number(count)})`,
  firstOf: (first: string, count: number) => `${first} … (${number(count)})`,
  domain: (name: string) => `in ${name}`,
  imOn: "instant messaging on (Ocs)",
  imOff: "instant messaging off",
  /** What the change writes, by the place where Exchange keeps it; the last is said below the directories. */
  written: {
    "web-config": () => "two keys in web.config",
    "setting-override": (count: number) =>
      plural(count, { one: "its setting override", other: "a setting override each" }),
    "virtual-directory": () => "pool and certificate",
    forest: () => "one setting override for the forest",
  },
  /** Instead, where the certificate is renewed. */
  renewed: {
    "web-config": () => "new thumbprint in web.config",
    "setting-override": (count: number) =>
      plural(count, { one: "setting override: new thumbprint", other: "each setting override: new thumbprint" }),
    "virtual-directory": () => "new thumbprint",
    forest: () => "override of the forest: new thumbprint",
  },
  /** What servers are added to. */
  dialPlans: (count: number) =>
    plural(count, { one: "in a SIP URI dial plan", other: `in ${number(count)} SIP URI dial plans` }),
  restart: "restart of Outlook Web App",
  talks: "SIP, TCP 5061, with certificate",
  talksNot: "no instant messaging yet",
  /** Instead, where it worked before the change: it broke, or goes on until the certificate ends. */
  talksAgain: "SIP, TCP 5061, works again",
  talksNoMore: "instant messaging is broken",
  talksWithOld: "SIP, with the old certificate",
  talksWithNew: "SIP, with the new certificate",
  trustsEntry: "trusts by certificate name",
  trustsKnown: (count: number) => `trusts ${plural(count, { one: "this server", other: "these servers" })}`,
  /** The drawing in sentences, for those who do not see it. */
  described: {
    tone: { existing: "", new: " (new)", removed: " (removed)" },
    box: (title: string, lines: readonly string[]) =>
      lines.length === 0 ? `${title}.` : `${title}: ${lines.join(", ")}.`,
    link: (from: string, to: string, label: string) => `${from} – ${to}: ${label}.`,
    picture: (title: string, description: string) => `${title}. ${description}`,
    planHash: (hash: string) => `Plan hash: ${hash}.`,
  },
};
