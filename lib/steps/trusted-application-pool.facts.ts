import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";

/** Trust that exists is never changed: what is there has to fit (domain sections 1 and 5). */
export const facts = [
  compareFacts({
    place: "lync",
    reads: ["trusted-pools", "sites"],
    contradictions(found, { trustedPools, poolFqdn = "", siteId = "" }) {
      const here = (found["trusted-pools"]?.trustedPools ?? []).filter(({ fqdn }) =>
        trustedPools.some((one) => sameName(one.fqdn, fqdn)),
      );
      return here.flatMap(({ fqdn: pool, registrar, site }) => {
        // Lync shows the site of a pool by the name in its identity.
        const named = found.sites?.sites.find(({ identity }) => sameName(bare(identity), bare(site)));
        const shown = bare(named?.siteId ?? site);
        return [
          ...(registrar === "" || sameName(registrar, poolFqdn)
            ? []
            : [contradiction("other-registrar", "lync-pool", { pool, shown: registrar, planned: poolFqdn })]),
          ...(shown === "" || sameName(shown, siteId)
            ? []
            : [contradiction("other-site", "trust", { pool, shown, planned: siteId })]),
        ];
      });
    },
  }),
  compareFacts({
    place: "lync",
    reads: ["trusted-computers"],
    contradictions(found, { trustedPools }) {
      return (found["trusted-computers"]?.trustedComputers ?? []).flatMap(({ fqdn: computer, pool }) => {
        const isPlanned = trustedPools.some(({ fqdn }) => sameName(fqdn, computer));
        if (!isPlanned || pool === "" || sameName(pool, computer)) return [];
        return [contradiction("computer-of-other-pool", undefined, { computer, pool })];
      });
    },
  }),
  compareFacts({
    place: "lync",
    reads: ["sites"],
    contradictions({ sites: found }, { siteId: planned }) {
      const sites = (found?.sites ?? []).map((site) => ({ ...site, siteId: bare(site.siteId) }));
      if (planned === undefined || sites.length === 0) return [];
      if (sites.some(({ siteId }) => sameName(siteId, planned))) return [];
      const siteIdOfName = sites.find(({ displayName }) => sameName(displayName, planned))?.siteId;
      return [
        contradiction("unknown-site", "trust", {
          planned,
          siteIdOfName,
          siteIds: sites.map(({ siteId }) => siteId),
        }),
      ];
    },
  }),
];

/** Some shells show an id with its kind in front. */
const bare = (id: string): string => id.replace(/^site:/i, "");
