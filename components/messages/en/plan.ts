import { changesOn, type ChangeSize } from "./changes-on";
import { duration } from "@/lib/messages/en/locale";
import { count, fileSize, number, row } from "./format";

/** A number stays with its unit. */
const unbroken = (time: string) => time.replaceAll(" ", "\u00a0");

interface Size extends ChangeSize {
  readonly steps: number;
  readonly minutes: number;
}

const work = ({ steps, minutes, ...size }: Size) =>
  `${changesOn(size)}, in ${count(steps, { one: "# step", other: "# steps" })} that take about ${unbroken(duration(minutes))}.`;

/** What users have afterwards that they had not before. */
type Gain = "new" | "again";

const afterwards = (gain: Gain | undefined) =>
  gain === undefined ? "" : ` Afterwards they have presence and chat${gain === "again" ? " again" : ""}.`;

const bundleOf = (name: string, files: number, bytes: number) =>
  `${name}: ${count(files, { one: "# file", other: "# files" })}, ${fileSize(bytes)}`;

const targetKinds = {
  servers: { one: "# server", other: "# servers" },
  pools: { one: "# pool", other: "# pools" },
  policies: { one: "# policy", other: "# policies" },
  users: { one: "# user", other: "# users" },
};
type TargetKind = keyof typeof targetKinds;

