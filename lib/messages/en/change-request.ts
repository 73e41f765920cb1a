import { counted, duration, number } from "./locale";
import { scope } from "./scope";
import { endAnnouncedSource } from "./support";

/** Headings, in the order in which a board reads; the list of what is still needed names the same sections, and is below the approvals. */
const sections = {
  summary: "Summary",
  whatAndWhy: "What and why",
  scope: "Scope",
  riskAndImpact: "Risk and impact",
  schedule: "Schedule",
  people: "Who does what",
  implementation: "Implementation plan",
  test: "Test plan",
  backOut: "Back-out plan",
  notices: "Notices",
  evidence: "Evidence",
  approvals: "Approvals",
  complete: "Is this request complete?",
  sources: "Sources and limits",
};

const overview = {
  reference: "Reference",
  requestedBy: "Requested by",
  reason: "Reason",
  affected: "Who is affected",
  when: "When",
  howLong: "How long",
  minutes: (change: number, window: number) => {
    const [needed, whole] = [change, window].map(duration);
    return `${needed} with checks and sign-in, in a window of ${whole}`;
  },
  /** Where Lync has to be looked at between two runs. */
  mayStop: (howLong: string, run: number) =>
    `${howLong}. It stops after run ${number(run)} unless Lync has written an event that is newer than that run.`,
  wayBack: "Undo",
  back: (minutes: number, decideBy: string) =>
    `${duration(minutes)}; restores the recorded values that nobody has changed since. Prove or undo by ${decideBy}.`,
  backTooShort: (minutes: number, why: string) =>
    `${duration(minutes)}; restores the recorded values that nobody has changed since. ${why}`,
  risk: "Risk",
  levels: (risk: string, reasons: readonly string[], impact: string) =>
    `${risk}${reasons.length > 0 ? `: ${reasons.join("; ")}` : ""}. Impact ${impact}.`,
  type: "Type",
  normalChange: "Normal change: no earlier approval covers it.",
};

const people = {
  lead: "Write a name into each empty field before the change is approved. Whoever does a run also does the checks that need no other rights.",
  columns: { work: "Work", rights: "Rights that it needs", minutes: "Time", name: "Name" },
  asks: "Requested by",
  runs: (run: number, script: string) => `Run ${number(run)}: ${script}`,
  reads: (run: number, script: string) => `Run ${number(run)}: ${script} (only reads)`,
  thenByHand: (run: number, title: string) => `After run ${number(run)}: ${title}`,
  checks: "Checks before and after the change",
  signsIn: (run: number) => `Run ${number(run)}, by hand: signs in as the test user and checks`,
  testUser: "The account of the test user",
  decidesUntimed: "Decides whether to undo",
  decides: (time: string) => `Decides whether to undo, by ${time}`,
};

const completeness = {
  lead: "Still needed, section by section:",
  complete: "Complete",
  reference: "The number of the change.",
  reason: "The reason.",
  requestedBy: "Who requests the change.",
  rehearsal: "Results of a rehearsal in a lab.",
  windowStart: "The start of the window, with its zone.",
  moreMinutes: (missing: number) => `A window that is ${duration(missing)} longer: change and undo do not fit.`,
  people: "The names of the people who do the work.",
  testUser: "The test user.",
  backOutDecides: "Who decides.",
  backOutTime: "Time: the window ends before the undo does.",
  dryRuns: "Result files of the rehearsals.",
  signatures: "Signatures.",
};

const whatAndWhy = { notes: "Notes", ifNotDone: "If it is not done" };

const versions = {
  title: "Versions",
  together: "Together",
  verdict: (verdict: string, reason: string, confidence: string | undefined) =>
    `${verdict}. ${reason}${confidence === undefined ? "" : ` (${confidence}.)`}`,
  others: "Exchange servers of other versions",
  othersNote: "This change leaves those servers as they are; each version needs a plan of its own.",
  tableTitle: "This Exchange with each version of Lync",
  thisPair: (lync: string) => `${lync} (this change)`,
  exchange: "Exchange",
};

const riskAndImpact = {
  risk: (level: string) => `Risk: ${level}`,
  impact: (level: string) => `Impact: ${level}`,
  level: "Level",
  rule: "Rule that applies",
};

const schedule = {
  window: "Window",
  fromTo: (from: string, to: string, zone: string) => `${from} to ${to} ${zone}`,
  length: "Length",
  minutes: duration,
  change: "Change",
  changeMinutes: (minutes: number) => `${duration(minutes)}, checks and sign-in included`,
  backOut: "Back-out",
  backOutMinutes: (minutes: number) => `${duration(minutes)}, kept free at the end`,
  decideBy: "Prove or undo by",
  decideBeforeEnd: (minutes: number) => `${duration(minutes)} before the window ends`,
  noDecision: (needed: number, window: number) => {
    const [time, whole] = [needed, window].map(duration);
    return `The window is too short to decide: change and undo need ${time}, and it has ${whole}.`;
  },
  tooShort: (missing: number) =>
    `the window is ${duration(missing)} too short for the change and its undo. Ask for a longer one, or change fewer servers.`,
  estimates:
    "Minutes are estimates for the number of servers; the run by hand includes the Test scripts. Rehearsals and the checks before the change take place before the window, and do not affect users.",
};

