"use client";

import { useFactsTexts } from "@/components/messages/facts";
import { Notice } from "@/components/ui/notice";
import type { NamedFacts } from "@/lib/from-facts/types";

/** Kept files that became too old; what they answered stays, and they are compared no more. */
export function OutdatedFiles({ files }: { readonly files: readonly NamedFacts[] }) {
  const texts = useFactsTexts();
  if (files.length === 0) return null;
  return (
    <Notice tone="caution" title={texts.outdatedTitle}>
      <ul className="list-none space-y-2">
        {files.map(({ name, facts }, index) => (
          <li key={index} className="min-w-0 break-words">
            <bdi className="block font-mono text-small">{name}</bdi>
            {texts.outdated(facts.time.slice(0, 10))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
