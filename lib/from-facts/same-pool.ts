import type { DraftAnswers } from "@/lib/draft/draft-types";
import { sameName } from "@/lib/facts/computer-name";
import { told } from "@/lib/facts/facts-schema";
import { textAt } from "./build-offer";
import type { NamedFacts } from "./types";

/**
 * The files without those of a Lync that does not know the pool of the draft: it is another organisation, or the name of
 * the pool is wrong. Until a person decides that, what such a Lync discovered is no answer.
 */
export function ofSamePool(files: readonly NamedFacts[], draft: DraftAnswers): readonly NamedFacts[] {
  const pool = textAt(draft["lync-pool"], "poolFqdn");
  if (pool === "") return files;
  return files.filter(({ facts }) => {
    const pools = (facts.script === "Get-LyncFacts" && told(facts.facts.pools)?.pools) || [];
    return pools.length === 0 || pools.some(({ fqdn }) => sameName(fqdn, pool));
  });
}
