import { count, number } from "./format";

/** Texts of the notes to those who know what the reader does not. */
export const handOverTexts = {
  title: "Ask these teams",
  lead: "Send each team its note, and enter the answers. The commands in the notes change nothing.",
  teams: { exchange: "Exchange team", lync: "Lync team" },
  noteFor: (team: string) => `Note to the ${team}`,
  subject: (team: string) => `Questions to the ${team}: instant messaging in Outlook Web App`,
  mail: (team: string) => `Open a mail draft to the ${team}`,
  tooLongForMail: "This note is too long for a mail draft. Copy it into a message.",
  questions: (questions: number) => count(questions, { one: "# question", other: "# questions" }),
  copyWhat: (team: string) => `the note to the ${team}`,
  greeting:
    "We are preparing a change to instant messaging in Outlook Web App, and need some facts from your servers. The commands below change nothing.",
  ofServers: (what: string, first: string, others: number) =>
    others === 0 ? `${what} of ${first}` : `${what} of ${first} and ${number(others)} more`,
  choices: "One of these:",
  example: (value: string) => `For example: ${value}`,
  answer: "Your answer:",
  enter: "Enter the answer",
} as const;
