import type { Problem } from "@/lib/errors/problem";
import { missingAnswer } from "./issue-problem";
import type { AnswerParts } from "./schema";
import { decideTrust } from "@/lib/trust/trust-rules";
import { defaultChange, defaultRecordsDirectory, defaultTrustedApplication } from "./defaults";
import type { Answers, MailboxServerAnswer } from "./types";

/** An answer that has no effect any more, and why; the user is told. */
export interface DroppedAnswer {
  readonly path: string;
  /** One sentence for people. */
  readonly reason: string;
}

/** Answers with defaults written out and without what they do not need, as far as they are known. */
export interface Settled {
  readonly known: Partial<Answers>;
  readonly dropped: readonly DroppedAnswer[];
  /** Answers that are needed and missing. */
  readonly problems: readonly Problem[];
}

const turnOffReason = "Turning instant messaging off in OWA changes Exchange only, so this answer is not needed.";
const noTrustReason = "No server needs trust in Lync, so this answer is not needed.";

/** Writes defaults out, drops what the goal and the topology do not need, and finds what they need and lack. */
export function settleAnswers(parts: AnswerParts): Settled {
  const dropped: DroppedAnswer[] = [];
  const problems: Problem[] = [];
  const known: Partial<Answers> = {
    schema: 1,
    ...(parts.goal === undefined ? {} : { goal: parts.goal }),
    ...(parts.exchange === undefined ? {} : { exchange: parts.exchange }),
    ...(parts.clientAccessServers === undefined ? {} : { clientAccessServers: parts.clientAccessServers }),
    ...(parts.goal === "turn-off" ? dropIntegration(parts, dropped) : settleIntegration(parts, dropped, problems)),
    ...settlePolicies(parts, dropped),
    recordsDirectory: parts.recordsDirectory ?? defaultRecordsDirectory,
    change: { ...defaultChange, ...withoutUndefined(parts.change ?? {}) },
  };
  return { known, dropped, problems };
}

function dropIntegration(parts: AnswerParts, dropped: DroppedAnswer[]): Partial<Answers> {
  for (const path of ["lync", "um", "mailboxServers", "trustedApplication"] as const) {
    if (parts[path] !== undefined) dropped.push({ path, reason: turnOffReason });
  }
  return {};
}

function settleIntegration(parts: AnswerParts, dropped: DroppedAnswer[], problems: Problem[]): Partial<Answers> {
  const um = settleUm(parts.um, dropped, problems);
  const mailboxServers = parts.mailboxServers?.map(settleServer);
  if ("mailboxServers" in parts && mailboxServers === undefined) problems.push(missingAnswer("mailboxServers"));
  const needsTrust = um && mailboxServers?.some((server) => decideTrust(server, um).needsTrust);
  if (needsTrust === false) {
    if (parts.lync?.siteId !== undefined) dropped.push({ path: "lync.siteId", reason: noTrustReason });
    if (parts.trustedApplication !== undefined) dropped.push({ path: "trustedApplication", reason: noTrustReason });
  }
  if (needsTrust && parts.lync && parts.lync.siteId === undefined) problems.push(missingAnswer("lync.siteId"));
  return {
    ...(parts.lync ? { lync: settleLync(parts.lync, needsTrust === true) } : {}),
    ...(um ? { um } : {}),
    ...(mailboxServers ? { mailboxServers } : {}),
    ...(needsTrust && "trustedApplication" in parts
      ? { trustedApplication: { ...defaultTrustedApplication, ...withoutUndefined(parts.trustedApplication ?? {}) } }
      : {}),
  };
}

function settleUm(um: AnswerParts["um"], dropped: DroppedAnswer[], problems: Problem[]): Answers["um"] {
  if (!um) return undefined;
  const sipNameDialPlan = um.sipNameDialPlan ?? (um.placement === "none" ? false : undefined);
  if (sipNameDialPlan === undefined) {
    problems.push(missingAnswer("um.sipNameDialPlan"));
    return undefined;
  }
  const addToDialPlans = um.addToDialPlans ?? false;
  const dialPlans = um.dialPlans ?? [];
  if (!addToDialPlans && dialPlans.length > 0) {
    dropped.push({
      path: "um.dialPlans",
      reason: "No server is to be added to dial plans, so their names are not needed.",
    });
  }
  return { placement: um.placement, sipNameDialPlan, addToDialPlans, dialPlans: addToDialPlans ? dialPlans : [] };
}

function settleLync(lync: NonNullable<AnswerParts["lync"]>, needsTrust: boolean): NonNullable<Answers["lync"]> {
  const { version, poolFqdn, siteId } = lync;
  return { version, poolFqdn, ...(needsTrust && siteId !== undefined ? { siteId } : {}) };
}

function settleServer(server: NonNullable<AnswerParts["mailboxServers"]>[number]): MailboxServerAnswer {
  const { fqdn, certificateName = fqdn, thumbprint, discoveredByLync = "unknown" } = server;
  return { fqdn, certificateName, thumbprint, discoveredByLync };
}

function settlePolicies(parts: AnswerParts, dropped: DroppedAnswer[]): Partial<Answers> {
  if (!parts.mailboxPolicies) return {};
  const { scope, names = [] } = parts.mailboxPolicies;
  if (scope === "named") return { mailboxPolicies: { scope, names } };
  if (names.length > 0) {
    dropped.push({
      path: "mailboxPolicies.names",
      reason: "All mailbox policies are changed, so single names are not needed.",
    });
  }
  return { mailboxPolicies: { scope, names: [] } };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A copy in which a key that holds undefined does not hide a default. */
function withoutUndefined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<Defined<T>>;
}
