/** Texts of the list of sections. */
export const journeyTexts = {
  title: "Sections",
  position: (index: number, all: number) => `Section ${index} of ${all}`,
  review: "Check your answers",
  plan: "The plan",
  states: {
    done: "done",
    "here-next": "next",
    "to-do": "to do",
    waiting: "waiting for an answer",
    "needs-attention": "needs attention",
    "not-needed": "not needed",
  },
  here: "you are here",
  notNeeded: "This section is not needed",
  stillOpen: "still open before it:",
} as const;
