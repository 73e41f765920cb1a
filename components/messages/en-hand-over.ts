/** Texts of the notes to those who know what the reader does not. */
export const handOverTexts = {
  title: "Who can tell you what is missing",
  lead: "Send each team its note, then enter what they answer. Every command in it only reads.",
  teams: { exchange: "Exchange team", lync: "Lync team" },
  noteFor: (team: string) => `Note to the ${team}`,
  questions: (count: number) => (count === 1 ? "1 question" : `${count} questions`),
  copyWhat: (team: string) => `the note to the ${team}`,
  greeting:
    "We are preparing a change to instant messaging in Outlook Web App, and need some facts from your servers. The commands below only read.",
  ofServers: (what: string, first: string, others: number) =>
    others === 0 ? `${what} of ${first}` : `${what} of ${first} and ${others} more`,
  answer: "Your answer:",
  enter: "Enter the answer",
} as const;
