import type { ExchangeVersion } from "@/lib/answers/types";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { serversByVersion } from "./estate";
import { filesOf } from "./origin";
import { ofSameOrganisation } from "./same-organisation";
import type { NamedFacts } from "./types";

/** Servers of one version; undefined where the version is not known, or is one that nobody knows. */
export interface LeftServers {
  readonly version: ExchangeVersion | undefined;
  readonly servers: readonly string[];
}

/**
 * The Exchange servers that a draft leaves to other plans, by version: what the facts know of servers of other versions, and
 * what the draft itself says beside them. Names in lower case.
 */
export function leftServers(files: readonly NamedFacts[], draft: DraftAnswers): readonly LeftServers[] {
  const [newest] = filesOf(ofSameOrganisation(files, draft), "Get-ExchangeFacts");
  const wanted = draft.versions?.exchange;
  const groups = newest ? serversByVersion(newest.facts) : [];
  const told = groups.map(({ version, servers }) => ({
    version,
    servers: servers.map(({ fqdn }) => fqdn.toLowerCase()),
  }));
  const known = new Set(told.flatMap(({ servers }) => servers));
  const typed = (draft.versions?.otherServers ?? "").split("\n").map((name) => name.trim().toLowerCase());
  const others = typed.filter((name) => name !== "" && !known.has(name));
  const left = wanted === undefined ? [] : told.filter(({ version }) => version !== wanted);
  return others.length > 0 ? [...left, { version: undefined, servers: others }] : left;
}
