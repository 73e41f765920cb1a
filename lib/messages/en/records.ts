import { noText } from "./no-text";

/** Words of result and facts files that people bring back from their servers. */

const list = (names: readonly string[]): string => names.join(", ");

/** The first names of what may be many. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${list(names.slice(0, 2))} and ${names.length - 2} more` : list(names);

interface EventMark {
  readonly id: number;
  readonly time: string;
}
/** A line of an event, the age of the start events, or start events that do not tell. */
type Evidence =
  | { readonly event: EventMark; readonly line: string }
  | { readonly starts: readonly EventMark[] }
  | { readonly gaps: readonly { readonly id: number; readonly isThere: boolean }[] };

/** A time as events have it, "2026-11-20T00:05:00Z", to the minute; a form that is not known stays as it is. */
const timeOf = (time: string): string =>
  /^[0-9-]{10}T[0-9:]{8}(?:\.[0-9]+)?Z$/.test(time) ? `${time.slice(0, 10)} ${time.slice(11, 16)} UTC` : time;
const eventOf = ({ id, time }: EventMark): string => `event ${id} of ${timeOf(time)}`;

function evidence(given: Evidence): string {
  if ("line" in given) return `${eventOf(given.event)}: ${given.line}`;
  if ("starts" in given) return list(given.starts.map(eventOf));
  return list(
    given.gaps.map(({ id, isThere }) => (isThere ? `event ${id} is cut, or shows no name` : `there is no event ${id}`)),
  );
}

/** Why a file was not taken, and the next move; of the file's own text nothing but a well-formed plan hash and a day. */
const problems = {
  ...noText,
  "too-large":
    "This file is larger than 4 MB, and a result or facts file has a few kilobytes. Choose one from the records folder.",
  "not-json":
    "This JSON file is incomplete: it may have been cut off during copying. Copy it again from the records folder.",
  "other-file":
    "This is neither a result file nor a facts file. Their names start with result- and facts-, and they are in the records folder.",
  "newer-version":
    "This file was written by scripts of a newer version of the wizard: open it there, or run the scripts that came from this page.",
  "older-version":
    "This file was written by scripts of an older version of the wizard: run the scripts that came from this page.",
  "not-written-by-script":
    "This file does not have the form that the scripts write, so nothing was read from it. Copy it again from the records folder.",
  twice: "This file has been read already, so nothing changed.",
  "too-old": (day: string) =>
    `It was collected on ${day}, more than a month ago, so it may be out of date. Run the script again.`,
  "in-future": (day: string) =>
    `It was collected on ${day}, which is still to come: set the clock of that computer right, and run the script again.`,
  "other-plan": ({ theirs, ours, folder }: Readonly<Record<"theirs" | "ours" | "folder", string>>) =>
    `This result belongs to plan ${theirs}; this checklist is for ${ours}. Open that plan first, or choose a file from the folder ${folder}.`,
};

type Discovered = { readonly name: string; readonly evidence: Evidence };
type Named<Value extends string> = Readonly<Record<Value, string>>;
type Listed<Value extends string> = Readonly<Record<Value, readonly string[]>>;

const count = (names: readonly string[]): string => String(names.length);
const quoted = (taken: readonly Named<"override">[]): string => some(taken.map(({ override }) => `“${override}”`));

