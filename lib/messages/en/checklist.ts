/** The checklist as a document and as a table. */
export const checklist = {
  title: "Checklist",
  subtitle: "Instant messaging in Outlook Web App: tick each row, and keep what you saw as evidence.",
  lead: (lastLine: string) =>
    `Commands are started from the folder into which you unpacked the bundle. Each script ends with ${lastLine}, and shows its checks, changes and next step above. Where nobody can answer a question, add -Force: powershell.exe -File .\\folder\\script.ps1 -Force.`,
  parts: {
    before: "Before the change",
    rehearse: "Rehearsal",
    during: "The change",
    after: "After the change",
    "back-out": "Only if you back out",
    optional: "Appendix: daily check, if you want one",
  },
  symptoms: {
    title: "If something looks different",
    symptom: "What you see",
    cause: "Likely cause",
    remedy: "What to do",
  },
  bundle: {
    who: "Whoever runs a script",
    files: "Check that every file is as it was made: scripts, library and documents.",
    plan: "Compare the plan hash in the scripts with the approved change request.",
    planExpected: (mark: string) =>
      `In each script the hash of the request, which starts with ${mark}, to the last digit.`,
    planIfDifferent: "Stop: the request was approved for other answers.",
  },
  /** Beside a row: the number in the plan of what it belongs to. */
  belongsTo: (number: string) => (number.includes(".") ? `for ${number}` : `run ${number}`),
  /** Beside a row of one of two ways to do the same. */
  variant: (variant: string, other: string) => `variant ${variant}, or strike out and use ${other}`,
  asides: " · ",
  /** What a person writes beside each row. */
  toWrite: { name: "Name", time: "Time", result: "Result" },
  csv: {
    done: "done",
    number: "number",
    id: "id",
    part: "part",
    run: "run",
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
