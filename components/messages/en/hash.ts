/** Texts about the plan hash, for every page that shows it large. */
export const hashTexts = {
  hashTitle: "Plan hash",
  hashLead:
    "If your colleague sees the same hash, you have the same plan. Every document and every script that changes something carries it.",
  hashWhole: "The whole hash",
} as const;
