import { libraryParts, scriptParts, type FilePart } from "@/lib/render/powershell/script-parts";
import type { FileTexts } from "@/components/messages/files";

/** A part of a file with its words for people. */
export interface ShownPart extends FilePart {
  readonly title: string;
  /** What it is for; empty where the title says it all. */
  readonly lead: string;
}

/** The parts of a script, or the sections of the library; none for any other text. */
export function shownParts(lines: readonly string[], fileTexts: FileTexts): readonly ShownPart[] {
  const sections = libraryParts(lines).map(({ name, about, ...part }) => ({ ...part, title: name, lead: about }));
  if (sections.length > 0) return sections;
  return scriptParts(lines).map((part) => ({
    ...part,
    title: fileTexts.parts[part.id],
    lead: fileTexts.partLeads[part.id],
  }));
}
