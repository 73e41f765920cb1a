import { questions } from "@/lib/answers/questions/questions";
import { isHidden } from "./asked";
import type { DraftAnswers } from "./draft-types";
import { journeyFor } from "./journey";

/** A draft without what its own choices have no use for: sections that are not needed, and hidden parts of the others. */
export function pruneDraft(draft: DraftAnswers): DraftAnswers {
  const unneeded = new Set<string>(
    journeyFor(draft)
      .sections.filter(({ state }) => state === "not-needed")
      .map(({ id }) => id),
  );
  const hidden = new Set(
    questions.filter((placed) => isHidden(draft, placed)).map(({ section, draftKey }) => `${section}.${draftKey}`),
  );
  const pruned = Object.entries(draft)
    .filter(([id]) => !unneeded.has(id))
    .map(([id, values]) => [id, Array.isArray(values) ? values : withoutHidden(id, values, hidden)]);
  return Object.fromEntries(pruned);
}

/**
 * The draft with those answers of an earlier one that it asks again and has not answered since, and without what it does not
 * ask. The section whose choice decides is as its owner left it.
 */
export function withAskedAgain(draft: DraftAnswers, earlier: DraftAnswers, decidedBy: string): DraftAnswers {
  const { waiting: _, ...sections } = earlier;
  const merged = Object.entries(sections)
    .filter(([id]) => id !== decidedBy)
    .map(([id, values]) => [id, { ...values, ...draft[id as keyof typeof sections] }]);
  return pruneDraft({ ...draft, ...Object.fromEntries(merged) });
}

function withoutHidden(id: string, values: object, hidden: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.has(`${id}.${key}`)));
}
