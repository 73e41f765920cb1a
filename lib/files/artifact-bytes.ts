import type { Artifact } from "@/lib/files/types";

const withCrlf: ReadonlySet<string> = new Set(["text/x-powershell", "text/csv"]);

/**
 * The final bytes of a file: the one place where a media type decides about encoding and line ends.
 * Scripts are ASCII because Windows PowerShell reads them in the machine's code page, and a byte order mark would
 * forbid signing them (safety A3); scripts and CSV end their lines with CRLF, everything else is UTF-8 with LF. CSV begins
 * with a byte order mark: Excel on Windows takes a file without one for the machine's code page.
 * Throws for text that breaks the rule: that is a defect of a renderer, never of the answers.
 */
export function artifactBytes(artifact: Artifact): Uint8Array {
  const { path, mediaType, text } = artifact;
  if (text.includes("\r")) throw new Error(`${path}: the text of an artifact has LF line ends only.`);
  // The plain class is quick and nearly always misses; only then are pairs told from halves.
  if (/[\uD800-\uDFFF]/.test(text) && /\p{Surrogate}/u.test(text))
    throw new Error(`${path}: the text holds half of a surrogate pair.`);
  if (mediaType === "text/x-powershell") {
    const foreign = /[^\t\n\x20-\x7E]/u.exec(text);
    if (foreign) throw new Error(`${path}: a script is ASCII only, but position ${foreign.index} is not.`);
    if (!text.endsWith("\n")) throw new Error(`${path}: the last line of a script has to end with a line break.`);
  }
  const marked = mediaType === "text/csv" ? `\uFEFF${text}` : text;
  return new TextEncoder().encode(withCrlf.has(mediaType) ? marked.replaceAll("\n", "\r\n") : text);
}
