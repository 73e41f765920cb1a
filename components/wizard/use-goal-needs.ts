"use client";

import { useMemo } from "react";
import { goalProfiles, goals, unneededBy, type GoalProfile, type Unneeded } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";

/** What the goal of the draft needs; the first goal's needs while none is chosen, as in the prerendered page. */
export function useGoalNeeds(): { readonly profile: GoalProfile; readonly unneeded: Unneeded } {
  const { goal: section, "mailbox-servers": mailboxServers } = useDraft();
  const rows = mailboxServers?.servers;
  return useMemo(() => {
    const goal = goals.find((one) => one === section?.goal) ?? "integrate";
    return { profile: goalProfiles[goal], unneeded: unneededBy({ goal, mailboxServers: rows }) };
  }, [section?.goal, rows]);
}
