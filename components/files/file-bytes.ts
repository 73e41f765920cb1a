import { fail, ok, type Result } from "@/lib/errors/problem";

/** Why the bytes of a file that was given to a page are not there: it is not read, or it is a folder. */
export type NoBytes = "too-large" | "unreadable";

/** The bytes of a file of no more than `most` bytes; a larger one is refused before it is read. Never throws. */
export async function fileBytes(file: Blob, most: number): Promise<Result<Uint8Array, NoBytes>> {
  if (file.size > most) return fail("too-large");
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail("unreadable");
  }
}
