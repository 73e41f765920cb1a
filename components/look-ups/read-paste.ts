import { namesOfOther } from "@/lib/command-output/named-in";
import { readOutput, type Output } from "@/lib/command-output/read-output";
import type { KindId } from "@/lib/command-output/kinds";
import type { SectionId } from "@/lib/answers/section-ids";
import type { PastedTexts } from "@/components/messages/pasted";
import { namesOf } from "./remarks";
import { sectionsOfKinds } from "./commands/sections";
import type { Fill, PasteTarget } from "./paste-target";
import type { Proposal } from "./proposal";

/** What came of one text. */
export interface ReadPaste {
  /** What each question found in it, in the order of the page; one that found nothing where none found anything. */
  readonly proposals: readonly Proposal<Fill>[];
  /** Kinds of objects in the text; none where it is of another organisation. */
  readonly kinds: readonly KindId[];
  /** The other sections that it can answer. */
  readonly elsewhere: readonly SectionId[];
}

/** The kinds of objects that an output holds, each once. */
export function kindsIn({ objects }: Output): readonly KindId[] {
  return [...new Set(objects.flatMap(({ kind }) => kind ?? []))];
}

export interface Reader {
  readonly targets: readonly PasteTarget[];
  readonly texts: PastedTexts;
  readonly section: SectionId;
  /** The names of servers and pools that the draft has. */
  readonly named: readonly string[];
}

/**
 * Offers a text to the questions of a page one after the other, and fills in what they find, so that a later one counts on
 * what an earlier one filled. Text without objects, such as a list of names, is for the first question that can read it. One of another
 * organisation than the draft gets one sentence, and answers nothing.
 */
export async function readPaste(text: string, { targets, texts, section, named }: Reader): Promise<ReadPaste> {
  const output = readOutput(text);
  const theirs = namesOfOther(output, named);
  if (theirs) {
    const found = texts.otherOrganisation(namesOf(theirs, texts), namesOf(named, texts));
    return { proposals: [{ found, remarks: [], offers: [] }], kinds: [], elsewhere: [] };
  }
  const kinds = kindsIn(output);
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
