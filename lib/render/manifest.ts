import type { Plan } from "@/lib/plan/types";
import { library, libraryHash } from "./powershell/library";
import { manifestRuns } from "./runs";
import type { Artifact, BundleFile } from "@/lib/files/types";
import type { Provenance } from "./types";

/** manifest.json over all files but itself and SHA256SUMS. */
export function manifestOf(plan: Plan, provenance: Provenance, files: readonly BundleFile[]): Artifact {
  const manifest = {
    schema: 1,
    planHash: plan.hash,
    answersSchema: 1,
    generator: provenance.generator,
    runs: manifestRuns(plan).map(({ order, purpose, script, shell, hosts, steps }) => ({
      ...{ order, purpose, script, shell, hosts, steps },
    })),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 })),
    library: { path: library.path, sha256: libraryHash() },
  };
  return { path: "manifest.json", mediaType: "application/json", text: `${JSON.stringify(manifest, null, 2)}\n` };
}
