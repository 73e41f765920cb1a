import { cellIn, unbroken, type Row } from "@/lib/command-output/cells";
import type { KindId } from "@/lib/command-output/kinds";
import { discoveryIn, readKnownServers } from "@/lib/command-output/read-known-servers";
import { readOutput } from "@/lib/command-output/read-output";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { goalThatMends } from "@/lib/answers/goals";
import { grouped, type Found, type Suggestion } from "./suggest";

/** Where objects of Lync name what they trust. */
const trusting: Partial<Readonly<Record<KindId, readonly string[]>>> = {
  "trusted-pool": ["PoolFqdn", "Fqdn", "Identity"],
  "trusted-computer": ["Fqdn"],
  "trusted-application": ["TrustedApplicationPoolFqdn", "Pool", "Identity"],
};

/**
 * The goals that fit what pasted outputs show together, newest first: a name that Lync discovered, and that it trusts as well,
 * by a pool or a computer. Of servers that the draft names only those count. Pure.
 */
export function suggestionsFromOutputs(texts: readonly string[], draft: DraftAnswers): readonly Suggestion[] {
  const known = texts.map(readKnownServers).find(({ has44024, has14492 }) => has44024 || has14492);
  if (known === undefined) return [];
  const trusted = new Set(
    texts.flatMap((text) => readOutput(text).objects.flatMap(({ row, kind }) => namesIn(row, kind))),
  );
  const found = candidates(trusted, draft)
    .filter(([name]) => discoveryIn(known, name).status === "discovered")
    .map(([, server]): Found => ({ server, finding: "duplicate", keys: [] }));
  return grouped(found, () => goalThatMends("duplicate"), undefined);
}

/** Trusted names, each with its server: of those of the draft, where it names any. */
function candidates(trusted: ReadonlySet<string>, draft: DraftAnswers): readonly (readonly [string, string])[] {
  const rows = (draft["mailbox-servers"]?.servers ?? [])
    .map(({ fqdn = "", certificateName = "" }) => [fqdn.trim().toLowerCase(), certificateName.trim().toLowerCase()])
    .filter(([fqdn]) => fqdn !== "");
  if (rows.length === 0) return [...trusted].map((name) => [name, name]);
  return rows.flatMap(([fqdn = "", certificateName]) => {
    const name = certificateName || fqdn;
    return trusted.has(name) || trusted.has(fqdn) ? [[name, fqdn] as const] : [];
  });
}

function namesIn(row: Row, kind: KindId | undefined): readonly string[] {
  const cells = (kind ? (trusting[kind] ?? []) : []).map((property) => cellIn(row, property));
  const cell = cells.find(({ text }) => text !== "");
  if (cell === undefined || cell.cut) return [];
  return [unbroken(cell).replace(/^\w+:/, "").replace(/\/.*$/, "").toLowerCase()];
}
