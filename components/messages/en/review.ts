import { count, number } from "./format";

/** Texts of the page on which answers are checked. */
export const reviewTexts = {
  title: "Check your answers",
  lead: "The scripts are made from exactly these answers.",
  /** As long as there is no plan. */
  leadOpen: "The plan follows when every question is answered.",
  incomplete: "Some answers are missing or wrong",
  incompleteLead: "There is no plan until these are settled:",
  /** Where nothing is wrong yet. */
  toAnswer: "Still to answer",
  warnings: (warnings: string) => `Know this before you go on: ${warnings}`,
  dropped: "Answers that have no effect",
  droppedLead: "You gave them earlier; the plan does not use them.",
  change: "Change",
  changeWhat: (what: string) => `Change ${what}`,
  /** The same where nothing is answered yet. */
  answer: "Answer",
  answerWhat: (what: string) => `Answer ${what}`,
  notAnswered: "Not answered",
  /** "I don't know yet" was said. */
  notKnown: "You do not know yet",
  empty: "Left empty",
  /** The same in a section that nobody has opened yet. */
  mayStayEmpty: "May stay empty",
  more: (values: number) => `Show all ${number(values)}`,
  revisions: (revisions: number) =>
    revisions === 0 ? "Named revisions" : count(revisions, { one: "# named revision", other: "# named revisions" }),
  approvedOne: (name: string) => `, approved: “${name}”`,
  toPlan: "See the plan",
} as const;
