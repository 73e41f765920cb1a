import type { Mark, MarkState } from "./stored-ticks";

/** A mark with another state and the time of now; the note stays, and so does the time when nothing changes. */
export function stamped(mark: Mark | undefined, state: MarkState | undefined): Mark {
  if (mark !== undefined && mark.state === state) return mark;
  const note = mark?.note === undefined ? {} : { note: mark.note };
  if (state === undefined) return note;
  return { ...note, state, at: `${new Date().toISOString().slice(0, 16)}Z` };
}
