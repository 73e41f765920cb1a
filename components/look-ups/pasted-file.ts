import { fileBytes, type NoBytes } from "@/components/files/file-bytes";
import { mostPasted } from "@/lib/command-output/most-pasted";
import { fail, type Result } from "@/lib/errors/problem";
import { decodeText, type NoText } from "@/lib/files/decode-text";

/** Why a file is not put into the box. */
export type NoPaste = NoBytes | NoText;

/** UTF-8 has at most three bytes for what a text counts as one character. */
const mostBytes = 3 * mostPasted;

/** The text of a file that was pasted or dropped into a box, as `Get-Thing > thing.txt` writes it. Never throws. */
export async function pastedFile(file: File): Promise<Result<string, NoPaste>> {
  const bytes = await fileBytes(file, mostBytes);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text.ok && text.value.length > mostPasted ? fail("too-large") : text;
}
