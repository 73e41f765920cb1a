/** A text in UTF-16, as `>` writes it in Windows PowerShell: with its mark, low byte first. */
export function utf16(text: string, { mark = true, highFirst = false } = {}): Uint8Array<ArrayBuffer> {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (highFirst ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])));
}
