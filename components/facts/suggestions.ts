import { useMemo } from "react";
import { adopt } from "@/lib/next-change/adopt";
import { noStart } from "@/lib/next-change/start-from";
import { suggestionsFrom, type Suggestion } from "@/lib/next-change/suggest";
import { ofSameOrganisation, ofSamePool } from "@/lib/from-facts/same-organisation";
import type { NamedFacts } from "@/lib/from-facts/types";
import { insightOf } from "@/components/drafts/draft-insight";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { draftStore } from "@/components/drafts/draft-store";
import type { DraftRecord } from "@/components/drafts/stored-drafts";
import { useDrafts } from "@/components/drafts/use-drafts";
import type { NextChangeTexts } from "@/components/messages/next-change";
import { firstOpen, openSuggested, type Earlier } from "@/components/next-change/open-next";
import { factsStore } from "./facts-store";

/** The goals that fit the facts of the present draft, other than the one that it has. */
export function useSuggestions(files: readonly NamedFacts[]): readonly Suggestion[] {
  const { current } = useDrafts();
  return useMemo(() => {
    const earlier = earlierOf(current)?.answers;
    return suggestionsFrom(
      ofSamePool(ofSameOrganisation(files, current.draft), current.draft).map(({ facts }) => facts),
      earlier,
    ).filter(({ goal }) => goal !== current.draft.goal?.goal && !(earlier && noStart(earlier, goal)));
  }, [files, current]);
}

/**
 * Starts what was suggested: after a complete plan a change that follows it; a draft without a goal takes it; beside any
 * other draft one of its own. Gives the address at which it is gone on with.
 */
export function startSuggested(
  suggestion: Suggestion,
  current: DraftRecord,
  texts: NextChangeTexts,
): string | undefined {
  const earlier = earlierOf(current);
  if (earlier) return openSuggested(earlier, suggestion, texts);
  const { change: _own, ...known } = current.draft;
  const adopted = adopt(known, suggestion);
  if (current.draft.goal === undefined) factsStore.adopt(adopted);
  else draftStore.open(adopted, texts.choices[suggestion.goal].label);
  return firstOpen(adopted);
}

/** The plan of a draft that is complete, as one that another change can follow. */
export function earlierOf(record: DraftRecord): Earlier | undefined {
  const { result } = insightOf(record.draft);
  if (!result.ok) return undefined;
  const name = nameOfRecord(record);
  return { answers: result.value.answers, ...(name === undefined ? {} : { name }) };
}
