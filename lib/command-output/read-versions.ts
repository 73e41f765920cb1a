import {
  exchangeVersionOf,
  lyncProducts,
  lyncVersions,
  type ExchangeVersion,
  type LyncVersion,
} from "@/lib/answers/products";
import { cellIn } from "./cells";
import type { Reading } from "./findings";
import { readOutput, wantedIn } from "./read-output";
import { versionIn } from "./read-servers";

/** A version, and how often the output names it. */
export interface VersionFound<Version> {
  readonly version: Version;
  readonly count: number;
}

/** Versions, the most frequent first. */
export interface VersionsFound<Version> extends Reading {
  readonly versions: readonly VersionFound<Version>[];
}

/** Exchange versions in the output of Get-ExchangeServer; numbers of no known version are left out. */
export function readExchangeVersions(text: string): VersionsFound<ExchangeVersion> {
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["exchange-server", "mailbox-server"], ["AdminDisplayVersion"]);
  const shown = rows.map(versionIn);
  const listed = output.plain.flatMap((line) =>
    [...line.matchAll(/\bVersion (\d{1,3}\.\d{1,3})\b/g)].map(([, number]) => number),
  );
  const numbers = rows.length > 0 ? shown : listed;
  const versions = counted(numbers.map((number) => (number === undefined ? undefined : exchangeVersionOf(number))));
  return { versions, refusal: versions.length > 0 ? undefined : refusal, remarks: output.remarks };
}

/** Every name of a Lync Server, each as a group of its own. */
const lyncNames = new RegExp(lyncVersions.map((version) => `\\b(${lyncProducts[version].name})\\b`).join("|"), "gi");

/** Lync versions in the answer of Get-CsServerVersion, or in a facts file. */
export function readLyncVersions(text: string): VersionsFound<LyncVersion> {
  const output = readOutput(text);
  const told = output.objects.map(({ row }) => cellIn(row, "Text").text);
  const versions = counted(
    [...output.plain, ...told].flatMap((line) =>
      [...line.matchAll(lyncNames)].map(
        ([, ...groups]) => lyncVersions[groups.findIndex((group) => group !== undefined)],
      ),
    ),
  );
  const { refusal } = wantedIn(output, [], []);
  return { versions, refusal: versions.length > 0 ? undefined : refusal, remarks: output.remarks };
}

function counted<Version>(versions: readonly (Version | undefined)[]): readonly VersionFound<Version>[] {
  const counts = new Map<Version, number>();
  for (const version of versions) if (version !== undefined) counts.set(version, (counts.get(version) ?? 0) + 1);
  return [...counts].map(([version, count]) => ({ version, count })).sort((a, b) => b.count - a.count);
}
