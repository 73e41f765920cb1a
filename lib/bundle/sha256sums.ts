import type { Artifact, BundleFile } from "@/lib/files/types";
import { byPath } from "./code-unit-order";

/** SHA256SUMS in the form of coreutils (64 digits, two blanks, name, LF), sorted by name; it does not list itself. */
export function sha256sums(files: readonly Pick<BundleFile, "path" | "sha256">[]): Artifact {
  const lines = files.toSorted(byPath).map((file) => `${file.sha256}  ${file.path}\n`);
  return { path: "SHA256SUMS", mediaType: "text/plain", text: lines.join("") };
}
