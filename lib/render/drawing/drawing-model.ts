import { isForestWide } from "@/lib/topology/override-scope";
import { isRenewal } from "@/lib/topology/previous-certificates";
import type { PlanWords } from "@/lib/messages/words";
import type { Topology } from "@/lib/topology/types";
import { eachName, type Naming } from "./drawing-names";
import type { DrawnLine, Tone } from "./drawn-line";

export interface DrawnBox {
  readonly title: string;
  readonly tone: Tone;
  readonly lines: readonly DrawnLine[];
  /** Said on the line of the title, where there is room for both. */
  readonly beside?: DrawnLine;
  /** What nobody decided yet, or is not there. */
  readonly open?: boolean;
}

/** A line between two boxes, said in words. */
export interface DrawnLink {
  readonly label: string;
  readonly tone: Tone;
  /** Whether anything goes over it. */
  readonly works: boolean;
}

/** What is drawn of an installation; the same on the pages, in the documents and in the file. */
export interface Drawing {
  readonly lync: DrawnBox | undefined;
  /** How Lync knows the servers, between the pool and Exchange. */
  readonly trust: DrawnBox | undefined;
  readonly mailbox: DrawnBox | undefined;
  /** Undefined where the change neither touches nor names any; the same for the policies. */
  readonly clientAccess: DrawnBox | undefined;
  readonly policies: DrawnBox | undefined;
  /** From the pool to the Mailbox servers that it trusts. */
  readonly trusts: DrawnLink | undefined;
  /** From the Mailbox servers to the pool. */
  readonly talks: DrawnLink | undefined;
}

export type Moment = "before" | "after";

type Texts = PlanWords["drawing"];

/** The drawing of an installation before or after its change. */
export function drawTopology(
  topology: Topology,
  moment: Moment,
  { drawing: texts }: PlanWords,
  naming: Naming = eachName,
): Drawing {
  const {
    exchange: { settings, oneRole },
    messaging,
    mailboxPolicies,
    clientAccessServers,
    poolFqdn,
    work,
  } = topology;
  const shown = (kind: "directories" | "policies") =>
    work.includes(kind) ? messagingLines(messaging === "off", moment, texts) : [];
  const policies =
    mailboxPolicies.scope === "all" ? [line(texts.allPolicies)] : naming.policies(mailboxPolicies.names, texts);
  const onDirectory = settings === "virtual-directory";
  // Where the servers of one box are those of the other, they are named once.
  const named = poolFqdn !== undefined && (oneRole || onDirectory);
  const drawn = (kind: "directories" | "policies", title: string, lines: readonly DrawnLine[]) =>
    isTouched(topology, kind) || lines.length > 0 ? box(title, [...lines, ...shown(kind)]) : undefined;
  const isConfigured = moment === "after" && work.includes("configuration");
  const written = isConfigured ? [line(writtenSettings(topology, texts), "new")] : [];
  const joined =
    moment === "after" && joinsPlans(topology) ? [line(texts.dialPlans(topology.dialPlans.length), "new")] : [];
  const exchange = {
    clientAccess: named
      ? drawn(
          "directories",
          texts.theirDirectories((onDirectory ? topology.mailboxServers : clientAccessServers).length),
          onDirectory ? written : [],
        )
      : drawn("directories", texts.clientAccess(clientAccessServers.length), [
          ...naming.servers(clientAccessServers, texts),
          ...joined,
        ]),
    policies: drawn(
      "policies",
      texts.policies(mailboxPolicies.scope === "all" ? Infinity : mailboxPolicies.names.length),
      policies,
    ),
  };
  if (poolFqdn === undefined) {
    return { ...exchange, lync: undefined, trust: undefined, mailbox: undefined, trusts: undefined, talks: undefined };
  }
  const after = moment === "after";
  return {
    ...exchange,
    lync: box(texts.lync, naming.servers([poolFqdn], texts)),
    trust: trustBox(topology, after, { texts, naming }),
    mailbox: box(texts.mailbox(topology.mailboxServers.length), [
      ...naming.mailboxServers(after ? topology.mailboxServers : withOldNames(topology.mailboxServers), texts),
      ...joined,
      ...(onDirectory ? [] : written),
      ...(isConfigured ? [line(texts.restart, "new")] : []),
    ]),
    trusts: trustsLink(topology, after, texts),
    talks: after ? talksAfter(topology, texts) : talksBefore(topology, texts),
  };
}

