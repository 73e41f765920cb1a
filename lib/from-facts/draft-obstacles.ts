import { goalProfiles } from "@/lib/answers/goals";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { Contradiction } from "@/lib/facts/contradiction";
import { discoveryOf } from "@/lib/facts/discovery";
import { told } from "@/lib/facts/facts-schema";
import { repairObstacles } from "@/lib/facts/repair-obstacles";
import { certificateNamesOf, textAt } from "./build-offer";
import { filesOf } from "./origin";
import { ofSameOrganisation, ofSamePool } from "./same-organisation";
import type { NamedFacts } from "./types";

/**
 * Why the scripts would not take away the trust of the servers of a draft; none for a goal that takes none away. Pure.
 */
export function draftObstacles(files: readonly NamedFacts[], draft: DraftAnswers): readonly Contradiction[] {
  const goal = draft.goal?.goal;
  if (goal === undefined || !goalProfiles[goal].repairs) return [];
  const repair = {
    names: certificateNamesOf(draft),
    poolFqdn: textAt(draft["lync-pool"], "poolFqdn") || undefined,
    applicationId: textAt(draft.trust, "applicationId") || undefined,
  };
  const [newest, ...others] = filesOf(ofSamePool(ofSameOrganisation(files, draft), draft), "Get-LyncFacts");
  if (newest === undefined) return [];
  // Each Front End has a log of its own: one that tells of a discovery is enough.
  const isDiscovered = (name: string) =>
    others.some(
      ({ facts }) => discoveryOf(told(facts["discovery-events"])?.events ?? [], name).status === "discovered",
    );
  return repairObstacles(newest.facts, repair).filter(
    (one) => one.code !== "only-trust" || !isDiscovered(one.values.name),
  );
}
