"use client";

import { useRouter } from "next/navigation";
import type { Suggestion } from "@/lib/next-change/suggest";
import { useNextChangeTexts } from "@/components/messages/next-change";
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
                {found.map(({ server, finding, keys }, index) => (
                  <li key={index} className="break-words">
                    <bdi className="font-mono text-small">{server}</bdi>: {words.findings[finding](keys)}.
                  </li>
                ))}
              </ul>
              {leftOut.length > 0 ? <p className="break-words text-small text-soft">{words.leftOut(leftOut)}</p> : null}
              <Button onClick={start}>{words.start(texts.choices[goal].label)}</Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
