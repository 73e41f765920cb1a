/** Texts of the way into the wizard on the start page; apart from the rest of that page, which needs no script. */
export const beginTexts = {
  begin: "Start a new change",
  continue: "Continue your draft",
} as const;
