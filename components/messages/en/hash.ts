/** Texts about the plan hash, for every page that shows it large. */
export const hashTexts = {
  hashTitle: "Plan hash",
  hashLead:
    "Two people who see the same hash have the same plan. It is in every script that changes something and in every document.",
  hashWhole: "The whole hash",
} as const;
