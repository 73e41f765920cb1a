import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";

/** A version, and how often the output names it. */
export interface VersionFound<Version> {
  readonly version: Version;
  readonly count: number;
}

/** Version numbers of AdminDisplayVersion: 15.0 is Exchange 2013 (domain section 3; the others as Microsoft numbers them). */
const exchangeNumbers: ReadonlyMap<string, ExchangeVersion> = new Map([
  ["15.0", "2013"],
  ["15.1", "2016"],
  ["15.2", "2019"],
  ["14.0", "2010"],
  ["14.1", "2010"],
  ["14.2", "2010"],
  ["14.3", "2010"],
]);

const lyncNames: ReadonlyMap<string, LyncVersion> = new Map([
  ["lync server 2013", "lync-2013"],
  ["skype for business server 2015", "skype-2015"],
  ["skype for business server 2019", "skype-2019"],
]);

/** Exchange versions in the output of Get-ExchangeServer, the most frequent first; numbers of no known version are left out. */
export function readExchangeVersions(text: string): readonly VersionFound<ExchangeVersion>[] {
  return counted(
    [...text.matchAll(/\bVersion (\d{1,3}\.\d{1,3})\b/g)].map(([, number = ""]) => exchangeNumbers.get(number)),
  );
}

/** Lync versions in the output of Get-CsServerVersion, the most frequent first. */
export function readLyncVersions(text: string): readonly VersionFound<LyncVersion>[] {
  const named = /\b(Lync Server 2013|Skype for Business Server 20(?:15|19))\b/gi;
  return counted([...text.matchAll(named)].map(([, name = ""]) => lyncNames.get(name.toLowerCase())));
}

function counted<Version>(versions: readonly (Version | undefined)[]): readonly VersionFound<Version>[] {
  const counts = new Map<Version, number>();
  for (const version of versions) if (version !== undefined) counts.set(version, (counts.get(version) ?? 0) + 1);
  return [...counts].map(([version, count]) => ({ version, count })).sort((a, b) => b.count - a.count);
}
