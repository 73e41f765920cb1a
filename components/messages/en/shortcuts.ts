/** Texts of the list of keyboard shortcuts. */
export const shortcutTexts = {
  title: "Keyboard shortcuts",
  lead: "Switch these on to move with single keys. They are off while you type.",
  names: {
    continue: "Continue",
    back: "Back",
    unknown: "I don’t know yet",
    changes: "Show or hide what will change",
    review: "Check your answers",
    plan: "The plan",
    checklist: "The checklist",
    open: "Open a link or file",
  },
  list: "This list",
  use: "Use single keys",
  close: "Close",
} as const;
