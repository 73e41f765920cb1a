const rows = (numbers: readonly number[]) =>
  numbers.length === 1 ? `row ${String(numbers[0])}` : `rows ${String(numbers[0])}–${String(numbers.at(-1))}`;

/** The checklist as a document and as a table. */
export const checklist = {
  title: "Checklist",
  subtitle: "Instant messaging in Outlook Web App: tick each row and note what you saw.",
  lead: (lastLine: string) =>
    `Run every command in the folder of the unpacked bundle. The last line of each script is ${lastLine}; its checks, changes and next step are above it. If nobody can answer its question, add -Force: powershell.exe -File .\\folder\\script.ps1 -Force.`,
  parts: {
    before: "Before the change",
    rehearse: "Rehearsal",
    during: "The change",
    after: "After the change",
    later: "In the following days",
    "back-out": "Only if you undo the change",
    "old-trust": "Appendix: trust for the old names, a change of its own",
    "front-end-restart": "Appendix: restart of the Front End Server services, a change of its own",
    renewals: "Appendix: renewals without a person, a change of its own",
    "daily-check": "Appendix: daily check, a change of its own",
  },
  appendixLead: "Not part of this change, and not approved with it.",
  symptoms: {
    title: "If something looks different",
    symptom: "What you see",
    cause: "Likely cause",
    remedy: "What to do",
  },
  bundle: {
    who: "Whoever runs a script",
    files:
      "Check that every file is unchanged: scripts, library and documents. First copy the bundle to each computer that runs a script, and unpack it there.",
    plan: "Compare the plan hash in the scripts with the approved change request.",
    planExpected: (mark: string) =>
      `One line for each script but those named Get-, which know no plan. Every line shows the plan hash of the request, to the last digit. It starts with ${mark}.`,
    planIfDifferent: "A different hash, or a script without a line: stop. The request was approved for other answers.",
  },
  /** The last row: whoever decides does it. */
  decide: {
    where: "With this list and the result files",
    who: "Whoever decides whether to undo",
    action: (time: string) => `Decide: proven, or undo. Latest: ${time}.`,
    actionUntimed: "Decide: proven, or undo.",
    expected: "Every row above shows what is expected: the change is proven.",
    ifDifferent: "Undo the runs that were started: see “Only if you undo the change”.",
  },
  /** Beside a row: the number in the plan of what it belongs to. */
  belongsTo: (number: string, undoes: boolean) => {
    const isStep = number.includes(".");
    if (undoes) return `undo of ${isStep ? "step" : "run"} ${number}`;
    return isStep ? `for step ${number}` : `run ${number}`;
  },
  /** Two ways to do the same, with the numbers of their rows. */
  choice: {
    lead: (a: readonly number[], b: readonly number[]) =>
      `Either A (${rows(a)}), all Mailbox servers from one computer, or B (${rows(b)}), server by server. Never both: strike out the other before you start.`,
    /** Beside each of those rows. */
    aside: (variant: string, a: readonly number[], b: readonly number[]) =>
      `${variant}: either A (${rows(a)}) or B (${rows(b)}), never both`,
  },
  asides: " · ",
  /** What a person writes beside each row. */
  toWrite: { computer: "Computer", name: "Name", time: "Time", result: "Result" },
  csv: {
    done: "done",
    number: "number",
    id: "id",
    part: "part",
    run: "run",
    step: "step",
    variant: "variant",
    where: "where",
    host: "host",
    who: "who",
    action: "action",
    command: "command",
    expected: "expected",
    ifDifferent: "if different",
    name: "name",
    time: "time",
    result: "result",
    planHash: "plan hash",
  },
};
