import type { Problem } from "@/lib/errors/problem";
import { decideForAll, type TrustDecision } from "@/lib/trust/trust-decisions";
import type { ProblemWords } from "@/lib/messages/words";
import { unneededBy, type UnneededReason } from "./goals";
import { missingAnswer } from "./issue-problem";
import { entries } from "./questions/questions";
import { writeOutAll } from "./questions/write-out";
import type { AnswerParts } from "./schema";
import type { Answers } from "./types";

/** An answer that has no effect any more, and why; the user is told. */
export interface DroppedAnswer {
  readonly path: string;
  /** A key of the catalogue. */
  readonly reason: keyof ProblemWords["dropped"];
}

/** Answers with defaults written out and without what they do not need, as far as they are known. */
export interface Settled {
  readonly known: Partial<Answers>;
  /** What the rules say about the trust of each known server; undefined until Unified Messaging is known, too. */
  readonly trust: readonly TrustDecision[] | undefined;
  readonly dropped: readonly DroppedAnswer[];
  /** Answers that are needed and missing. */
  readonly problems: readonly Problem[];
}

/** Writes defaults out, drops what the goal and the topology do not need, and finds what they need and lack. */
export function settleAnswers(parts: AnswerParts): Settled {
  const dropped: DroppedAnswer[] = [];
  const problems: Problem[] = [];
  const needed = withoutUnneeded(parts, dropped);
  const { um, lync, trustedApplication, mailboxPolicies, ...others } = writtenOut(needed);
  const settledUm = settleUm(um, dropped, problems);
  const { mailboxServers } = others;
  if ("mailboxServers" in needed && !mailboxServers) problems.push(missingAnswer("mailboxServers"));
  const trust = decideForAll({ um: settledUm, mailboxServers });
  const needsTrust = trust?.some((decision) => decision.needsTrust);
  if (needsTrust === false) {
    if (lync?.siteId !== undefined) dropped.push({ path: "lync.siteId", reason: "noTrust" });
    if (needed.trustedApplication !== undefined) dropped.push({ path: "trustedApplication", reason: "noTrust" });
  }
  if (needsTrust && lync && lync.siteId === undefined) problems.push(missingAnswer("lync.siteId"));
  const known: Partial<Answers> = {
    schema: 1,
    ...others,
    ...(lync ? { lync: needsTrust ? lync : withoutSite(lync) } : {}),
    ...(settledUm ? { um: settledUm } : {}),
    ...(needsTrust && trustedApplication ? { trustedApplication } : {}),
    ...(mailboxPolicies ? { mailboxPolicies: settlePolicies(mailboxPolicies, dropped) } : {}),
  };
  return { known, trust, dropped, problems };
}

/** Without the answers that the goal has no use for. */
function withoutUnneeded(parts: AnswerParts, dropped: DroppedAnswer[]): AnswerParts {
  const unneeded: Readonly<Record<string, UnneededReason>> = unneededBy(parts.goal);
  const needed = Object.entries(parts).filter(([path, answer]) => {
    const why = unneeded[path];
    if (why !== undefined && answer !== undefined) {
      dropped.push({ path, reason: why });
    }
    return why === undefined;
  });
  return Object.fromEntries(needed);
}

type Um = NonNullable<Answers["um"]>;
/** Whether the servers host a SipName dial plan is no default: it follows from the placement, or it is missing. */
type WrittenUm = Omit<Um, "sipNameDialPlan"> & { readonly sipNameDialPlan?: boolean };
type WrittenAnswers = Partial<Omit<Answers, "um">> & { readonly um?: WrittenUm };

function writtenOut(parts: AnswerParts): WrittenAnswers {
  const given =
    "trustedApplication" in parts ? { ...parts, trustedApplication: parts.trustedApplication ?? {} } : parts;
  // The table's types and its values are made from the same rows.
  return writeOutAll(entries, given) as WrittenAnswers;
}

function settleUm(um: WrittenUm | undefined, dropped: DroppedAnswer[], problems: Problem[]): Um | undefined {
  if (!um) return undefined;
  const sipNameDialPlan = um.sipNameDialPlan ?? (um.placement === "none" ? false : undefined);
  if (sipNameDialPlan === undefined) {
    problems.push(missingAnswer("um.sipNameDialPlan"));
    return undefined;
  }
  if (um.addToDialPlans) return { ...um, sipNameDialPlan };
  if (um.dialPlans.length > 0) {
    dropped.push({
      path: "um.dialPlans",
      reason: "noDialPlans",
    });
  }
  return { ...um, sipNameDialPlan, dialPlans: [] };
}

function withoutSite({ siteId: _, ...lync }: NonNullable<Answers["lync"]>): NonNullable<Answers["lync"]> {
  return lync;
}

function settlePolicies(policies: Answers["mailboxPolicies"], dropped: DroppedAnswer[]): Answers["mailboxPolicies"] {
  if (policies.scope === "named") return policies;
  if (policies.names.length > 0) {
    dropped.push({
      path: "mailboxPolicies.names",
      reason: "allPolicies",
    });
  }
  return { ...policies, names: [] };
}