/** Settings that are kept on the directories change these too. */
function isTouched({ work, exchange }: Topology, kind: "directories" | "policies"): boolean {
  const inside = kind === "directories" && exchange.settings === "virtual-directory" && work.includes("configuration");
  return inside || work.includes(kind);
}

/** What the change writes for each server, at the place where this Exchange keeps it. */
function writtenSettings(topology: Topology, texts: Texts): string {
  const { exchange, mailboxServers } = topology;
  return texts[isRenewal(topology) ? "renewed" : "written"][isForestWide(topology) ? "forest" : exchange.settings](
    mailboxServers.length,
  );
}

/** What a change begins with: a certificate that is going to end, something that broke, or nothing yet. */
function talksBefore(topology: Topology, texts: Texts): DrawnLink {
  if (isRenewal(topology)) return { label: texts.talksWithOld, tone: "existing", works: true };
  return { label: isMended(topology) ? texts.talksNoMore : texts.talksNot, tone: "existing", works: false };
}

/** What was there before and broke is not new; it works again. */
function talksAfter(topology: Topology, texts: Texts): DrawnLink {
  if (isMended(topology)) return { label: texts.talksAgain, tone: "existing", works: true };
  return { label: isRenewal(topology) ? texts.talksWithNew : texts.talks, tone: "new", works: true };
}

const isMended = ({ restores, duplicates }: Topology): boolean => restores || duplicates.length > 0;

/** The servers with the names in their old certificates, where those are known. */
const withOldNames = (servers: Topology["mailboxServers"]): Topology["mailboxServers"] =>
  servers.map((server) => ({ ...server, certificateName: server.previousCertificateName ?? server.certificateName }));

/** The words of a drawing, and how much room its names take. */
interface Said {
  readonly texts: Texts;
  readonly naming: Naming;
}

function trustBox(topology: Topology, after: boolean, said: Said): DrawnBox {
  const { texts, naming } = said;
  const { work, trustDecisions, trustedPools, trustedApplication } = topology;
  if (work.includes("duplicates")) return duplicateBox(topology, after, said);
  // Nobody decided about trust that was there before.
  const isKept = trustDecisions.length > 0 && trustDecisions.every(({ rule }) => rule === "kept");
  if (isKept || !work.includes("trust")) return box(texts.undecided, [line(texts.trustStays)]);
  if (trustDecisions.length === 0) return { ...box(texts.undecided, [line(texts.undecidedWhy)]), open: true };
  if (!after && isRenewal(topology)) return box(texts.undecided, oldNames(topology, said));
  const { found, awaited, kept } = foundByThemselves(topology);
  const others = [
    ...(kept > 0 ? [line(texts.alsoKept(kept))] : []),
    ...(found > 0 ? [line(texts.alsoKnown(found))] : []),
    ...(awaited > 0 ? [line(texts.alsoAwaited(awaited))] : []),
  ];
  if (trustedPools.length === 0) {
    if (isFoundByPlans(topology)) {
      return after
        ? { ...box(texts.known, [line(texts.knownThroughPlans, "new")]), tone: "new" }
        : { ...box(texts.noTrust(trustDecisions.length), []), open: true };
    }
    if (found === 0) {
      const stay = kept > 0 ? [line(texts.alsoKept(kept))] : [];
      return { ...box(texts.awaited, [line(texts.awaitedHow), ...stay]), open: true };
    }
    return box(texts.known, awaited + kept > 0 ? others : [line(texts.knownHow)]);
  }
  if (!after) {
    const entryless = trustDecisions.length - found - awaited;
    const title = others.length > 0 ? texts.noTrustFor(entryless) : texts.noTrust(entryless);
    return { ...box(title, others), open: true };
  }
  return {
    ...box(trustedPools.length === 1 ? texts.trust : texts.trustMany, [
      ...naming.servers(
        trustedPools.map(({ fqdn }) => fqdn),
        texts,
      ),
      ...(trustedApplication
        ? [line(texts.application(trustedApplication.applicationId, trustedApplication.port), "new")]
        : []),
      ...others,
    ]),
    tone: "new",
  };
}

