import { artifactBytes } from "@/lib/bundle/artifact-bytes";
import { sha256Hex } from "@/lib/bundle/sha256";
import type { Plan } from "@/lib/plan/types";
import { machinery } from "@/lib/powershell/machinery";
import { manifestRuns } from "./runs";
import type { Artifact, BundleFile, Provenance } from "./types";

/** manifest.json over all files but itself and SHA256SUMS. */
export function manifestOf(plan: Plan, provenance: Provenance, files: readonly BundleFile[]): Artifact {
  const manifest = {
    schema: 1,
    planHash: plan.hash,
    answersSchema: 1,
    generator: provenance.generator,
    runs: manifestRuns(plan),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 })),
    machinery: { sha256: machineryHash() },
  };
  return { path: "manifest.json", mediaType: "application/json", text: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** SHA-256 of the machinery as it stands in every script: from its first to its last line, CRLF. */
export function machineryHash(): string {
  return sha256Hex(artifactBytes({ path: "machinery", mediaType: "text/x-powershell", text: machinery.print() }));
}
