import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";

/** An application that exists keeps its port, and a port belongs to one application. */
export const facts = [
  compareFacts({
    place: "lync",
    reads: ["trusted-applications"],
    contradictions(found, { trustedApplication: wanted, trustedPools }) {
      if (wanted === undefined) return [];
      return (found["trusted-applications"]?.trustedApplications ?? []).flatMap(({ pool, applicationId, port }) => {
        if (port === null || !trustedPools.some(({ fqdn }) => sameName(fqdn, pool))) return [];
        const isSame = sameName(applicationId, wanted.applicationId);
        if (isSame === (port === wanted.port)) return [];
        const application = isSame ? wanted.applicationId : applicationId;
        return [
          contradiction("port-in-use", "trust", { pool, application, port, planned: isSame ? wanted.port : undefined }),
        ];
      });
    },
  }),
];
