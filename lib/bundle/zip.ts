import { zipSync, type Zippable } from "fflate";
import type { Bundle } from "@/lib/files/types";
import { bundlePaths } from "./bundle-paths";
import { byPath } from "./code-unit-order";

/**
 * The bundle as a ZIP archive whose bytes depend on the files alone (safety D4): stored rather than compressed, since
 * compressors differ, in code-unit order, with one date and one "made by", and without extra fields or comments.
 * Throws for a name outside the fixed list.
 */
export function zipBundle(bundle: Pick<Bundle, "files">): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const file of bundle.files.toSorted(byPath)) {
    if (!bundlePaths.has(file.path)) throw new Error(`"${file.path}" is not a name that a bundle may hold.`);
    entries[file.path] = [file.bytes, { level: 0, mtime: dosEpoch(), os: 0, attrs: 0 }];
  }
  // fflate makes a buffer of its own, never a shared one, but its types do not say so.
  return zipSync(entries) as Uint8Array<ArrayBuffer>;
}

/** 1980-01-01 00:00:00, the first date that ZIP can hold. fflate reads local fields, so local fields make it. */
function dosEpoch(): Date {
  return new Date(1980, 0, 1, 0, 0, 0);
}
