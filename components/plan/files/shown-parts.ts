import type { ScriptText } from "@/lib/files/script-text";
import type { FileTexts } from "@/components/messages/files";

/** A part of a file with its words for people: lines `from` up to, not including, `to`; 0 is the first line. */
export interface ShownPart {
  readonly id: string;
  readonly title: string;
  /** What it is for; empty where the title says it all. */
  readonly lead: string;
  readonly from: number;
  readonly to: number;
}

/** The parts of a script, or the sections of the library; none for any other file. */
export function shownParts(script: ScriptText | undefined, fileTexts: FileTexts): readonly ShownPart[] {
  let to = 0;
  const placed = (lines: readonly unknown[]) => ({ from: to, to: (to += lines.length) });
  if (script?.kind === "library")
    return script.parts.map(({ id, name, about, lines }) => ({ id, title: name, lead: about, ...placed(lines) }));
  return (script?.parts ?? []).map(({ id, lines }) => ({
    id,
    title: fileTexts.parts[id],
    lead: fileTexts.partLeads[id],
    ...placed(lines),
  }));
}
