/** Texts of the note that answers were set aside. */
export const setAsideTexts = {
  title: "Some answers are no longer part of this change",
  lead: "Your last choice does not need them. They are kept here:",
  bringBack: "Bring them back",
  bringBackHint: (section: string) => `This also takes back your choice under “${section}”.`,
  letGo: "Discard them",
} as const;
