import type { Topology } from "@/lib/topology/types";
import { topologyTexts as texts } from "@/components/messages/en-topology";

/** Was there before, is made by the change, or is taken away by it. */
export type Tone = "existing" | "new" | "removed";

/** One line of text in a box. */
export interface DrawnLine {
  readonly text: string;
  readonly tone: Tone;
  /** Names, which are read letter by letter. */
  readonly mono: boolean;
}

export interface DrawnBox {
  readonly title: string;
  readonly tone: Tone;
  readonly lines: readonly DrawnLine[];
  /** What nobody decided yet. */
  readonly open?: boolean;
}

/** A line between two boxes, said in words. */
export interface DrawnLink {
  readonly label: string;
  readonly tone: Tone;
  /** Whether the two talk over it. */
  readonly works: boolean;
}

/** What is drawn of an installation; the same for every size. */
export interface Drawing {
  readonly lync: DrawnBox | undefined;
  /** How Lync knows the servers, between the pool and Exchange. */
  readonly trust: DrawnBox | undefined;
  readonly clientAccess: DrawnBox;
  readonly mailbox: DrawnBox | undefined;
  readonly policies: DrawnBox;
  /** Between the pool and the trust. */
  readonly knows: DrawnLink | undefined;
  /** Between the Mailbox servers and the pool. */
  readonly talks: DrawnLink | undefined;
}

export type Moment = "before" | "after";

const mostNames = 8;

/** The drawing of an installation before and after its change. */
export function drawTopology(topology: Topology, moment: Moment): Drawing {
  const { goal, mailboxPolicies, clientAccessServers } = topology;
  const policyNames = mailboxPolicies.scope === "all" ? [texts.allPolicies] : mailboxPolicies.names;
  const messaging = messagingLines(goal === "turn-off", moment);
  const exchange = {
    clientAccess: box(texts.clientAccess, [...names(clientAccessServers), ...messaging]),
    policies: box(texts.policies, [...names(policyNames, false), ...messaging]),
  };
  if (goal === "turn-off") {
    return { ...exchange, lync: undefined, trust: undefined, mailbox: undefined, knows: undefined, talks: undefined };
  }
  const after = moment === "after";
  return {
    ...exchange,
    lync: box(texts.lync, names([topology.poolFqdn ?? ""])),
    trust: trustBox(topology, after),
    mailbox: box(texts.mailbox, [
      ...names(
        topology.mailboxServers.map(({ fqdn, certificateName }) =>
          certificateName === fqdn ? fqdn : texts.certificate(fqdn, certificateName),
        ),
      ),
      ...(after ? [line(texts.webConfig, "new"), line(texts.restart, "new")] : []),
    ]),
    knows: knowsLink(topology, after),
    talks: after
      ? { label: texts.talks, tone: "new", works: true }
      : { label: texts.talksNot, tone: "existing", works: false },
  };
}

function trustBox({ trustDecisions, trustedPools, trustedApplication }: Topology, after: boolean): DrawnBox {
  if (trustDecisions.length === 0) return { ...box(texts.undecided, [line(texts.undecidedWhy)]), open: true };
  if (trustedPools.length === 0) return box(texts.known, [line(texts.knownHow)]);
  if (!after) return { ...box(texts.noTrust, []), open: true };
  const byThemselves = trustDecisions.filter(({ needsTrust }) => !needsTrust).length;
  return {
    ...box(texts.trust, [
      ...names(trustedPools.map(({ fqdn }) => fqdn)),
      ...(trustedApplication
        ? [line(texts.application(trustedApplication.applicationId, trustedApplication.port), "new")]
        : []),
      ...(byThemselves > 0 ? [line(texts.alsoKnown(byThemselves))] : []),
    ]),
    tone: "new",
  };
}

function knowsLink({ trustDecisions, trustedPools }: Topology, after: boolean): DrawnLink | undefined {
  if (trustDecisions.length === 0) return undefined;
  if (trustedPools.length === 0) return { label: texts.listed, tone: "existing", works: true };
  return after ? { label: texts.trusts, tone: "new", works: true } : undefined;
}

function messagingLines(turnsOff: boolean, moment: Moment): readonly DrawnLine[] {
  if (moment === "before") return turnsOff ? [line(texts.imOn)] : [];
  return turnsOff ? [line(texts.imOn, "removed"), line(texts.imOff, "new")] : [line(texts.imOn, "new")];
}

/** Every name where there are few, the first and the last where there are many. */
function names(all: readonly string[], mono = true): readonly DrawnLine[] {
  const shown = all.length > mostNames ? [texts.many(all[0] ?? "", all.at(-1) ?? "", all.length)] : all;
  return shown.map((text) => ({ text, tone: "existing", mono }));
}

function line(text: string, tone: Tone = "existing"): DrawnLine {
  return { text, tone, mono: false };
}

function box(title: string, lines: readonly DrawnLine[]): DrawnBox {
  return { title, tone: "existing", lines };
}

/** The drawing in sentences, for those who do not see it. */
export function describeDrawing(drawing: Drawing): string {
  const { lync, trust, clientAccess, mailbox, policies, talks } = drawing;
  const boxes = [lync, trust, clientAccess, mailbox, policies].filter((part) => part !== undefined);
  const sentences = boxes.map(({ title, tone, lines }) => {
    const mark = tone === "existing" ? "" : ` (${tone === "new" ? texts.added : texts.removed})`;
    return `${title}${mark}: ${lines.map(lineInWords).join(", ")}.`;
  });
  return [...sentences, ...(talks ? [`${texts.mailbox} – ${texts.lync}: ${talks.label}.`] : [])].join(" ");
}

function lineInWords({ text, tone }: DrawnLine): string {
  return tone === "existing" ? text : `${text} (${tone === "new" ? texts.added : texts.removed})`;
}
