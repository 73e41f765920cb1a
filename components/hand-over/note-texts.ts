import { useAnswerTexts, type AnswerTexts } from "@/components/messages/answer-texts";
import type { ProblemWords } from "@/lib/messages/words";
import type { Texts } from "@/components/messages/catalogue";
import { useSectionTexts } from "@/components/messages/sections";
import { useProblemWords } from "@/components/messages/problem-texts";
import { useHandOverTexts, type HandOverTexts } from "@/components/messages/hand-over";
import type { HowToText } from "@/components/messages/how-to-text";
import { useHowToTexts, type HowToTexts } from "@/components/messages/how-to";
import { useClientAccessHowTo } from "@/components/messages/how-to/client-access";
import { useLyncPoolHowTo } from "@/components/messages/how-to/lync-pool";
import { useMailboxServersHowTo } from "@/components/messages/how-to/mailbox-servers";
import { usePoliciesHowTo } from "@/components/messages/how-to/policies";
import { useTrustHowTo } from "@/components/messages/how-to/trust";
import { useUnifiedMessagingHowTo } from "@/components/messages/how-to/unified-messaging";
import { useVersionsHowTo } from "@/components/messages/how-to/versions";
import type { LookUpId } from "@/components/look-ups/commands/all";

/** What the notes are written with: their own words, and those of every look-up. */
export interface NoteTexts {
  readonly handOver: HandOverTexts;
  readonly problem: ProblemWords;
  readonly sections: Texts<"section">;
  readonly howTo: HowToTexts;
  /** The choices of each answer, as the form has them. */
  readonly answers: AnswerTexts;
  readonly lookUps: Readonly<Record<LookUpId, HowToText>>;
}

export function useNoteTexts(): NoteTexts {
  return {
    handOver: useHandOverTexts(),
    problem: useProblemWords(),
    sections: useSectionTexts(),
    howTo: useHowToTexts(),
    answers: useAnswerTexts(),
    lookUps: {
      ...useVersionsHowTo(),
      ...useUnifiedMessagingHowTo(),
      ...useLyncPoolHowTo(),
      ...useClientAccessHowTo(),
      ...useMailboxServersHowTo(),
      ...useTrustHowTo(),
      ...usePoliciesHowTo(),
    },
  };
}
