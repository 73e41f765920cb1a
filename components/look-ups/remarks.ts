import { removedTexts } from "@/lib/messages/character-text";
import type { Found, Ignored, IgnoredReason, Reading } from "@/lib/command-output/findings";
import type { PastedTexts } from "@/components/messages/pasted";
import type { Proposal } from "./proposal";

const mostNamed = 3;

/** The first few of many names, and how many more there are. */
export function namesOf(names: readonly string[], pasted: PastedTexts, most = mostNamed): string {
  return pasted.some(names.slice(0, most), Math.max(0, names.length - most));
}

/**
 * That nothing could be read, in one sentence: what is wrong with the text, what was pasted in place of what is wanted, or
 * that nothing of the kind is there. Nothing changes.
 */
export function nothingRead(
  { refusal, remarks }: Reading,
  pasted: PastedTexts,
  look: keyof PastedTexts["wanted"],
  nothing: string,
  others: readonly string[] = [],
): Proposal<never> {
  const said = [...others, ...(remarks > 0 ? [pasted.consoleRemarks(remarks)] : [])];
  if (refusal === undefined) return { found: nothing, remarks: said, offers: [], nothing: true };
  const found =
    refusal.why === "other-kind" ? pasted.otherKind(refusal.kind, pasted.wanted[look]) : pasted.problems[refusal.why];
  return { found, remarks: said, offers: [], nothing: true };
}

/** What was taken away from the values and what was left out, one sentence for each reason. */
export function remarksOf(
  { removed, ignored }: Pick<Found<unknown>, "removed" | "ignored">,
  pasted: PastedTexts,
): readonly string[] {
  const byReason = new Map<IgnoredReason, Ignored[]>();
  for (const one of ignored) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  return [
    ...(removed.length > 0 ? [pasted.removed(removedTexts(removed, pasted.characters))] : []),
    ...[...byReason].map(
      ([reason, ones]) =>
        `${pasted.ignored[reason](ones.length)} (${namesOf(
          ones.map(({ text }) => text),
          pasted,
        )}).`,
    ),
  ];
}
