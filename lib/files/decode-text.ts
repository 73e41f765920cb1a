import { fail, ok, type Result } from "@/lib/errors/problem";
import { kindByLines, kindByStart, type CertificateFileKind } from "./certificate-file";

/** Why the bytes of a file are no text. */
export type NoText =
  | "empty"
  /** A screenshot, for example. */
  | "picture"
  /** An archive, or a document that is one inside. */
  | "packed"
  /** One that has a page of its own, and is no text even where it looks like one. */
  | CertificateFileKind
  | "not-text";

/** First bytes in hexadecimal digits: PNG, JPEG, GIF, BMP, TIFF, and WebP, whose size comes in between. */
const pictures = /^(?:89504e47|ffd8ff|47494638|424d.{8}00000000|49492a00|4d4d002a|52494646.{8}57454250)/;
/** Zip and what Office makes of it, RAR, 7-Zip, gzip, cabinet, older Office, PDF. */
const packed = /^(?:504b(?:0304|0506|0708)|52617221|377abcaf|1f8b08|4d534346|d0cf11e0|25504446)/;

/**
 * The text of a file, in UTF-8 or in UTF-16, which `>` writes in Windows PowerShell; without its byte order mark. A character
 * that a cut file ends in the middle of is left out: whoever reads the text sees that its end is missing. Never throws.
 */
export function decodeText(bytes: Uint8Array): Result<string, NoText> {
  if (bytes.length === 0) return fail("empty");
  const start = Array.from(bytes.subarray(0, 20), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (pictures.test(start)) return fail("picture");
  if (packed.test(start)) return fail("packed");
  const kind = kindByStart(start);
  if (kind) return fail(kind);
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes, { stream: true });
    if (text.trim() === "") return fail("empty");
    if (text.includes("\0")) return fail("not-text");
    const lines = kindByLines(text);
    return lines ? fail(lines) : ok(text);
  } catch {
    return fail("not-text");
  }
}

/** By the byte order mark, or by the zeros that UTF-16 has beside each plain letter. */
function encodingOf([first, second, third, fourth]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return "utf-16be";
  return "utf-8";
}
