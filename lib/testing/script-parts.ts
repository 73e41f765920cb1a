import { linesOf, type ScriptPartId } from "@/lib/files/script-text";
import type { Artifact } from "@/lib/files/types";
import { joined } from "@/lib/text/fragments";

/** The text of one part of a script. @throws Error for a file that has no such part. */
export function partOf({ path, script }: Artifact, id: ScriptPartId): string {
  const part = script?.kind === "script" ? script.parts.find((one) => one.id === id) : undefined;
  if (part === undefined) throw new Error(`${path} has no part ${id}.`);
  return part.lines.map(({ fragments }) => joined(fragments)).join("\n");
}

/** The numbers of the lines that change something; 0 is the first line. */
export function changeLines(file: Artifact): ReadonlySet<number> {
  return new Set(linesOf(file).flatMap(({ changes }, line) => (changes === true ? [line] : [])));
}
