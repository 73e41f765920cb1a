import type { Answers, Goal } from "@/lib/answers/types";
import { planHash } from "@/lib/answers/plan-hash";
import { draftFromAnswers } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { journeyFor } from "@/lib/draft/journey";
import { startFrom, type Known } from "@/lib/next-change/start-from";
import { isEverywhere, startable, type Suggestion } from "@/lib/next-change/suggest";
import { nameOfDraft } from "@/components/drafts/draft-name";
import { draftStore } from "@/components/drafts/draft-store";
import { openedAnswers } from "@/components/drafts/opened-answers";
import { shortHash } from "@/components/frame/fingerprint";
import type { NextChangeTexts } from "@/components/messages/next-change";
import { reviewPath, sectionPath } from "@/components/rail/section-routes";

/** The plan that is followed, and what its draft is called, if it has a name. */
export interface Earlier {
  readonly answers: Answers;
  readonly name?: string;
}

/**
 * Opens a named draft of the next change beside the present one, and gives the address of its first open question; the
 * review where there is none. Undefined, and nothing is opened, where the goal cannot follow the plan.
 */
export function openNext(
  { answers, name }: Earlier,
  goal: Goal,
  texts: NextChangeTexts,
  known?: Known,
): string | undefined {
  const started = startFrom(answers, goal, known);
  if (!started.ok) return undefined;
  openedAnswers.show(undefined);
  draftStore.open(
    started.value,
    texts.names[goal](nameOfEarlier({ answers, ...(name === undefined ? {} : { name }) })),
  );
  return firstOpen(started.value);
}

/** As `openNext`, for what was found: only for the servers that it was found on and where it can be mended. */
export function openSuggested(earlier: Earlier, suggestion: Suggestion, texts: NextChangeTexts): string | undefined {
  const found = startable(suggestion);
  const inUse = new Map(found.flatMap(({ server, thumbprint }) => (thumbprint ? [[server, thumbprint] as const] : [])));
  const discovered = found.flatMap(({ server, finding }) => (finding === "duplicate" ? [server] : []));
  return openNext(earlier, suggestion.goal, texts, {
    ...(isEverywhere(found) ? {} : { servers: found.map(({ server }) => server) }),
    ...{ discovered, inUse },
  });
}

/** Where a draft is gone on with. */
export function firstOpen(draft: DraftAnswers): string {
  const { next } = journeyFor(draft);
  return next === "review" ? reviewPath : sectionPath(next);
}

/** What a plan is called: as its owner did, else by its answers, else by its fingerprint. */
export function nameOfEarlier({ answers, name }: Earlier): string {
  return name ?? nameOfDraft(draftFromAnswers(answers)) ?? shortHash(planHash(answers));
}
