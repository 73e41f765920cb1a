"use client";

import { useMemo } from "react";
import {
  goalProfiles,
  goals,
  mayLack,
  unneededBy,
  usualGoal,
  type GoalProfile,
  type OptionalAnswer,
  type Unneeded,
} from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";

export interface GoalNeeds {
  readonly profile: GoalProfile;
  readonly unneeded: Unneeded;
  readonly asks: (answer: OptionalAnswer) => boolean;
  /** Whether the change does without an answer that is not given. */
  readonly mayLack: (answer: OptionalAnswer) => boolean;
}

/** What goal and Exchange of the draft need; what integrating needs while none is chosen, as in the prerendered page. */
export function useGoalNeeds(): GoalNeeds {
  const { goal: section, versions, "mailbox-servers": mailboxServers } = useDraft();
  const rows = mailboxServers?.servers;
  const version = versions?.exchange;
  return useMemo(() => {
    const goal = goals.find((one) => one === section?.goal) ?? usualGoal;
    const unneeded = unneededBy({ goal, exchange: { version }, mailboxServers: rows });
    return {
      profile: goalProfiles[goal],
      unneeded,
      asks: (answer) => unneeded[answer] === undefined,
      mayLack: (answer) => mayLack(goal, answer),
    };
  }, [section?.goal, version, rows]);
}
