import type { Checklist, Variant } from "@/lib/render/checklist/types";
import type { Mark, PlanTicks } from "./stored-ticks";
import { unitsOf } from "./units";

/**
 * Which of two ways is gone: what was chosen. Lists that were ticked before there was a choice say it by their ticks: one way
 * is done, or the other does not apply. Where both are done the ticks of the single servers say more.
 */
export function chosenWay(
  checklist: Pick<Checklist, "groups">,
  { way, marks }: Pick<PlanTicks, "way" | "marks">,
): Variant | undefined {
  if (way !== undefined) return way;
  const of = (variant: Variant) => marksOfWay(checklist, variant, marks);
  if (of("B").some(isWork)) return "B";
  if (of("A").some(isWork)) return "A";
  if (of("A").length > 0) return "B";
  return of("B").length > 0 ? "A" : undefined;
}

/** What is noted on the rows of one way. */
export function marksOfWay(
  { groups }: Pick<Checklist, "groups">,
  way: Variant,
  marks: PlanTicks["marks"],
): readonly Mark[] {
  return groups
    .flatMap(({ items }) => items)
    .filter(({ variant }) => variant === way)
    .flatMap(unitsOf)
    .flatMap(({ key }) => marks[key] ?? []);
}

const isWork = ({ state }: Mark): boolean => state !== "not-applicable";
