import { count, number, row } from "./format";

const waitingOf = (sections: number) => (sections === 0 ? [] : [`${number(sections)} waiting`]);

const openOf = (questions: number) =>
  questions === 0 ? [] : [count(questions, { one: "# question open", other: "# questions open" })];
const warningsOf = (warnings: number) => count(warnings, { one: "# warning", other: "# warnings" });

/** Texts of the list of sections, and of how far a draft is. */
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
  hereAnd: (state: string) => `you are here, ${state}`,
  /** Of the sections that are needed; those that are left are still to do. */
  progress: (answered: number, sections: number, { waiting }: { waiting: number }) =>
    row([
      count(sections, {
        one: `${number(answered)} of # section answered`,
        other: `${number(answered)} of # sections answered`,
      }),
      ...waitingOf(waiting),
    ]),
  /** What is between the answers and a plan without surprises; nothing when nothing is. */
  left: (open: number, warnings: number) => row([...openOf(open), ...(warnings === 0 ? [] : [warningsOf(warnings)])]),
  warnings: warningsOf,
  notNeeded: (section: string) => `${section}: not needed`,
  unneededFor: (why: string) => `not needed: ${why}`,
  continueWith: (section: string) => `Continue with ${section}`,
  stillOpen: "still open before it:",
} as const;
