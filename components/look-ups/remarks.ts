import type { Found, Ignored, IgnoredReason, Reading } from "@/lib/command-output/findings";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Proposal } from "./proposal";

const mostNamed = 3;

/** The first few of many names, and how many more there are. */
export function namesOf(names: readonly string[], most = mostNamed): string {
  const rest = names.length - most;
  const first = names.slice(0, most).join(", ");
  return rest > 0 ? `${first}, ${pastedTexts.more(rest)}` : first;
}

/**
 * That nothing could be read, in one sentence: what is wrong with the text, what was pasted in place of what is wanted, or
 * that nothing of the kind is there. Nothing changes.
 */
export function nothingRead(
  { refusal, remarks }: Reading,
  look: keyof typeof pastedTexts.wanted,
  nothing: string,
  others: readonly string[] = [],
): Proposal<never> {
  const said = [...others, ...(remarks > 0 ? [pastedTexts.consoleRemarks(remarks)] : [])];
  if (refusal === undefined) return { found: nothing, remarks: said, offers: [] };
  const found =
    refusal.why === "other-kind"
      ? pastedTexts.otherKind(refusal.kind, pastedTexts.wanted[look])
      : pastedTexts.problems[refusal.why];
  return { found, remarks: said, offers: [] };
}

/** What was taken away from the values and what was left out, one sentence for each reason. */
export function remarksOf({ removed, ignored }: Pick<Found<unknown>, "removed" | "ignored">): readonly string[] {
  const byReason = new Map<IgnoredReason, Ignored[]>();
  for (const one of ignored) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  return [
    ...(removed.length > 0 ? [pastedTexts.removed(removed.join(", "))] : []),
    ...[...byReason].map(
      ([reason, ones]) => `${pastedTexts.ignored[reason](ones.length)} (${namesOf(ones.map(({ text }) => text))}).`,
    ),
  ];
}
