import {
  exchangeVersionOf,
  lyncProducts,
  lyncVersions,
  type ExchangeVersion,
  type LyncVersion,
} from "@/lib/answers/products";

/** A version, and how often the output names it. */
export interface VersionFound<Version> {
  readonly version: Version;
  readonly count: number;
}

/** Every name of a Lync Server, each as a group of its own. */
const lyncNames = new RegExp(lyncVersions.map((version) => `\\b(${lyncProducts[version].name})\\b`).join("|"), "gi");

/** Exchange versions in the output of Get-ExchangeServer, the most frequent first; numbers of no known version are left out. */
export function readExchangeVersions(text: string): readonly VersionFound<ExchangeVersion>[] {
  return counted([...text.matchAll(/\bVersion \d{1,3}\.\d{1,3}\b/g)].map(([build]) => exchangeVersionOf(build)));
}

/** Lync versions in the output of Get-CsServerVersion, the most frequent first. */
export function readLyncVersions(text: string): readonly VersionFound<LyncVersion>[] {
  const named = [...text.matchAll(lyncNames)];
  return counted(named.map(([, ...groups]) => lyncVersions[groups.findIndex((group) => group !== undefined)]));
}

function counted<Version>(versions: readonly (Version | undefined)[]): readonly VersionFound<Version>[] {
  const counts = new Map<Version, number>();
  for (const version of versions) if (version !== undefined) counts.set(version, (counts.get(version) ?? 0) + 1);
  return [...counts].map(([version, count]) => ({ version, count })).sort((a, b) => b.count - a.count);
}
