import type { DraftAnswers } from "./draft-types";
import { journeyFor } from "./journey";

/** A draft without what its own choices have no use for: sections that are not needed, and hidden parts of the others. */
export function pruneDraft(draft: DraftAnswers): DraftAnswers {
  const unneeded = new Set<string>(
    journeyFor(draft)
      .sections.filter(({ state }) => state === "not-needed")
      .map(({ id }) => id),
  );
  const { versions, policies } = draft;
  const pruned: DraftAnswers = {
    ...draft,
    ...(versions && draft.goal?.goal === "turn-off" ? { versions: onlyExchange(versions) } : {}),
    ...(policies?.scope === "all" ? { policies: { scope: "all" } } : {}),
  };
  return Object.fromEntries(Object.entries(pruned).filter(([id]) => !unneeded.has(id)));
}

function onlyExchange({ exchange }: NonNullable<DraftAnswers["versions"]>): NonNullable<DraftAnswers["versions"]> {
  return exchange === undefined ? {} : { exchange };
}
