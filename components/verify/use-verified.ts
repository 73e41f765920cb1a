"use client";

import { useQuery } from "@tanstack/react-query";
import { fileBytes } from "@/components/files/file-bytes";
import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";
import type { Problem } from "@/lib/errors/problem";
import { decodeText } from "@/lib/files/decode-text";
import type { BundleVerdict, FileDifference } from "@/lib/verify/verify-bundle";
import { useVerifyTexts, type VerifyTexts } from "@/components/messages/verify";

/** What came of a file that is to be verified. */
export type Verified =
  | { readonly kind: "bundle"; readonly verdict: BundleVerdict }
  | { readonly kind: "same"; readonly path: string }
  | { readonly kind: "file"; readonly difference: FileDifference }
  | { readonly kind: "refused"; readonly message: string; readonly problems: readonly Problem[] };

/** A file, and how many were given before it: one of the same name, size and date may hold other bytes. */
export interface GivenFile {
  readonly file: File;
  readonly attempt: number;
}

/** Verifies a file: a bundle against its own answers, anything else against the bundle of the present draft. */
export function useVerified(given: GivenFile | undefined, draft: Answers | undefined) {
  const verifyTexts = useVerifyTexts();
  return useQuery({
    queryKey: ["verified", given?.attempt, given?.file.name, draft === undefined ? "" : canonicalJson(draft)],
    enabled: given !== undefined,
    // Nothing of a file stays in memory after the page was left.
    gcTime: 0,
    queryFn: async (): Promise<Verified> => {
      if (given === undefined) throw new Error("There is no file to verify.");
      const { file } = given;
      const { maxArchiveBytes, readArchive } = await import("@/lib/bundle/read-archive");
      const read = await fileBytes(file, maxArchiveBytes);
      if (!read.ok) return refused(read.error === "too-large" ? verifyTexts.tooLarge : verifyTexts.noText[read.error]);
      const archive = readArchive(read.value);
      if (archive.ok) return verifyArchive(archive.value, verifyTexts);
      if (archive.error.code !== "not-an-archive" || /\.zip$/i.test(file.name)) return refused(archive.error.message);
      return verifySingle(file.name, read.value, draft, verifyTexts);
    },
  });
}

async function verifyArchive(files: ReadonlyMap<string, Uint8Array>, verifyTexts: VerifyTexts): Promise<Verified> {
  const { verifyBundle } = await import("@/lib/verify/verify-bundle");
  const verified = verifyBundle(files);
  if (verified.ok) return { kind: "bundle", verdict: verified.value };
  const { code, problems } = verified.error;
  return refused(code === "not-a-bundle" ? verifyTexts.notABundle : verifyTexts.answersRefused, problems);
}

async function verifySingle(
  name: string,
  bytes: Uint8Array,
  draft: Answers | undefined,
  verifyTexts: VerifyTexts,
): Promise<Verified> {
  // Another encoding is a difference like any other.
  const text = decodeText(bytes);
  if (!text.ok && text.error !== "not-text") return refused(verifyTexts.noText[text.error]);
  const [{ generateBundle }, { libraryFile, verifyFile }] = await Promise.all([
    import("@/lib/generate/generate"),
    import("@/lib/verify/verify-bundle"),
  ]);
  const files = draft === undefined ? [libraryFile()] : generateBundle(draft).bundle.files;
  const found = verifyFile(name, bytes, files);
  if (found === undefined && draft === undefined) return refused(verifyTexts.scriptNoDraft);
  if (found === undefined) return refused(verifyTexts.scriptUnknown);
  return found.kind === "same" ? found : { kind: "file", difference: found };
}

function refused(message: string, problems: readonly Problem[] = []): Verified {
  return { kind: "refused", message, problems };
}
