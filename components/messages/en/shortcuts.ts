/** Texts of the list of keyboard shortcuts. */
export const shortcutTexts = {
  title: "Keyboard shortcuts",
  lead: "Single keys lead around the wizard once you switch them on. They rest while you type into a field.",
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
