import type { ChecklistItem } from "@/lib/render/checklist/types";
import type { Marks } from "@/components/ticks/stored-ticks";
import { progressOf, unitsOf } from "@/components/ticks/units";
import { wayChoiceId } from "./way-choice";

/** The first open row behind the one that was worked on last, and from the top again behind the end. */
export function nextOpenRow(
  rows: readonly ChecklistItem[],
  marks: Marks,
  last: string | undefined,
): ChecklistItem | undefined {
  const at = rows.findIndex(({ id }) => id === last);
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return inTurn.find((item) => progressOf(unitsOf(item), marks).open > 0);
}

/** Brings a row to the top, with the focus on its first open box, or on what opens its list of servers. */
export function goToRow(id: string): void {
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  // A row that waits for the choice between two ways is not drawn.
  const place = row?.closest("li") ?? document.getElementById(wayChoiceId)?.closest("li");
  const control =
    row?.querySelector<HTMLElement>("input[data-state=open]") ??
    row?.querySelector<HTMLElement>("summary") ??
    document.getElementById(wayChoiceId);
  place?.scrollIntoView({ block: "start" });
  control?.focus({ preventScroll: true });
}

/** The row that holds an element. */
export const rowOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>("[data-row]")?.dataset["row"];
