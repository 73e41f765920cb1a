import { readOutput } from "@/lib/command-output/read-output";
import type { KindId } from "@/lib/command-output/kinds";
import type { SectionId } from "@/lib/answers/section-ids";
import type { PastedTexts } from "@/components/messages/pasted";
import { sectionsOfKinds } from "./commands/sections";
import type { Fill, PasteTarget } from "./paste-target";
import type { Proposal } from "./proposal";

/** What came of one text. */
export interface ReadPaste {
  /** What each question found in it, in the order of the page; one that found nothing where none found anything. */
  readonly proposals: readonly Proposal<Fill>[];
  /** Kinds of objects in the text. */
  readonly kinds: readonly KindId[];
  /** The other sections that it can answer. */
  readonly elsewhere: readonly SectionId[];
}

/** The kinds of objects that a text holds, each once. */
export function kindsIn(text: string): readonly KindId[] {
  return [...new Set(readOutput(text).objects.flatMap(({ kind }) => kind ?? []))];
}

/**
 * Offers a text to the questions of a page one after the other, and fills in what they find, so that a later one counts on
 * what an earlier one filled. Text without objects, such as a list of names, is for the first question that can read it.
 */
export async function readPaste(
  text: string,
  { targets, texts, section }: { targets: readonly PasteTarget[]; texts: PastedTexts; section: SectionId },
): Promise<ReadPaste> {
  const kinds = kindsIn(text);
  const fitting = targets.filter((target) => target.kinds.some((kind) => kinds.includes(kind)));
  const proposals: Proposal<Fill>[] = [];
  let nothing: Proposal<Fill> | undefined;
  for (const target of fitting.length > 0 ? fitting : targets) {
    const proposal = await target.read(text, texts);
    if (proposal.nothing) {
      nothing ??= proposal;
      continue;
    }
    proposal.change?.();
    proposals.push(proposal);
    if (fitting.length === 0) break;
  }
  const elsewhere = sectionsOfKinds(kinds).filter((id) => id !== section);
  const found = proposals.length > 0 || nothing === undefined ? proposals : [nothing];
  return { proposals: found, kinds, elsewhere };
}
