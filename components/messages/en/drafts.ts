import { count } from "./format";

/** Texts of the list of drafts. */
export const draftTexts = {
  title: "Your drafts",
  current: "Your last draft",
  unnamed: "Draft without a name",
  continue: "Continue",
  rename: "Rename",
  save: "Save the name",
  cancel: "Cancel",
  name: "Name of this draft",
  nameHint: "If you leave it empty, the change reference or the pool is its name.",
  discard: "Delete",
  discarded: (name: string) => `“${name}” is deleted.`,
  undo: "Undo",
  back: (name: string) => `“${name}” is back.`,
  of: (action: string, name: string) => `${action}: ${name}`,
  complete: (fingerprint: string) => `complete, plan ${fingerprint}`,
  ages: {
    now: "changed just now",
    minutes: (minutes: number) => count(minutes, { one: "changed a minute ago", other: "changed # minutes ago" }),
    hours: (hours: number) => count(hours, { one: "changed an hour ago", other: "changed # hours ago" }),
    days: (days: number) => count(days, { one: "changed yesterday", other: "changed # days ago" }),
  },
} as const;
