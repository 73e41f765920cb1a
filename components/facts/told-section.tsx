"use client";

import { useFactsTexts } from "@/components/messages/facts";
import { ToldList, type ToldListProps } from "./told-list";

/** `ToldList` below the questions; nothing where none of them was answered by facts. */
export function ToldSection({ section }: Pick<ToldListProps, "section">) {
  const texts = useFactsTexts();
  return (
    <ToldList
      {...(section ? { section } : {})}
      summary={() => texts.answersHere}
      className="mt-6 border-t border-rule pt-2"
    />
  );
}
