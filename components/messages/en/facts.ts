import { count, list, row } from "./format";

/** Names of the files and of the answers, and what the answers do not name yet. */
interface Stranger {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  readonly lacks?: "pool" | "servers";
}

/** A few of many names, each once, and how many more there are. */
function some(names: readonly string[]): string {
  const once = [...new Set(names)];
  const rest = once.length - 2;
  return list(once.length > 3 ? [...once.slice(0, 2), count(rest, { one: "# more", other: "# more" })] : once);
}

/** The way on without a draft of their own. */
const orElse = (lacks: Stranger["lacks"]): string =>
  lacks === undefined
    ? "correct the names in your answers first"
    : `enter your ${lacks === "pool" ? "Lync pool" : "Exchange servers"} here first`;

const freshFrom = (files: number): string =>
  count(files, { one: "Start a new draft from this file", other: "Start a new draft from these files" });

/** Texts about facts files that were given to a page: what they filled, what contradicts, what is still open. */
export const factsTexts = {
  title: "What your servers say",
  /** `waiting`: how much more they say that a person decides about. */
  read: (files: number, answers: number, waiting: number) =>
    `${count(files, { one: "# file read", other: "# files read" })}${
      answers > 0
        ? `, ${count(answers, { one: "# answer filled in", other: "# answers filled in" })}.`
        : waiting > 0
          ? ". No answer was changed."
          : ". They agree with your answers, or say nothing new."
    }`,
  nothingRead: "Nothing was taken from these files. Your answers are as they were.",
  chooseGoal: "Choose the goal",
  undo: "Undo this",
  undone: "Your answers are as they were before.",
  fillable: (answers: number) =>
    `Your servers answer ${count(answers, { one: "# open question", other: "# open questions" })}. If you fill ${answers === 1 ? "it" : "them"} in, the plan gets a new hash, and these results no longer belong to it.`,
  fillIn: (answers: number) => `Fill in ${count(answers, { one: "# answer", other: "# answers" })}`,
  putAway: "Forget these files",
  refusedTitle: "Not read",
  some,
  outdatedTitle: "Too old to compare",
  outdated: (day: string) =>
    `It was collected on ${day}, more than a month ago. The answers it gave stay; run the script again to compare them.`,
  decideTitle: (questions: number) =>
    count(questions, { one: "# question needs your decision", other: "# questions need your decision" }),
  several: "Your servers give more than one answer. Choose the one for this change.",
  differs: "Your answer differs from what the servers say. Nothing was overwritten.",
  /** Before an answer: "FE01 says No". */
  says: (computer: string) => `${computer} says`,
  youSaid: "You said",
  /** Without a value where it is too long for a button. */
  use: (value: string | undefined) => `Use ${value ?? "this"}`,
  keep: (value: string | undefined) => `Keep ${value ?? "my answer"}`,
  otherVersions: {
    title: "A plan is about one version of Exchange",
    thisPlan: (version: string) => `This plan: ${version}`,
    none: "no server yet",
    left: (version: string) => `Left for another plan: ${version}`,
    unknownVersion: "version not known",
    /** The same in the name of a draft. */
    unknownServers: "servers of another version",
    some: (servers: readonly string[]) =>
      servers.length > 6
        ? `${row(servers.slice(0, 5))}, ${count(servers.length - 5, { one: "# more", other: "# more" })}`
        : row(servers),
    start: (version: string) => `Start the plan for ${version}`,
    startUnknown: "Start the plan for these servers",
    /** Name of the draft that is started; `beside` is the name of the one before, if it has one. */
    draftName: (version: string, beside: string | undefined) =>
      beside === undefined ? `Plan for ${version}` : `${version}, next to ${beside}`,
  },
  unstored:
    "This browser cannot keep these files. The answers stay; after a reload, drop the files again to compare them.",
  obstaclesTitle: "The scripts would refuse this",
  remarksTitle: "Not decided by the files",
  /** Which computer and file, and when. */
  origin: (computer: string, time: string, file: string) => `${computer}, ${time}, ${file}`,
  /** The time of a file in UTC, "2026-11-27T10:00:00Z". */
  time: (time: string) => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`,
  certificate: (commonName: string, notAfter: string) => `for ${commonName}, valid until ${notAfter}`,
  ofServer: (label: string, server: string) => `${label}, ${server}`,
  remarks: {
    unread: (what: string, computer: string) =>
      `${what} could not be read on ${computer}: answer by hand, or run the script again with the rights to read it.`,
    "no-certificate": (server: string) =>
      `${server} has no certificate that keeps every rule: request one, then collect again.`,
    "whole-name-unknown": (computer: string) =>
      `The whole name of ${computer} is not known yet: add the facts of Exchange, or type the server.`,
    "other-computer": (computer: string, server: string) =>
      `These facts are from ${computer}, and your answers name ${server}: another computer with the same short name. Nothing was taken from them.`,
    "unlisted-computer": (computer: string) =>
      `${computer} is not in your list of Mailbox servers, so nothing was taken from its facts. Add it there if this change is about it.`,
    "other-organisation": (computer: string, { theirs, ours, lacks }: Stranger) =>
      `The facts from ${computer} are about ${some(theirs)}; your draft is about ${some(ours)}. Nothing was taken from them. Start a new draft from them, or ${orElse(lacks)}.`,
    "policies-off": (names: readonly string[]) =>
      `Instant messaging is off in ${list(names)}, perhaps on purpose, so ${names.length === 1 ? "it is left out. Add it if its users" : "they are left out. Add them if their users"} should have it.`,
    "policies-unknown": (names: readonly string[]) =>
      `Exchange does not say whether instant messaging is on in ${list(names)}: choose the policies yourself.`,
    "no-database": (names: readonly string[]) =>
      `${list(names)} has no mailbox database, so it is left out: no user’s Outlook Web App runs there.`,
    "unknown-build": (names: readonly string[]) =>
      `This wizard does not know the build of ${list(names)}, so it makes no plan for ${count(names.length, { one: "that server", other: "those servers" })}.`,
    unfit: (names: readonly string[]) => `${list(names)} cannot be an answer to this question: answer it by hand.`,
  },
  refusals: {
    superseded: (day: string) => `A newer file of the same script and computer, from ${day}, is read already.`,
    "other-organisation": (computer: string) =>
      `It belongs to a different organisation than the file from ${computer}. Start a new draft from it, or choose a file of the same organisation.`,
    "two-organisations": (one: string, other: string) =>
      `These files come from two organisations, that of ${one} and that of ${other}. Choose files of one organisation only.`,
    "other-than-answers": (files: readonly Stranger[]) =>
      `${files.length === 1 ? "This file is" : "These files are"} about ${some(files.flatMap(({ theirs }) => theirs))}; your draft is about ${some(files.flatMap(({ ours }) => ours))}. ${freshFrom(files.length)}, or ${orElse(files.find(({ lacks }) => lacks)?.lacks)}.`,
    result: "This is the result of a run: drop it on the checklist.",
    /** Buttons of what can be done about it. */
    fresh: freshFrom,
    toChecklist: "Go to the checklist",
  },
  /** Where certificate files are read that were dropped elsewhere. */
  certificateFiles: {
    here: (section: string) => `Read it on the page “${section}”`,
    after: (name: string) => `Replace the certificate, after ${name}`,
    fresh: "Begin a change that replaces the certificate",
  },
  which: {
    title: "Which change are these files for?",
    present: (name: string) => `Fill in ${name}`,
    presentUnnamed: "Fill in the draft that is open",
    fresh: "Begin a new change",
  },
  answersHere: "Where these answers come from",
} as const;