const joinsPlans = ({ work, dialPlans }: Topology): boolean => work.includes("voice-mail") && dialPlans.length > 0;

/** Whether Lync discovers the servers only through the dial plans of this change. */
const isFoundByPlans = (topology: Topology): boolean =>
  joinsPlans(topology) && topology.mailboxServers.every(({ discoveredByLync }) => discoveredByLync !== "yes");

/** What Lync knows the servers by while the old certificates are in use; whether by trust or by discovery, nobody asked. */
function oldNames({ mailboxServers }: Topology, { texts, naming }: Said): readonly DrawnLine[] {
  const names = [...new Set(mailboxServers.flatMap(({ previousCertificateName }) => previousCertificateName ?? []))];
  return [line(texts.oldNames(names.length)), ...naming.servers(names, texts)];
}

/** Names that Lync discovered and that a trusted pool has as well, which goes. */
function duplicateBox({ duplicates }: Topology, after: boolean, { texts, naming }: Said): DrawnBox {
  const names = naming.servers(
    duplicates.map(({ fqdn }) => fqdn),
    texts,
  );
  if (!after) return box(texts.twice, [...names, line(texts.twiceHow)]);
  return box(texts.known, [...names, line(duplicates.length === 1 ? texts.trust : texts.trustMany, "removed")]);
}

/**
 * Servers without need of new trust: those that Lync finds, those that it should find and does not list, as was answered, and
 * those whose new certificate has the name of the old one.
 */
function foundByThemselves({ trustDecisions, mailboxServers }: Topology) {
  const answers = new Map(mailboxServers.map(({ fqdn, discoveredByLync }) => [fqdn, discoveredByLync]));
  const without = trustDecisions.filter(({ needsTrust }) => !needsTrust);
  const kept = without.filter(({ rule }) => rule === "kept").length;
  const awaited = without.filter(({ server, rule }) => rule !== "kept" && answers.get(server) === "no").length;
  return { found: without.length - awaited - kept, awaited, kept };
}

function trustsLink(topology: Topology, after: boolean, texts: Texts): DrawnLink | undefined {
  const { work, trustDecisions, trustedPools, duplicates, mailboxServers } = topology;
  const known: DrawnLink = { label: texts.trustsKnown(mailboxServers.length), tone: "existing", works: true };
  if (work.includes("duplicates")) return after ? { ...known, label: texts.trustsKnown(duplicates.length) } : undefined;
  if (trustDecisions.length === 0) return undefined;
  const { found, kept } = foundByThemselves(topology);
  const renewed = isRenewal(topology);
  if (!after && renewed) return { ...known, label: texts.trustsEntry };
  if (after && trustedPools.length > 0) return { label: texts.trustsEntry, tone: "new", works: true };
  if (trustedPools.length === 0 && isFoundByPlans(topology)) return after ? { ...known, tone: "new" } : undefined;
  if (found + kept === 0) return undefined;
  return renewed ? { ...known, label: texts.trustsEntry } : known;
}

function messagingLines(turnsOff: boolean, moment: Moment, texts: Texts): readonly DrawnLine[] {
  if (moment === "before") return turnsOff ? [line(texts.imOn)] : [];
  return turnsOff ? [line(texts.imOn, "removed"), line(texts.imOff, "new")] : [line(texts.imOn, "new")];
}

function line(text: string, tone: Tone = "existing"): DrawnLine {
  return { text, tone, mono: false };
}

function box(title: string, lines: readonly DrawnLine[]): DrawnBox {
  return { title, tone: "existing", lines };
}
