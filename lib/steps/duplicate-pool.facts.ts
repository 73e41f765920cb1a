import { compareFacts } from "@/lib/facts/compare-facts";
import { poolFacts, poolObstacles } from "@/lib/facts/repair-obstacles";

/** What prevents removing the pool of a duplicate (day 2 section 5). */
export const facts = [
  compareFacts({
    place: "lync",
    reads: poolFacts,
    contradictions: (found, { duplicates, poolFqdn = "", trustedApplication }) =>
      poolObstacles(found, {
        names: duplicates.map(({ fqdn }) => fqdn),
        poolFqdn,
        applicationId: trustedApplication?.applicationId,
      }),
  }),
];
