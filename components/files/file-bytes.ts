import { fail, ok, type Result } from "@/lib/errors/problem";
import { kindByName, type CertificateFileKind } from "@/lib/files/certificate-file";

/** Why the bytes of a file that was given to a page are not there: it is not read, or it is a folder. */
export type NoBytes = "too-large" | "unreadable" | CertificateFileKind;

/**
 * The bytes of a file of no more than `most` bytes; a larger one is refused before it is read, and so is one whose name says
 * that it is a certificate or holds a private key. Never throws.
 */
export async function fileBytes(file: Blob, most: number): Promise<Result<Uint8Array, NoBytes>> {
  const kind = "name" in file && typeof file.name === "string" ? kindByName(file.name) : undefined;
  if (kind) return fail(kind);
  if (file.size > most) return fail("too-large");
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail("unreadable");
  }
}