/** What facts have against a plan, by code: what was found, what the answers say, the next move. */
const contradictions = {
  "not-collected": ({ on, facts }: Named<"on"> & { readonly facts: Named<"script" | "id"> | undefined }) =>
    facts === undefined
      ? `The certificate of ${on} could not be examined; the reason is below.`
      : `${facts.script} could not collect the facts of ${facts.id} on ${on}; the reason is below.`,

  // Facts of others: nothing else in them is compared.
  "other-lync": ({ pool, pools }: Named<"pool"> & { readonly pools: readonly string[] }) =>
    `This Lync does not know the pool ${pool}, only ${some(pools)}: the facts are from another organisation, or the name of the pool is wrong.`,
  "other-exchange": ({ servers }: { readonly servers: readonly string[] }) =>
    `This Exchange knows none of the servers in your answers, only ${some(servers)}: the facts are from another organisation, or the names of the servers are wrong.`,
  "other-computer": ({ computer, alike }: Named<"computer"> & { readonly alike: string | undefined }) =>
    alike === undefined
      ? `These facts are from ${computer}, which is not a Mailbox server of this plan.`
      : `These facts are from ${computer}, and this plan is about ${alike}: another computer with the same short name.`,

  // What Lync knows.
  "other-lync-version": ({ shown, planned }: Named<"shown" | "planned">) =>
    `Lync has the version ${shown} there, and your answers name a product of version ${planned}.`,
  "discovered-and-trusted": ({ name, evidence: found }: Discovered) =>
    `Lync discovered ${name} (${evidence(found)}), and this plan creates trust for it: the second entry would break instant messaging. Set “Lync has discovered it” to Yes for this server and make the bundle again. If the event is out of date, restart the Front End service on one Front End Server at a time, which writes the events again, and collect again.`,
  "discovery-in-doubt": ({ name, evidence: found }: Discovered) =>
    `The event does not show clearly whether Lync discovered ${name}: ${evidence(found)}. Read that event. If the entry has version 0, Lync discovered the server, and this plan must not create trust for it.`,
  "duplicate-trust": ({ name, evidence: found }: Discovered) =>
    `Lync discovered ${name} (${evidence(found)}), and a trusted application pool names it as well: that duplicate breaks instant messaging. Choose the goal “Remove duplicate trust”: its scripts show what the pool contains, remove it and keep a record. Event 14495 confirms it; then make this change.`,
  "discovery-unknown": ({ name, evidence: found }: Discovered) =>
    `This plan creates no trust for ${name} because Lync should discover it, and the events do not show whether it did: ${evidence(found)}. Restart the Front End service on one Front End Server at a time, which writes the events again, and collect again.`,
  "not-discovered": ({ name, evidence: found }: Discovered) =>
    `This plan creates no trust for ${name} because Lync should discover it, and Lync has not discovered it yet (${evidence(found)}). Check its SIP URI dial plan and the name in its certificate.`,
  "pool-without-registrar": ({ pool, registrars }: Named<"pool"> & { readonly registrars: readonly string[] }) =>
    `${pool} is a pool without a Registrar. The pools with one are: ${list(registrars)}.`,
  "other-registrar": ({ pool, shown, planned }: Named<"pool" | "shown" | "planned">) =>
    `A trusted application pool ${pool} already exists with the registrar ${shown}, and your answers name ${planned}. The script refuses to change it: find out which pool is right.`,
  "other-site": ({ pool, shown, planned }: Named<"pool" | "shown" | "planned">) =>
    `A trusted application pool ${pool} already exists in the site ${shown}, and your answers name ${planned}. The script refuses to change it: enter the SiteId of that site.`,
  "computer-of-other-pool": ({ computer, pool }: Named<"computer" | "pool">) =>
    `${computer} is already a computer of the trusted application pool ${pool}, and a pool of its own would be a second entry. The script refuses to continue: remove the computer there first.`,
  "unknown-site": ({
    planned,
    siteIdOfName,
    siteIds,
  }: Named<"planned"> & { readonly siteIdOfName: string | undefined; readonly siteIds: readonly string[] }) =>
    `${
      siteIdOfName === undefined
        ? `There is no Lync site with the SiteId ${planned}.`
        : `${planned} is the display name of a site; its SiteId is ${siteIdOfName}.`
    } The SiteIds are: ${list(siteIds)}.`,
  "port-in-use": ({
    pool,
    application,
    port,
    planned,
  }: Named<"pool" | "application"> & {
    readonly port: number;
    /** The planned port, where the application is the planned one. */
    readonly planned: number | undefined;
  }) =>
    `${
      planned === undefined
        ? `Port ${port} of ${pool} belongs to another application, ${application}.`
        : `The application ${application} of ${pool} already exists on port ${port}, and your answers say ${planned}.`
    } The script refuses to continue: ${
      planned === undefined
        ? `if that is the application for Outlook Web App, enter its ID ${application}; otherwise enter a different port`
        : `enter port ${port}`
    }.`,

  // What prevents the removal of trust.
  "no-duplicate": ({ name }: Named<"name">) =>
    `No trusted application pool names ${name}, so there is nothing to remove for it. Leave it out, or check the name in its certificate.`,
  "only-trust": ({ name, evidence: found }: Discovered) =>
    `Lync does not show that it discovered ${name} (${evidence(found)}). The trusted application pool may be its only trust, without which instant messaging ends there: leave ${name} out. If Lync should discover it, check its SIP URI dial plan, then restart the Front End service on one Front End Server at a time (Restart-Service RTCSRV), which writes the events again, and collect again.`,
  "several-pools": ({ name, pools }: Named<"name"> & { readonly pools: readonly string[] }) =>
    `Several trusted application pools name ${name}: ${list(pools)}. Remove those that nobody needs until one is left, with Remove-CsTrustedApplicationPool -Identity and its name, and collect again.`,
  "no-registrar": ({ pool, poolFqdn }: Named<"pool" | "poolFqdn">) =>
    `The trusted application pool ${pool} has no registrar, so Lync refuses to remove it. Set one: Set-CsTrustedApplicationPool -Identity ${pool} -Registrar ${poolFqdn}`,
  "several-computers": ({
    pool,
    computers,
    computer,
  }: Named<"pool" | "computer"> & { readonly computers: readonly string[] }) =>
    `The trusted application pool ${pool} contains ${list(computers)}, and undo can restore only one computer. Remove one by hand: Remove-CsTrustedApplicationComputer -Identity ${computer}`,
  "pool-of-two": ({ pool, names }: Named<"pool"> & { readonly names: readonly string[] }) =>
    `The trusted application pool ${pool} belongs to ${names.join(" and ")}: keep one of them in the plan.`,
  "other-role": ({ pool, service }: Named<"pool" | "service">) =>
    `${pool} has another role in Lync (${service}), and undo could not restore it. Remove its trust by hand: Remove-CsTrustedApplicationPool -Identity ${pool}`,
  "unreadable-pool": ({ pool }: Named<"pool">) =>
    `Not all values of the trusted application pool ${pool} could be read, so undo could not restore it. Check it: Get-CsTrustedApplicationPool -Identity ${pool}`,
  "foreign-application": ({ pool, application }: Named<"pool" | "application">) =>
    `The trusted application pool ${pool} also has the application ${application}. If that is Outlook Web App, enter ${application} as its ID. If nobody needs it: Remove-CsTrustedApplication -Identity ${pool}/urn:application:${application}`,
  endpoint: ({ pool, sipAddress }: Named<"pool" | "sipAddress">) =>
    `The trusted application pool ${pool} has the endpoint ${sipAddress}, which undo could not restore. If nobody needs it: Remove-CsTrustedApplicationEndpoint -Identity ${sipAddress}`,
  "other-protocol": ({ pool, application, protocol }: Named<"pool" | "application" | "protocol">) =>
    `The application ${application} of ${pool} has the protocol ${protocol}, which undo could not restore. Note all its values, then remove it by hand: Remove-CsTrustedApplication -Identity ${pool}/urn:application:${application}`,

  // What Exchange has.
  "unknown-server": ({ servers }: Listed<"servers">) =>
    servers.length === 1
      ? `Exchange knows no server ${some(servers)}: check its name.`
      : `Exchange does not know ${count(servers)} servers of this plan (${some(servers)}): check their names.`,
  "other-exchange-version": ({ servers, product, shown }: Named<"product"> & Listed<"servers" | "shown">) =>
    servers.length === 1
      ? `${some(servers)} is not an ${product} server: it shows ${list(shown)}.`
      : `${count(servers)} servers of this plan (${some(servers)}) are not ${product} servers: they show ${some(shown)}.`,
  "uncovered-copy": ({ databases, servers }: Listed<"databases" | "servers">) =>
    databases.length === 1
      ? `The database ${list(databases)} can become active on ${some(servers)}, which this plan leaves out: then its users have no instant messaging.`
      : `${count(databases)} databases (${some(databases)}) can become active on ${some(servers)}, which this plan leaves out: then their users have no instant messaging.`,
  "unreadable-directory": ({ servers }: Listed<"servers">) =>
    `The directories of ${some(servers)} could not be read, so the change may not reach them; the reason is below.`,
  /** `among`: servers of the plan for which the override holds; `servers`: as the override names them. */
  "second-override": ({ among, override, servers }: Named<"override"> & Listed<"among" | "servers">) =>
    `The setting override “${override}” sets instant messaging for ${servers.length === 0 ? "every server" : list(servers)}, and so for ${some(among)} too, in addition to the one of this plan. Which of the two counts is not documented, so the script refuses: agree with its owner to remove it (Remove-SettingOverride), or leave the ${among.length === 1 ? "server" : "servers"} out.`,
  "forest-override-exists": ({ override }: Named<"override">) =>
    `The setting override “${override}” of an earlier plan is for the whole forest, so the script refuses another one for each server. Choose “One for the whole forest”. To change to one for each server, note its values and have it removed (Remove-SettingOverride) at the start of the window.`,
  "override-beside-forest": ({ override, servers }: Named<"override"> & Listed<"servers">) =>
    `The setting override “${override}” sets instant messaging for ${servers.length === 0 ? "every server" : some(servers)}, in addition to the one for the whole forest. Which of the two counts is not documented, so the script refuses: note its values, and agree with its owner to remove it (Remove-SettingOverride) at the start of the window.`,
  "forest-name-taken": ({ override, servers }: Named<"override"> & Listed<"servers">) =>
    `A setting override with the name of this plan, “${override}”, exists, and not for instant messaging on every server${servers.length === 0 ? "" : ` but for ${some(servers)}`}. The script refuses to overwrite it: have it removed or created again under a different name first.`,
  "forest-changes-others": ({ servers }: Listed<"servers">) =>
    `One override for the whole forest would also change ${some(servers)}, which the plan does not name, so the script refuses. Add ${servers.length === 1 ? "it" : "them"} to the plan, or choose one override for each server.`,
  "override-of-this-name": ({ taken }: { readonly taken: readonly Named<"server" | "override">[] }) =>
    taken.length === 1
      ? `A setting override with the name of this plan, ${quoted(taken)}, exists, and not only for instant messaging on ${list(taken.map(({ server }) => server))}. The script refuses to overwrite it: have it removed or created again under a different name first.`
      : `${taken.length} setting overrides with names of this plan exist, and not only for instant messaging on the server of that name: ${quoted(taken)}. The script refuses to overwrite them: have them removed or created again under different names first.`,
  "no-directory": ({ servers, directory }: Named<"directory"> & Listed<"servers">) =>
    servers.length === 1
      ? `${some(servers)} has no directory “${directory}”, which this plan changes: check the name of the server.`
      : `${count(servers)} servers (${some(servers)}) have no directory “${directory}”, which this plan changes: check their names.`,
  "no-policy": ({ policy, policies }: Named<"policy"> & { readonly policies: readonly string[] }) =>
    `There is no mailbox policy “${policy}”. The policies are: ${list(policies)}.`,
  "no-dial-plan": ({
    dialPlan,
    type,
    dialPlans,
  }: Named<"dialPlan"> & { readonly type: string | undefined; readonly dialPlans: readonly string[] }) =>
    type === undefined
      ? `There is no dial plan “${dialPlan}”. The dial plans are: ${list(dialPlans)}.`
      : `The dial plan “${dialPlan}” is of the type ${type}, and only SipName lets Lync discover its servers.`,

  // What a Mailbox server has.
  "no-certificate": ({
    server,
    thumbprint,
    other,
  }: Named<"server" | "thumbprint"> & { readonly other: Named<"name" | "thumbprint"> | undefined }) =>
    `${server} has no certificate with the thumbprint ${thumbprint}.${other === undefined ? "" : ` It has a certificate for ${other.name}, with the thumbprint ${other.thumbprint}.`}`,
  "other-subject": ({ server, name, subjects }: Named<"server" | "name"> & { readonly subjects: readonly string[] }) =>
    `The certificate of ${server} is for ${list(subjects)}, and your answers say ${name}; Lync trusts exactly this name.`,
  "not-among-names": ({ server, name }: Named<"server" | "name">) =>
    `The certificate of ${server} does not list ${name} as a subject alternative name, and Lync looks for it there.`,
  "no-private-key": ({ server }: Named<"server">) =>
    `The certificate of ${server} has no private key there, so Exchange cannot use it.`,
  expired: ({ server, date }: Named<"server" | "date">) => `The certificate of ${server} expired on ${date}.`,
  "not-yet-valid": ({ server, date }: Named<"server" | "date">) =>
    `The certificate of ${server} is not valid before ${date}.`,
  "self-issued": ({ server }: Named<"server">) =>
    `The certificate of ${server} is self-issued, so Lync does not trust it.`,
  "no-chain": ({ server }: Named<"server">) =>
    `The certificate of ${server} does not chain to a root that the server trusts.`,
  "no-server-usage": ({ server }: Named<"server">) =>
    `The certificate of ${server} is not meant for server authentication.`,
  "cng-key": ({ server, provider }: Named<"server" | "provider">) =>
    `The certificate of ${server} keeps its key in the ${provider}; Outlook Web App needs a legacy provider.`,
  "no-runtime": ({ server }: Named<"server">) =>
    `The UCMA runtime is missing on ${server}: install it before the change.`,
  "im-switched-off": ({ server }: Named<"server">) =>
    `EnableIMForOwaPremium is true in web.config of ${server}, which keeps instant messaging off: set it to false before the change.`,
  "web-config": ({ server, problem }: Named<"server"> & { readonly problem: string | undefined }) =>
    problem === undefined
      ? `web.config of ${server} is read-only.`
      : `web.config of ${server} cannot be edited safely: ${problem}.`,
};

export const records = { problems, contradictions, evidence };
