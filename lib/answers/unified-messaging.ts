import { withoutUm, type UmAnswers } from "@/lib/trust/trust-rules";
import type { UmPlacement } from "./choices";
import { unneededBy, type GoalAnswers } from "./goals";
import type { Answers } from "./types";

type Known = Partial<Pick<Answers, "goal" | "exchange" | "um" | "mailboxServers">>;

/** The answers about Unified Messaging as the trust rules take them: an Exchange without it needs none. */
export function umForTrust(known: Known): UmAnswers | undefined {
  return unneededBy(known).um === "noUnifiedMessaging" ? withoutUm : known.um;
}

/** Where the services run in an Exchange whose servers have every role. */
export const placementOfOneRole: UmPlacement = "same-computer";

/** The placement, where the version of Exchange leaves no choice. */
export function knownPlacement(known: GoalAnswers): UmPlacement | undefined {
  return unneededBy(known)["um.placement"] === "oneRole" ? placementOfOneRole : undefined;
}
