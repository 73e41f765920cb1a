"use client";

import { useFactsTexts, type FactsTexts } from "@/components/messages/facts";
import { useRecordWords } from "@/components/messages/record-words";
import { Notice } from "@/components/ui/notice";
import type { RecordWords } from "@/lib/messages/words";
import { recordProblemText } from "@/lib/records/problem-text";
import type { RefusedFile } from "./facts-store";

/** Files that were not read, each with one sentence why; nothing was changed by them. */
export function RefusedFiles({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const texts = useFactsTexts();
  const words = useRecordWords();
  if (refused.length === 0) return null;
  const others = refused.filter((file) => !isForeign(file));
  const foreign = refused.flatMap(({ why }) => (why.code === "other-than-answers" ? [why] : []));
  return (
    <Notice tone="stop" title={texts.refusedTitle} role="alert">
      <ul className="list-none space-y-2">
        {others.map(({ name, why }, index) => (
          <li key={index} className="min-w-0 break-words">
            <bdi className="block font-mono text-small">{name}</bdi>
            {sentenceOf(why, texts, words)}
          </li>
        ))}
        {foreign.length > 0 ? (
          <li className="min-w-0 break-words">
            <bdi className="block font-mono text-small">
              {texts.some(refused.filter(isForeign).map(({ name }) => name))}
            </bdi>
            {texts.refusals["other-than-answers"](foreign)}
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

/** Of another organisation than the answers, which is said once for all files. */
const isForeign = ({ why }: RefusedFile): boolean => why.code === "other-than-answers";

function sentenceOf(why: RefusedFile["why"], { refusals }: FactsTexts, words: RecordWords): string {
  if (why.code === "result") return refusals.result;
  if (why.code === "other-organisation") return refusals[why.code](why.than.computer);
  if (why.code === "two-organisations") return refusals[why.code](why.of[0].computer, why.of[1].computer);
  if (why.code === "other-than-answers") return refusals[why.code]([why]);
  if (why.code === "superseded") return refusals[why.code](why.time.slice(0, 10));
  return recordProblemText(why, words);
}
