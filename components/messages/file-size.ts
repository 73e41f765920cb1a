/** A number of bytes for people: "812 bytes" or "61 kB". Rounded to thousands, as file dialogs show it. */
export function fileSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
