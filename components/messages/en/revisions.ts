import { count } from "./format";

/** Texts of the named revisions of a draft; loaded when they are opened. */
export const revisionTexts = {
  lead: "Save the answers as they are now under a name, for example before the board meets. Revisions stay in this browser, with the draft.",
  name: "Name of this revision",
  nameMissing: "Enter a name, for example “For the board”.",
  save: "Save this revision",
  saved: (name: string) => `“${name}” is saved.`,
  empty: "There are no revisions yet.",
  approved: "approved",
  approve: "Mark as approved",
  unapprove: "Remove the approval",
  restore: "Restore",
  discard: "Delete",
  undo: "Undo",
  of: (action: string, name: string) => `${action}: ${name}`,
  /** Name of what is kept before another revision is restored. */
  before: (name: string) => `Before restoring “${name}”`,
  restored: (name: string) => `Your answers are those of “${name}” now. The earlier answers are in this list.`,
  discarded: (name: string) => `“${name}” is deleted.`,
  plan: (fingerprint: string) => `plan ${fingerprint}`,
  incomplete: "incomplete",
  /** The time of a revision, ISO 8601 in UTC. */
  time: (time: string) => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`,
  first: "The first revision.",
  nothing: "Nothing changed.",
  changed: (answers: number, than: string) =>
    `${count(answers, { one: "# answer changed", other: "# answers changed" })} since “${than}”`,
  now: (answers: number, than: string) =>
    answers === 0
      ? `Your answers are those of “${than}”.`
      : `Since “${than}”, ${count(answers, { one: "# answer has changed", other: "# answers have changed" })}.`,
  wasBefore: "Before",
  isAfter: "After",
  none: "Not answered",
} as const;
