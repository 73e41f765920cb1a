"use client";

import { useRouter } from "next/navigation";
import { contradictionText } from "@/lib/facts/contradiction";
import { startable, type Found, type Suggestion } from "@/lib/next-change/suggest";
import { AdviceText } from "@/components/clipboard/advice-text";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { useRecordWords } from "@/components/messages/record-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  /** Opens the draft, and gives the address at which it is gone on with. */
  readonly onStart: (suggestion: Suggestion) => string | undefined;
}

/** The changes that fit what was found, each with what was found where, and a way to start it filled in. */
export function SuggestionList({ suggestions, onStart }: SuggestionListProps) {
  const texts = useNextChangeTexts();
  const router = useRouter();
  const { suggestions: words } = texts;
  if (suggestions.length === 0) return null;
  return (
    <Notice tone="caution" title={words.title(suggestions.length)}>
      <p>{words.lead}</p>
      <ul className="list-none space-y-4">
        {suggestions.map((suggestion) => {
          const { goal, found, leftOut } = suggestion;
          const start = () => {
            const path = onStart(suggestion);
            if (path !== undefined) router.push(path);
          };
          return (
            <li key={goal} className="min-w-0 space-y-2">
              <ul className="list-none">
                {found.map((one, index) => (
                  <FoundLine key={index} found={one} />
                ))}
              </ul>
              {leftOut.length > 0 ? <p className="break-words text-small text-soft">{words.leftOut(leftOut)}</p> : null}
              {startable(suggestion).length > 0 ? (
                <Button onClick={start}>{words.start(texts.choices[goal].label)}</Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** What was found on a server, and what has to be done before the change can mend it. */
function FoundLine({ found: { server, finding, keys, obstacles } }: { readonly found: Found }) {
  const { suggestions: words } = useNextChangeTexts();
  const recordWords = useRecordWords();
  return (
    <li className="break-words">
      <bdi className="font-mono text-small">{server}</bdi>: {words.findings[finding](keys)}.
      {obstacles === undefined ? null : (
        <>
          {" "}
          {words.obstacles}
          <ul className="list-none space-y-3 border-l border-rule pl-3">
            {obstacles.map((one, index) => (
              <li key={index}>
                <AdviceText text={contradictionText(one, recordWords)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
