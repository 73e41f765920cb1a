import type { Checklist, ChecklistGroup, ChecklistItem, Variant } from "@/lib/render/checklist/types";
import type { MarkState, Marks } from "./stored-ticks";

/** What is ticked by itself: a row, or one server of a row that is done server by server. */
export interface Unit {
  readonly key: string;
  readonly host: string | undefined;
}

/** Key of a mark. Row ids hold no blank, and neither do names of servers. */
export function unitKey(rowId: string, host: string | undefined): string {
  return host === undefined ? rowId : `${rowId} ${host}`;
}

/** The units of a row; one for each server where there are several. */
export function unitsOf({ id, hosts }: ChecklistItem): readonly Unit[] {
  if (hosts.length < 2) return [{ key: unitKey(id, undefined), host: undefined }];
  return hosts.map((host) => ({ key: unitKey(id, host), host }));
}

/** How far the rows are. */
export type Progress = Readonly<Record<MarkState | "open" | "total", number>>;

/** Progress over units; linear in their number. */
export function progressOf(units: readonly Unit[], marks: Marks): Progress {
  const counts = { done: 0, different: 0, "not-applicable": 0, open: 0, total: units.length };
  for (const { key } of units) counts[marks[key]?.state ?? "open"] += 1;
  return counts;
}

/** Whether a row belongs to the way that was chosen. Until one is, only the first counts, so that no work is counted twice. */
export const isOnWay = ({ variant }: ChecklistItem, way: Variant = "A"): boolean =>
  variant === undefined || variant === way;

/** The rows that have to be settled; those of the way back, of the appendix and of the other of two ways are not. */
export function countedRows({ groups }: Pick<Checklist, "groups">, way?: Variant): readonly ChecklistItem[] {
  return groups
    .filter(isCounted)
    .flatMap(({ items }) => items)
    .filter((item) => isOnWay(item, way));
}

/** The servers of rows that have several, once for each row. */
export function countedHosts(checklist: Pick<Checklist, "groups">, way?: Variant): readonly Unit[] {
  return countedRows(checklist, way)
    .flatMap(unitsOf)
    .filter(({ host }) => host !== undefined);
}

/** Progress over rows, each counted once: a row of several servers is done when each of them is settled. */
export function progressOfRows(items: readonly ChecklistItem[], marks: Marks): Progress {
  const counts = { done: 0, different: 0, "not-applicable": 0, open: 0, total: items.length };
  for (const item of items) counts[stateOfRow(progressOf(unitsOf(item), marks))] += 1;
  return counts;
}

/** What looks different on one server is said at once, also while other servers are open. */
function stateOfRow({ different, open, done }: Progress): MarkState | "open" {
  if (different > 0) return "different";
  if (open > 0) return "open";
  return done > 0 ? "done" : "not-applicable";
}

const countedParts: readonly ChecklistGroup["part"][] = ["before", "rehearse", "during", "after", "later"];

/** Whether the rows of a part count towards the progress: neither an undo nor an appendix does. */
export const isCounted = ({ part }: ChecklistGroup): boolean => countedParts.includes(part);
