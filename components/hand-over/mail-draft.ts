/** Mail programs on Windows get about 2,000 characters of an address, and cut the rest without a word. */
const longest = 1_800;

/**
 * The address that opens a mail draft without a recipient, or undefined where the text is too long for one (RFC 6068: every
 * line ends with CRLF, everything is encoded).
 */
export function mailDraft(subject: string, body: string): string | undefined {
  const address = `mailto:?subject=${encoded(subject)}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;
  return address.length <= longest ? address : undefined;
}

/** Half a character, which a paste may leave, has no encoding. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
