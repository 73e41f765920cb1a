import type { Problem } from "@/lib/errors/problem";
import { decideForAll, type TrustDecision } from "@/lib/trust/trust-decisions";
import { unneededBy, type Unneeded } from "./goals";
import { knownPlacement, umForTrust } from "./unified-messaging";
import { missingAnswer } from "./issue-problem";
import { entries } from "./questions/questions";
import { writeOutAll } from "./questions/write-out";
import type { AnswerParts } from "./schema";
import type { Answers } from "./types";
import { withoutUnneeded, type DroppedAnswer } from "./without-unneeded";

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
  const { needed, dropped: unasked } = withoutUnneeded(parts);
  const dropped: DroppedAnswer[] = [...unasked];
  const problems: Problem[] = [];
  const { um, lync, trustedApplication, mailboxPolicies, mailboxServers: rows, ...others } = writtenOut(needed);
  const settledUm = settleUm(um, knownPlacement(parts), dropped, problems);
  const unneeded = unneededBy(parts);
  // While there is no goal, nobody knows whether certificates are renewed.
  const mailboxServers = parts.goal === undefined ? rows : rows?.map((row) => withPreviousName(row, unneeded));
  const { goal, exchange } = others;
  const known = { ...(goal && { goal }), ...(exchange && { exchange }), ...(settledUm && { um: settledUm }) };
  const trust = decideForAll({
    um: umForTrust({ ...known, ...(mailboxServers && { mailboxServers }) }),
    mailboxServers,
  });
  const needsTrust = trust?.some((decision) => decision.needsTrust);
  if (needsTrust === false) {
    if (lync?.siteId !== undefined) dropped.push({ path: "lync.siteId", reason: "noTrust" });
    if (needed.trustedApplication !== undefined) dropped.push({ path: "trustedApplication", reason: "noTrust" });
  }
  if (needsTrust && lync && lync.siteId === undefined) problems.push(missingAnswer("lync.siteId"));
  const settled: Partial<Answers> = {
    schema: 1,
    ...others,
    ...(mailboxServers ? { mailboxServers } : {}),
    ...(lync ? { lync: needsTrust ? lync : withoutSite(lync) } : {}),
    ...(settledUm ? { um: settledUm } : {}),
    ...((needsTrust || (trust === undefined && unneeded.um)) && trustedApplication ? { trustedApplication } : {}),
    ...(mailboxPolicies ? { mailboxPolicies: settlePolicies(mailboxPolicies, dropped) } : {}),
  };
  return { known: settled, trust, dropped, problems };
}

type Row = NonNullable<Answers["mailboxServers"]>[number];

/** A renewed certificate has the name of the one before, unless another was given. */
function withPreviousName(row: Row, unneeded: Unneeded): Row {
  if (unneeded["mailboxServers[].previousCertificateName"]) return row;
  return { ...row, previousCertificateName: row.previousCertificateName ?? row.certificateName };
}

type Um = NonNullable<Answers["um"]>;
/**
 * No defaults: the placement may follow from the version of Exchange, and whether the servers host a SipName dial plan from
 * the placement; otherwise they are missing.
 */
type WrittenUm = Omit<Um, "placement" | "sipNameDialPlan"> & Partial<Pick<Um, "placement" | "sipNameDialPlan">>;
type WrittenAnswers = Partial<Omit<Answers, "um">> & { readonly um?: WrittenUm };

function writtenOut(parts: AnswerParts): WrittenAnswers {
  const given =
    "trustedApplication" in parts ? { ...parts, trustedApplication: parts.trustedApplication ?? {} } : parts;
  // The table's types and its values are made from the same rows.
  return writeOutAll(entries, given) as WrittenAnswers;
}

function settleUm(
  um: WrittenUm | undefined,
  onlyPlacement: Um["placement"] | undefined,
  dropped: DroppedAnswer[],
  problems: Problem[],
): Um | undefined {
  if (!um) return undefined;
  const placement = onlyPlacement ?? um.placement;
  const sipNameDialPlan = um.sipNameDialPlan ?? (placement === "none" ? false : undefined);
  if (placement !== undefined && sipNameDialPlan === undefined) problems.push(missingAnswer("um.sipNameDialPlan"));
  if (placement === undefined || sipNameDialPlan === undefined) return undefined;
  if (um.addToDialPlans) return { ...um, placement, sipNameDialPlan };
  if (um.dialPlans.length > 0) {
    dropped.push({
      path: "um.dialPlans",
      reason: "noDialPlans",
    });
  }
  return { ...um, placement, sipNameDialPlan, dialPlans: [] };
}

function withoutSite({ siteId: _, ...lync }: NonNullable<Answers["lync"]>): NonNullable<Answers["lync"]> {
  return lync;
}

type Policies = NonNullable<Answers["mailboxPolicies"]>;

function settlePolicies(policies: Policies, dropped: DroppedAnswer[]): Policies {
  if (policies.scope === "named") return policies;
  if (policies.names.length > 0) {
    dropped.push({
      path: "mailboxPolicies.names",
      reason: "allPolicies",
    });
  }
  return { ...policies, names: [] };
}
