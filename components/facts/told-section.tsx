"use client";

import { useFactsTexts } from "@/components/messages/facts";
import { ToldList, type ToldListProps } from "./told-list";

/** `ToldList` below the questions. */
export function ToldSection({ section }: Pick<ToldListProps, "section">) {
  const texts = useFactsTexts();
  return (
    <div className="mt-6 border-t border-rule pt-2">
      <ToldList {...(section ? { section } : {})} summary={() => texts.answersHere} />
    </div>
  );
}
