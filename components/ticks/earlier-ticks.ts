import type { Checklist } from "@/lib/render/checklist/types";
import type { Mark, Marks } from "./stored-ticks";
import { unitsOf } from "./units";

const none: Marks = {};

/**
 * The changes that make marks of earlier versions those of today: rows that are ticked server by server now were ticked as a
 * whole, and then their state was that of every server. The note stays with the first one. Empty where nothing is to change.
 */
export function perServer({ groups }: Checklist, marks: Marks): Marks {
  const changes = groups
    .flatMap(({ items }) => items)
    .flatMap((item): readonly (readonly [string, Mark])[] => {
      const whole = marks[item.id];
      const units = unitsOf(item);
      if (whole === undefined || units.length === 1) return [];
      const { note, ...state } = whole;
      const each = units.map(({ key }, index) => {
        const mark = index === 0 && note !== undefined ? { ...state, note } : state;
        // What was noted for one server since counts more.
        return [key, marks[key] ?? mark] as const;
      });
      return [[item.id, {}], ...each];
    });
  return changes.length === 0 ? none : Object.fromEntries(changes);
}
