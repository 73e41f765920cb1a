import type { Checklist, Variant } from "./types";

/** Two ways to do the same, one of which is done: the numbers of the rows of each, through the whole list. */
export type Choice = Readonly<Record<Variant, readonly number[]>>;

/** The choice of a checklist; undefined where each row has to be done. There is one at most: ids of rows are unique. */
export function choiceOf({ groups }: Pick<Checklist, "groups">): Choice | undefined {
  const rows = groups.flatMap(({ items }) => items);
  const of = (variant: Variant) => rows.flatMap((item, index) => (item.variant === variant ? [index + 1] : []));
  const choice = { A: of("A"), B: of("B") };
  return choice.A.length > 0 && choice.B.length > 0 ? choice : undefined;
}