const implementation = {
  lead: "Run every command in the folder of the unpacked bundle, in this order. Each script shows its checks and a table of what would change, asks once, and reads every value back. Unattended: add -Force.",
  whatRunDoes: (run: number) => `What run ${number(run)} does`,
  why: "Why",
  objects: "Objects",
  checkTitle: "Before run 1. Check that the files are those of this plan",
  checkNoGo: (ifDifferent: string) => `No-go if any file differs or is missing. ${ifDifferent}`,
  lookTitle: (run: number) => `Before run ${number(run)}. Check Lync again: the servers may be discovered now`,
  lookNoGo: (run: number, ifDifferent: string) => `No-go for run ${number(run)} otherwise. ${ifDifferent}`,
  handTitle: (run: number, title: string) => `After run ${number(run)}. ${title}`,
  handNoGo: (ifDifferent: string) => `No-go for the next run otherwise. ${ifDifferent}`,
  run: (run: number, script: string) => `Run ${number(run)}. ${script}`,
  reads: (run: number, script: string) => `Run ${number(run)}. ${script} (only reads)`,
  byHand: (run: number) => `Run ${number(run)}, by hand. Sign in as the test user and check`,
  byHandWhere: "A browser, and the places that the rows under “After” in the test plan name.",
  goNoGo: {
    changes:
      "Continue after exit code 0 on every computer of this run. No-go on anything else: do not start the next run.",
    /** Where the run has one computer. */
    changesOnOne: "Continue after exit code 0. No-go on anything else: do not start the next run.",
    readsOnOne: "Continue after exit code 0. No-go on anything else: decide whether to undo.",
    reads: "Continue after exit code 0 on every computer of this run. No-go on anything else: decide whether to undo.",
    byHand: "The change is proven when each row shows what is expected. Otherwise decide whether to undo.",
  },
  documented: "As Microsoft documents it, for comparison",
  moreObjects: (objects: number) =>
    `${counted(objects, "more object")} of this step: the same form. “Scope” has the name and the values of each.`,
};

const test = {
  user: "Test user",
  lead: "The number of a row is its number in the checklist of the bundle, which has its place, person and command, and a box to tick.",
  column: "Test",
  sameAs: (row: number) => `As row ${number(row)}.`,
  before: "Before",
  beforeEvidence:
    "Evidence: the facts files, and what was seen, noted in the checklist. The check of all files is under “Implementation plan”, before run 1.",
  rehearsal: "Rehearsal",
  rehearsalEvidence: "Evidence: the result file of each rehearsal, from each computer. Its name starts with result-.",
  after: "After",
  afterEvidence:
    "Evidence: the result file of each Test script, from each computer, and what was seen, noted in the checklist.",
};

const backOut = {
  noReturn: "Point of no return: none. Every run can be undone from its undo record.",
  decidedBy: "Decided by",
  trigger: "Trigger",
  triggers: {
    applyFails: "A Set script ends with exit code 4 or 5, and a second run does not end with 0.",
    testFails: "A Test script ends with exit code 5 after the change, and the cause is not found in time.",
    owaFails:
      "Outlook Web App does not open on a changed server, or users who had instant messaging lose it unplanned.",
    owaFailsOff:
      "Outlook Web App does not open on a changed server, or users whom this change does not affect lose instant messaging.",
    lost: "Users who had instant messaging before the change lose it.",
    tooLate: "The latest time to decide is reached, and the change is not proven.",
  },
  commands: "Commands, in this order",
  commandsLead:
    "Undo only the runs that were started. An Undo script without a record of this plan refuses, and changes nothing.",
  commandsExpected: (lines: string) => `Expected of each command without -WhatIf: ${lines}`,
  takeBack: (run: number, script: string) => `Undo run ${number(run)}: ${script}`,
  rehearsal: "Rehearsal",
  effect: "Effect",
  /** In the order in which the script does it. */
  effects: (effects: readonly string[]) =>
    effects.length === 1
      ? (effects[0] ?? "")
      : effects.map((effect, index) => `${number(index + 1)}. ${effect}`).join(" "),
  proof: "Proof that everything is restored",
  proofs: {
    results: "Each Undo script ends with exit code 0, and its result file says that each object is as before.",
    record: "The name of each undo record now ends with .done.json.",
    facts: "The facts scripts, run again, show the values of the facts files from before the change.",
    signIn: "A user signs in to Outlook Web App and opens a message.",
    signInOff: "The test user signs in to Outlook Web App and sees a presence icon again.",
  },
};

const evidence = {
  beforeApproval: "Before approval: the result file of each rehearsal in the real environment, and the facts files.",
  eachRun: "After each run: the result file with the table of values before and after, the log and the transcript.",
  undoRecord: "The undo record of each Set script.",
  hashes: (mark: string) => `SHA256SUMS of the bundle, and the plan hash ${mark}.`,
  checklist: "The completed checklist, with a picture of the test user’s presence icon.",
  checklistOff: "The completed checklist, with a picture of Outlook Web App in which presence and chat are gone.",
  /** Before and behind the folder. */
  folder: [
    "Each script saves its files on the computer that runs it. They are in a folder with the name of that computer, in ",
    ".",
  ] as const,
};

const approvals = {
  columns: { what: "What is signed", name: "Name", decision: "Decision", date: "Date", signature: "Signature" },
  afterwards:
    "After the change: the same people check the result files and the decision on undo, and close the record.",
  signed: {
    scripts: "The scripts were read",
    lync: "Lync may be changed",
    exchange: "Exchange may be changed",
    change: "The change may be made",
    closed: "The change is closed",
  },
};

const sources = {
  endAnnounced: endAnnouncedSource,
  source: "Source",
  says: "What it says",
  limits:
    "This request and its scripts are generated from answers; they have not run in the real environment. Rehearse them in a lab.",
};

export const changeRequest = {
  title: "Change request",
  subtitle: "Instant messaging in Outlook Web App: what is changed, by whom, when, and how it is undone.",
  sections,
  overview,
  people,
  completeness,
  whatAndWhy,
  scope,
  versions,
  riskAndImpact,
  schedule,
  implementation,
  test,
  backOut,
  evidence,
  approvals,
  sources,
};
