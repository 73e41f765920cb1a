"use client";

import { useSyncExternalStore } from "react";
import { useFactsTexts } from "@/components/messages/facts";
import { Button } from "@/components/ui/button";
import { factsStore } from "./facts-store";
import { ToldList, type ToldListProps } from "./told-list";

/** `ToldList` below the questions, with the way to forget its files; nothing where none of them was answered by facts. */
export function ToldSection({ section }: Pick<ToldListProps, "section">) {
  const texts = useFactsTexts();
  const { files } = useSyncExternalStore(factsStore.subscribe, factsStore.read, factsStore.atFirst);
  return (
    <ToldList
      {...(section ? { section } : {})}
      summary={() => texts.answersHere}
      className="mt-6 border-t border-rule pt-2"
    >
      {files.length === 0 ? null : (
        <Button size="small" onClick={() => factsStore.putAway()}>
          {texts.putAway}
        </Button>
      )}
    </ToldList>
  );
}
