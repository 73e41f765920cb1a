/** What people read about the goal; its choices are on the start page, too, so they are apart. */
export const goalWords = {
  goal: {
    name: "goal",
    label: "Goal of the change",
    missing: "Choose what you want to do.",
  },
};
