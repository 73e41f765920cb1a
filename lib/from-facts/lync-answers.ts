import { goalProfiles } from "@/lib/answers/goals";
import { lyncProducts, lyncVersions } from "@/lib/answers/products";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { sameName } from "@/lib/facts/computer-name";
import { told, type LyncFacts } from "@/lib/facts/facts-schema";
import { certificateNamesOf, nothingSaid, offerAt, textAt, type Said } from "./build-offer";
import { filesOf } from "./origin";
import type { NamedFacts } from "./types";

/** The version of Lync by the name that it says, or else by the first part of its build, which two versions may share. */
export function lyncVersion(files: readonly NamedFacts[]): Said {
  const [newest] = filesOf(files, "Get-LyncFacts");
  const said = newest && told(newest.facts["lync-version"]);
  const named = lyncVersions.filter((version) => said?.text.includes(lyncProducts[version].name));
  const built = lyncVersions.filter((version) => lyncProducts[version].major === said?.version.split(".")[0]);
  return newest ? offerAt("lync.version", named.length > 0 ? named : built, newest.origin) : nothingSaid;
}

/** The pools that sign users in. Where there are several, nobody but a person knows whose users Outlook Web App serves. */
export function lyncPool(files: readonly NamedFacts[]): Said {
  const [newest] = filesOf(files, "Get-LyncFacts");
  const pools = (newest && told(newest.facts.pools)?.pools) ?? [];
  const names = pools.filter(({ services }) => services.some((service) => /^Registrar:/i.test(service)));
  return newest
    ? offerAt(
        "lync.poolFqdn",
        names.map(({ fqdn }) => fqdn.toLowerCase()),
        newest.origin,
      )
    : nothingSaid;
}

/** The application that the trusted pools of a repair hold: the one whose trust is taken away. */
export function lyncApplication(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const goal = draft.goal?.goal;
  const [newest] = filesOf(files, "Get-LyncFacts");
  if (newest === undefined || goal === undefined || !goalProfiles[goal].repairs) return nothingSaid;
  const names = new Set(certificateNamesOf(draft));
  const computers = told(newest.facts["trusted-computers"])?.trustedComputers ?? [];
  const pools = new Set([
    ...names,
    ...computers.filter(({ fqdn }) => names.has(fqdn.toLowerCase())).map(({ pool }) => pool.toLowerCase()),
  ]);
  const held = told(newest.facts["trusted-applications"])?.trustedApplications ?? [];
  const ids = held.filter(({ pool }) => pools.has(pool.toLowerCase())).map(({ applicationId }) => applicationId);
  // Lync may show the same one in lower case.
  const once = [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()];
  return offerAt("trustedApplication.applicationId", once, newest.origin);
}

/** The SiteId of the site in which the pool of the draft is: its own, not its display name (domain section 2). */
export function lyncSite(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const pool = textAt(draft["lync-pool"], "poolFqdn");
  const [newest] = filesOf(files, "Get-LyncFacts").filter(({ facts }) => siteOf(facts, pool) !== undefined);
  const site = newest && siteOf(newest.facts, pool);
  return newest && site !== undefined ? offerAt("lync.siteId", [site], newest.origin) : nothingSaid;
}

function siteOf(facts: LyncFacts, poolFqdn: string): string | undefined {
  const pool = told(facts.pools)?.pools.find(({ fqdn }) => sameName(fqdn, poolFqdn));
  // Some shells show an id with its kind in front.
  const bare = (id: string) => id.replace(/^site:/i, "");
  const sites = (told(facts.sites)?.sites ?? []).map((site) => ({ ...site, siteId: bare(site.siteId) }));
  if (pool === undefined) return undefined;
  const bySiteId = sites.filter(({ siteId }) => sameName(siteId, bare(pool.site)));
  const byIdentity = sites.filter(({ identity }) => sameName(bare(identity), bare(pool.site)));
  const [site, ...others] = bySiteId.length > 0 ? bySiteId : byIdentity;
  return others.length === 0 ? site?.siteId : undefined;
}