/** Texts of the plan: its head, its steps and where its answers are used. */
export const planTexts = {
  title: "What will happen",
  installationTitle: "The installation",
  loading: "The plan is being made.",
  broken: "The plan could not be made. Your draft is safe; load the page again.",
  incompleteTitle: "There is no plan yet",
  incomplete: "Some answers are missing or wrong. “Check your answers” lists them.",
  /** Where nothing is answered. */
  blank: "Answer the questions first.",
  start: "Start with the goal",
  summary: (size: Size, gain: Gain | undefined) =>
    `${work(size)} Users notice a short interruption of Outlook Web App on each Mailbox server${gain === undefined ? ", and nothing else" : ""}.${afterwards(gain)}`,
  summaryQuiet: (size: Size, gain: Gain | undefined) =>
    `${work(size)} Users notice no interruption.${afterwards(gain)}`,
  summaryOff: (size: Size) => `${work(size)} Users lose presence and chat in Outlook Web App, and nothing else.`,
  leftServers: (servers: readonly string[]) =>
    `Left for other plans, as servers of other versions of Exchange: ${row(servers)}.`,
  download: "Download the bundle",
  downloadHint: bundleOf,
  saved: (name: string, files: number, bytes: number) =>
    `Saved ${bundleOf(name, files, bytes)}. Unpack it and start with read-me-first.txt.`,
  savedFile: (name: string) => `Saved ${name}.`,
  share: "Share this plan",
  changeRequest: "Save the change request",
  compareFollowed: "Compare with the plan that it follows",
  checklist: "Work through the checklist",
  calendar: "Add the window to a calendar",
  calendarSummary: (reference: string) =>
    `${reference === "" ? "" : `${reference}: `}change of instant messaging in Outlook Web App`,
  calendarDescription: (hash: string) => `Plan hash: ${hash}. Unpack the bundle of this plan and follow its checklist.`,
  warnings: (warnings: string) => `Know this before you run anything: ${warnings}`,
  toAnswer: "Change this answer",
  toAnswers: "Change your answers",
  onThisPage: "On this page",
  jumps: {
    installation: "The installation",
    order: "Order of work",
    steps: "What each run does",
    answers: "Answers and where they are used",
    files: "Every file of the bundle",
  },
  orderTitle: "Order of work",
  /** `scripts` change something; as many prove it. */
  orderLead: (scripts: number) =>
    scripts === 1
      ? "Check first, then rehearse the change with -WhatIf, then make it. Afterwards the checklist proves it."
      : "Check first, then change, in this order. Rehearse every change with -WhatIf before you make the first one. The checklist then has the order of the Test scripts, which prove it, and of the Undo scripts.",
  order: {
    place: "Place",
    script: "Script",
    steps: "Steps",
    run: "Run",
    minutes: "Time",
    impact: "Users notice",
    runsOn: (first: string, others: number) =>
      others === 0 ? `on ${first}` : `on ${first} and ${others} more, one after the other`,
    frontEnd: (pool: string) => `on one Front End Server of ${pool}`,
    anyServer: (server: string) => `in any Exchange Management Shell, for example on ${server}`,
    looks: "Reads only",
    looksAgain: "Reads only, again: the dial plans may have made Lync discover servers",
    fromOnePlace: "; or all from one place with",
    byHand: "By hand",
    byHandLead: "A browser and a test user",
    total: "Total",
    minutesIn: (minutes: number) => unbroken(minutes < 60 ? `${number(minutes)} min` : duration(minutes)),
    nothing: "Nothing",
    messagingEnds: "Presence and chat end",
    gained: { new: "Presence and chat begin", again: "Presence and chat again" },
    restart: "A service restart",
    outage: "A short interruption",
  },
  placeNames: {
    lync: "Lync Front End Server",
    exchange: "Exchange shell",
    "mailbox-server": "Each Mailbox server",
  },
  stepsTitle: "What each run does",
  expandAll: "Expand all steps",
  collapseAll: "Fold all steps",
  places: {
    lync: "Lync Server Management Shell, on a Front End Server",
    exchange: "Exchange Management Shell",
    "mailbox-server": "Windows PowerShell as administrator, on each Mailbox server",
  },
  placeNone: "By hand",
  who: "Who",
  takes: (minutes: number) => (minutes === 0 ? "After the change." : `About ${duration(minutes)}.`),
  impacts: {
    none: "No effect on users.",
    "messaging-ends": "Users lose presence and chat.",
    "service-restart": "A service restarts.",
    "user-visible-outage": "Users notice a short interruption.",
  },
  gained: { new: "Users get presence and chat.", again: "Users then have presence and chat again." },
  detailsOf: (parts: readonly string[]) => capitalised(row(parts)),
  foldOnTargets: (kind: TargetKind, targets: number) => count(targets, targetKinds[kind]),
  foldCommand: "Microsoft’s command",
  foldUndo: "undo",
  foldSources: "sources",
  detailsNamed: (title: string) => `Details of “${title}”`,
  onWhat: "Applies to",
  allTargets: (targets: number) => `All ${number(targets)}`,
  commands: "Microsoft’s command",
  commandsFor: (server?: string) =>
    server === undefined ? "Microsoft’s command" : `Microsoft’s command for ${server}`,
  copyToCompare: "Copy to compare",
  commandsLead: "For comparison only: the script does this with checks around it.",
  undo: "Undo",
  sources: "Sources",
  skippedTitle: "Not in this plan",
  skippedLead: "What is not done with this plan, and why.",
  traced: {
    group: "Values that came from your answers. Arrow keys move between them, Enter tells where one comes from.",
    hint: "Underlined values came from your answers; choose one to see which.",
    section: (answers: string, section: string) => `${answers}, section ${section}`,
    comesFrom: "comes from",
    andMore: (names: string, others: number) => `${names} and ${others} more`,
  },
  answersTitle: "Answers and where they are used",
  answersLead:
    "Every answer that is a value in a command or a script, with the steps and scripts that use it. answers.json contains every answer.",
  answersRest:
    "The goal, the versions and your other choices decide which steps there are. Details of the change request are in the documents only.",
  answersCount: (answers: number) => count(answers, { one: "# answer", other: "# answers" }),
  usedStep: (number: string) => `step ${number}`,
  usedEverywhere: (scripts: number) => `every script of this plan (${number(scripts)})`,
  changeSection: (section: string) => `Change the section ${section}`,
} as const;

/** "3 servers, Microsoft’s command, undo, sources" as the start of a line. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
