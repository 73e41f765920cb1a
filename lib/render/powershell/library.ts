import { artifactBytes } from "@/lib/files/artifact-bytes";
import { sha256Hex } from "@/lib/files/sha256";
import { sources } from "@/lib/powershell/sources.gen";
import type { Artifact } from "@/lib/files/types";
import { libraryParts } from "./library-parts";
import { libraryPath } from "./script-kinds";

/** The library as a file of a bundle: the same bytes in every bundle of one version. */
export const library: Artifact = {
  path: libraryPath,
  mediaType: "text/x-powershell",
  text: sources.library,
  script: { kind: "library", parts: libraryParts(sources.library) },
};

let known: string | undefined;

/** SHA-256 of the library's bytes, lower-case hexadecimal. Scripts refuse any other. */
export function libraryHash(): string {
  known ??= sha256Hex(artifactBytes(library));
  return known;
}
