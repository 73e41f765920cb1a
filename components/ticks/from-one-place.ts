import type { Checklist } from "@/lib/render/checklist/types";
import { chosenWay } from "./chosen-way";
import { stamped } from "./stamped";
import { withMarks, type Marks, type PlanTicks } from "./stored-ticks";
import { progressOf, unitsOf } from "./units";

/**
 * Changes with what they say of the row that changes all servers from one computer, where that way was chosen: results come
 * from the single servers, and the row is done when each of them is, and looks different as soon as one does.
 */
export function fromOnePlace(checklist: Checklist, ticks: Pick<PlanTicks, "way" | "marks">, changes: Marks): Marks {
  const rows = checklist.groups.flatMap(({ items }) => items);
  const all = rows.find(({ variant }) => variant === "A");
  const each = rows.find(({ variant }) => variant === "B");
  if (!all || !each || chosenWay(checklist, ticks) !== "A") return changes;
  const units = unitsOf(each);
  if (!units.some(({ key }) => key in changes)) return changes;
  const now = withMarks(ticks.marks, changes);
  const { different, done, total } = progressOf(units, now);
  if (different === 0 && done < total) return changes;
  return { ...changes, [all.id]: stamped(now[all.id], different > 0 ? "different" : "done") };
}
