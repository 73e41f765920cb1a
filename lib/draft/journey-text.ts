import { wordsOfAnswer } from "@/lib/messages/answer-names";
import type { ProblemWords } from "@/lib/messages/words";
import type { JourneyReason } from "./journey-types";

/** Why a section is not needed, in a few words. */
export function journeyReasonInShort(reason: JourneyReason, words: ProblemWords): string | undefined {
  if ("unneeded" in reason) return words.unneededInShort[reason.unneeded];
  const inShort: Readonly<Partial<Record<typeof reason.noTrust, string>>> = words.trust.notNeeded;
  return inShort[reason.noTrust];
}

/** Why a section is not needed, or which part of it is not, in a sentence or two. */
export function journeyReasonText(reason: JourneyReason, words: ProblemWords): string {
  if ("noTrust" in reason) return words.trust.reasons[reason.noTrust];
  const why = words.unneeded[reason.unneeded];
  if (reason.asked.length === 0) return words.journey.unneeded(why);
  return words.journey.onlyAsked(
    why,
    reason.asked.map((path) => wordsOfAnswer(path, words)?.name ?? path),
  );
}
