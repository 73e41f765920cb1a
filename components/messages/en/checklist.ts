import { count, number, row } from "./format";

interface Counts {
  readonly done: number;
  readonly different: number;
  readonly "not-applicable": number;
  readonly total: number;
}

const rows = (value: number) => count(value, { one: "# row", other: "# rows" });

const rowNumbers = (numbers: readonly number[], word = "Row") =>
  numbers.length === 1
    ? `${word} ${number(numbers[0] ?? 0)}`
    : `${word}s ${number(numbers[0] ?? 0)}–${number(numbers.at(-1) ?? 0)}`;

const countsText = (done: string, { different, "not-applicable": skipped }: Counts) =>
  row([
    done,
    ...(skipped > 0 ? [`${number(skipped)} not applicable`] : []),
    ...(different > 0 ? [count(different, { one: "# looks different", other: "# look different" })] : []),
  ]);

/** Texts of the checklist. */
export const checklistTexts = {
  title: "Checklist",
  lead: "Each row says where, what to do and what to expect. Tick it and note what you saw.",
  /** Room on paper. */
  toWrite: { computer: "Computer", name: "Name", time: "Time", result: "Result" },
  loading: "The checklist is being made from your answers.",
  broken: "The checklist could not be made. Your draft and your ticks are safe; load the page again.",
  incompleteTitle: "There is no checklist yet",
  incomplete: "It is made from the plan, and some answers are still missing or wrong. “Check your answers” lists them.",
  /** Where nothing is answered. */
  blank: "It is made from the plan: answer the questions first.",
  start: "Start with the goal",
  toPlan: "See the plan",
  toVerify: "Verify a bundle",
  /** Before and behind the mark of the earlier plan. */
  follows: ["This change follows plan ", ". The records of that plan stay as they are."],
  folder:
    "Run every command in the folder of the unpacked bundle. The last line of each script is “Exit code n”; its checks, changes and next step are above it. If nobody can answer its question, add -Force.",
  kept: "Ticks and notes are kept in this browser for this plan only, and are sent nowhere.",
  notKept: "This browser stores nothing, or its storage is full: download your ticks before you close the page.",
  progressLabel: "Progress",
  progress: (counts: Counts) => countsText(`${number(counts.done)} of ${number(counts.total)} done`, counts),
  /** Rows, each counted once. */
  rowProgress: (counts: Counts) => countsText(`${number(counts.done)} of ${rows(counts.total)} done`, counts),
  /** Behind the rows: the servers of rows that have several. */
  hostProgress: (counts: Counts) =>
    countsText(`Servers, row by row: ${number(counts.done)} of ${number(counts.total)} done`, counts),
  allSettled: "Every row is settled.",
  appendix: "These rows do not count: they are not part of this change, and not approved with it.",
  belongsTo: (number: string, undoes: boolean) =>
    undoes ? `undo of run ${number}` : number.includes(".") ? `for step ${number}` : `run ${number}`,
  /** Which part of the change the rows are for, in the line that stays on top; a part without a word here has its title. */
  phases: {
    before: "Before",
    rehearse: "Rehearsal",
    during: "The change",
    after: "After",
    "back-out": "Undo",
  },
  phasesLabel: "Parts of the list",
  /** Behind the name of a part: in figures, and as it is heard. */
  phaseProgress: ({ done, "not-applicable": skipped, total }: Counts) => `${number(done + skipped)}/${number(total)}`,
  phaseProgressHeard: ({ done, "not-applicable": skipped, total }: Counts) =>
    `${number(done + skipped)} of ${rows(total)} settled`,
  nextOpen: "Next open row",
  /** Two ways to do the same, with the numbers of their rows. */
  choice: {
    legend: "Choose one way to change the Mailbox servers",
    ways: { A: "A, from one computer", B: "B, server by server" },
    hints: {
      A: (numbers: readonly number[]) =>
        `${rowNumbers(numbers)}: one command for all of them, through PowerShell remoting.`,
      B: (numbers: readonly number[]) =>
        `${rowNumbers(numbers)}: the script on one server, then a look at it, then the next server.`,
    },
    undecided: "The rows follow here once you have chosen. Only they count.",
    otherKept: "What you noted for the other way is kept, and does not count.",
    /** Where nobody chooses: the list is read, or printed before the choice. */
    either: (a: readonly number[], b: readonly number[]) =>
      `Either A (${rowNumbers(a, "row")}) or B (${rowNumbers(b, "row")}), never both.`,
    evidence: (way: string | undefined) => `How the Mailbox servers are changed: ${way ?? "not chosen yet"}`,
  },
  thenOnEach: "Then there",
  notCounted: "These rows do not count: they are done only if you undo the change.",
  openOnly: "Show open rows only",
  openOnlyHint: "Rows that you settle now stay in view until you switch this off and on again.",
  toResults: "Results, download and print",
  openOnlyHidden: (hidden: number) => `${rows(hidden)} settled and hidden.`,
  where: "Where",
  who: "Who",
  command: "Command",
  /** Instead of one server after the other. */
  fromOneComputer: "Or from one computer",
  /** A long command is folded. */
  showCommand: "Show the command",
  expected: "Expected",
  states: {
    open: "open",
    done: "done",
    different: "looks different",
    "not-applicable": "not applicable",
  },
  tick: "Done",
  ifDifferent: "It looks different",
  ifDifferentLead: "What to do",
  markDifferent: "Mark as different",
  allSymptoms: "Help: all symptoms",
  notApplicable: "Not applicable",
  addNote: "Add a note",
  note: "Note or evidence",
  noteOf: (what: string) => `Note or evidence: ${what}`,
  noteHint: "Paste what you saw; several lines are fine.",
  noteCut: "The note was cut after 20,000 characters: put the whole text into the ticket.",
  more: "More",
  moreOf: (host: string) => `More: note and other states of ${host}`,
  hosts: (servers: number) => count(servers, { one: "# server", other: "# servers, one by one" }),
  allDone: "all done",
  tickAll: (servers: number) => count(servers, { one: "Tick # server", other: "Tick all # servers" }),
  tickRest: (servers: number) => count(servers, { one: "Tick the open server", other: "Tick the # open servers" }),
  tickAllOf: (servers: number, action: string) =>
    `${count(servers, { one: "Tick # open server", other: "Tick # open servers" })}: ${action}`,
  allTicked: (servers: number) => count(servers, { one: "# server ticked.", other: "# servers ticked at once." }),
  untick: "Undo these ticks",
  untickOf: (action: string) => `Undo these ticks: ${action}`,
  reset: "Clear all ticks and notes",
  cleared: (cleared: number) => `${count(cleared, { one: "# mark", other: "# marks" })} cleared.`,
  bringBack: "Bring them back",
  letGo: "Leave them cleared",
  print: "Print",
  copyEvidence: "ticked list",
  evidenceTitle: "Checklist with evidence",
  evidenceLabel: "For the ticket",
  evidenceHint: "The list as Markdown, with every tick, time and note.",
  download: "Download Markdown",
  fileName: (hash: string) => `checklist-${hash.slice(0, 8)}.md`,
  others: {
    title: "Ticks of other plans",
    changed:
      "Your answers now make a different plan, so its checklist starts empty. The ticks of the earlier plan are kept:",
    lead: "This browser also keeps the ticks of these plans:",
    plan: (fingerprint: string) => `Plan ${fingerprint}`,
    settled: (settled: number) => count(settled, { one: "# mark", other: "# marks" }),
    open: "Return to its answers",
    openHint: "Your current draft is saved, and the start page lists it.",
    discard: "Delete its ticks",
  },
  symptomsTitle: "If something looks different",
  symptomsLead: "“It looks different” at a row shows what belongs to that row.",
  symptomsAll: (symptoms: number) => count(symptoms, { one: "Show the symptom", other: "Show all # symptoms" }),
  symptomColumns: ["What you see", "Likely cause", "What to do"],
} as const;
