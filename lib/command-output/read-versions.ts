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
import { buildIn, serverNameIn } from "./read-servers";

/** A version, and how often the output names it. */
export interface VersionFound<Version> {
  readonly version: Version;
  readonly count: number;
}

/** Versions, the most frequent first. */
export interface VersionsFound<Version> extends Reading {
  readonly versions: readonly VersionFound<Version>[];
}

/** The Exchange versions of an output, with the servers of each. */
export interface ExchangeVersionsFound extends VersionsFound<ExchangeVersion> {
  /** Every server that shows a version, by its whole name where that is told. */
  readonly servers: readonly { readonly name: string; readonly version: ExchangeVersion }[];
  /** Servers with a build that belongs to no version that is known, each with that build. */
  readonly unknown: readonly string[];
}

/** Exchange versions in the output of Get-ExchangeServer, or in lines that show a build. */
export function readExchangeVersions(text: string): ExchangeVersionsFound {
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["exchange-server", "mailbox-server"], ["AdminDisplayVersion"]);
  const listed = output.plain.flatMap((line) =>
    [...line.matchAll(/\bVersion \d{1,3}\.\d{1,3}\b(?: *\(Build \d{1,5}\b)?/g)].map(([build]) => ({ name: "", build })),
  );
  const shown = rows.length > 0 ? rows.map((row) => ({ name: serverNameIn(row), build: buildIn(row) })) : listed;
  const told = shown.map(({ name, build }) => ({ name, build, version: exchangeVersionOf(build ?? "") }));
  const versions = counted(told.map(({ version }) => version));
  const servers = told.flatMap(({ name, version }) =>
    version === undefined || name === "" ? [] : [{ name, version }],
  );
  const unknown = told.flatMap(({ name, build, version }) =>
    build !== undefined && version === undefined ? [name === "" ? build : `${name} (${build})`] : [],
  );
  const isRead = versions.length + unknown.length > 0;
  return { versions, servers, unknown, refusal: isRead ? undefined : refusal, remarks: output.remarks };
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
