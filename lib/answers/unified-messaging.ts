import { onClientAccess, withoutUm, type UmAnswers } from "@/lib/trust/trust-rules";
import type { UmPlacement } from "./choices";
import { unneededBy, type GoalAnswers } from "./goals";
import type { Answers } from "./types";

type Known = Partial<Pick<Answers, "goal" | "exchange" | "um" | "mailboxServers">>;

/**
 * The answers about Unified Messaging as the trust rules take them: an Exchange without it needs none, and a Client Access
 * server that is in no SipName dial plan has nothing to do with it.
 */
export function umForTrust(known: Known): UmAnswers | undefined {
  const unneeded = unneededBy(known);
  if (unneeded.um === "noUnifiedMessaging") return withoutUm;
  return unneeded["um.placement"] === "oneService" && known.um?.sipNameDialPlan === false ? onClientAccess : known.um;
}

/** Where the services run in an Exchange whose servers have every role, or that has one role for them. */
export const placementOfOneRole: UmPlacement = "same-computer";

/** The placement, where the version of Exchange leaves no choice. */
export function knownPlacement(known: GoalAnswers): UmPlacement | undefined {
  const why = unneededBy(known)["um.placement"];
  return why === "oneRole" || why === "oneService" ? placementOfOneRole : undefined;
}
