/** Texts of the note that answers were set aside. */
export const setAsideTexts = {
  title: "Some answers are no longer part of this change",
  lead: "Your last choice does not need them. They are kept here:",
  unknownTitle: "What you entered is set aside",
  unknownLead:
    "You said that you do not know this yet, so it is not part of the change, and a note asks others. It is kept here:",
  unknownHint: (section: string) => `“Bring them back” answers “${section}” with them again.`,
  bringBack: "Bring them back",
  bringBackHint: (section: string) => `“Bring them back” also undoes your choice under “${section}”.`,
  letGo: "Discard them",
} as const;
