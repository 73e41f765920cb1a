import type { LibraryPart } from "@/lib/files/script-text";

const banner = /^# ==== ([^:]+?)(?:: (.+))? ====$/;

/** The sections of the library, as its source has them; together they cover every line. */
export function libraryParts(source: string): readonly LibraryPart[] {
  const parts = [{ id: "contents", name: "Contents", about: "", lines: [] as { fragments: readonly string[] }[] }];
  for (const line of source.trimEnd().split("\n")) {
    const [found, name = "", about = ""] = banner.exec(line) ?? [];
    if (found !== undefined) parts.push({ id: idOf(name), name, about, lines: [] });
    parts.at(-1)?.lines.push({ fragments: [line] });
  }
  return parts;
}

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
