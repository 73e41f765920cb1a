import { compareFacts } from "@/lib/facts/compare-facts";
import { applicationFacts, applicationObstacles } from "@/lib/facts/repair-obstacles";

/** What the pool of a duplicate holds that could not be brought back (day 2 section 5). */
export const facts = [
  compareFacts({
    place: "lync",
    reads: applicationFacts,
    contradictions: (found, { duplicates, poolFqdn = "", trustedApplication }) =>
      applicationObstacles(found, {
        names: duplicates.map(({ fqdn }) => fqdn),
        poolFqdn,
        applicationId: trustedApplication?.applicationId,
      }),
  }),
];
