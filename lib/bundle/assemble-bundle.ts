import type { Artifact, Bundle, BundleFile } from "@/lib/files/types";
import { artifactBytes } from "@/lib/files/artifact-bytes";
import { bundlePaths } from "./bundle-paths";
import { byPath } from "./code-unit-order";
import { sha256Hex } from "@/lib/files/sha256";
import { sha256sums } from "./sha256sums";

/**
 * Gives every artifact its final bytes and hash, and completes the bundle: `manifestOf` describes the files it is given
 * (all but the manifest itself and SHA256SUMS), and SHA256SUMS then covers everything but itself.
 * `planHash` is lower-case hex SHA-256; its first 8 digits name the bundle.
 * Throws when a name is unknown or used twice, which only a defect of a renderer can cause.
 */
export function assembleBundle(
  planHash: string,
  artifacts: readonly Artifact[],
  manifestOf: (files: readonly BundleFile[]) => Artifact,
): Bundle {
  const described = artifacts.map(bundleFile).toSorted(byPath);
  const files = withSums([...described, bundleFile(manifestOf(described))]);
  return { name: `owa-im-${planHash.slice(0, 8)}.zip`, planHash, files };
}

/** As `assembleBundle`, of files that belong to no plan: with SHA256SUMS, and no manifest. */
export function assembleFiles(artifacts: readonly Artifact[]): readonly BundleFile[] {
  return withSums(artifacts.map(bundleFile));
}

function withSums(listed: readonly BundleFile[]): readonly BundleFile[] {
  const files = [...listed, bundleFile(sha256sums(listed))].toSorted(byPath);
  requireDistinct(files);
  return files;
}

function bundleFile(artifact: Artifact): BundleFile {
  if (!bundlePaths.has(artifact.path)) throw new Error(`"${artifact.path}" is not a name that a bundle may hold.`);
  const bytes = artifactBytes(artifact);
  return { ...artifact, bytes, sha256: sha256Hex(bytes) };
}

function requireDistinct(sorted: readonly BundleFile[]): void {
  const twice = sorted.find((file, index) => sorted[index + 1]?.path === file.path);
  if (twice) throw new Error(`"${twice.path}" occurs twice in the bundle.`);
}
