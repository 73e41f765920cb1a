"use client";

import { contradictionText, type Contradiction } from "@/lib/facts/contradiction";
import { AdviceText } from "@/components/clipboard/advice-text";
import { useFactsTexts } from "@/components/messages/facts";
import { useRecordWords } from "@/components/messages/record-words";
import { Notice } from "@/components/ui/notice";

/** What the scripts would refuse, each with what has to be done first. */
export function FactsObstacles({ obstacles }: { readonly obstacles: readonly Contradiction[] }) {
  const texts = useFactsTexts();
  const words = useRecordWords();
  if (obstacles.length === 0) return null;
  return (
    <Notice tone="stop" title={texts.obstaclesTitle}>
      <ul className="list-none space-y-3">
        {obstacles.map((one, index) => (
          <li key={index} className="break-words">
            <AdviceText text={contradictionText(one, words)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
