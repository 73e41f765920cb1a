import { count } from "./format";
import { noAnswers } from "./no-answers";
import type { ShareProblemCode } from "@/lib/share/share-problem";

/** Texts of the page that opens links and files. */
export const openTexts = {
  title: "Open a link or file",
  lead: "You see the answers first. Nothing is saved until you choose “Work on a copy”.",
  /** Of what was opened, by its hash. */
  openedTitle: {
    link: (hash: string) => `Plan ${hash}, from a link`,
    file: (hash: string) => `Plan ${hash}, from a file`,
  },
  openedLead: "Read-only: this is what the sender answered. Nothing is saved until you choose “Work on a copy”.",
  fromLink: "The answers in this link",
  fromFile: "The answers in this file",
  compare: "Ask the sender to read you these eight digits. If they differ, it is a different plan.",
  problemTitle: "It was not opened",
  problemSafe: "Nothing was saved, and your own draft is unchanged.",
  whatToDo: "What to do",
  problemTitles: {
    empty: "This address contains no answers",
    "not-ours": "This is not a share link",
    "too-long": "This is longer than any share link",
    "cut-off": "The link was cut off",
    changed: "The link was changed on its way",
    "newer-version": "The link is newer than this wizard",
    hostile: "This link is not safe to open",
    "invalid-answers": "The answers in this link break a rule",
  } satisfies Readonly<Record<ShareProblemCode, string>>,
  problemSteps: {
    empty: [],
    "not-ours": [
      "Look for the address with /open# in the message that you were sent.",
      "Or ask the sender for answers.json.",
    ],
    "too-long": [
      "Paste nothing but the link itself.",
      "Or open answers.json below: a plan with many servers is sent as a file.",
    ],
    "cut-off": [
      "Look in the message for the rest of the address, on the next line or behind “more”, and paste all of it below.",
      "Or ask the sender for answers.json as an attachment.",
    ],
    changed: [
      "Copy the address from the message once more, and paste it below.",
      "Or ask the sender for answers.json as an attachment.",
    ],
    "newer-version": [
      "Open it with the wizard in which it was made: its address comes before /open.",
      "Or ask whoever runs this wizard to update it.",
    ],
    hostile: [
      "Do not open it elsewhere.",
      "Tell the sender by telephone, not in a reply: the message may not be from them.",
    ],
    "invalid-answers": ["Send this list to the sender: it names each answer and what is wrong with it."],
  } satisfies Readonly<Record<ShareProblemCode, readonly string[]>>,
  inSection: (section: string) => `section ${section}`,
  repairLead: "The undamaged link is in this text: something was only added around it.",
  repair: "Open the link without the additions",
  pasteLabel: "Paste a share link",
  pasteHint: "The whole address, from http to its last character.",
  pasteButton: "Open the link",
  fileLabel: "Open an answers.json file",
  fileHint: "Or the zip of a bundle. Choose it, or drop it anywhere on this page.",
  fileTooLarge:
    "This file is larger than 1 MB, and answers.json for 200 servers has about 40 kB. Choose answers.json from a bundle.",
  noAnswers,
  fileRefused: "This file is not a set of answers that this wizard can plan with.",
  fileProblem: "The file was refused",
  zipTooLarge: "This archive is larger than 20 MB, and no bundle is. Open the answers.json file that came with it.",
  zipUnreadable: "This archive is damaged. Open the answers.json file that came with it.",
  zipWithout: "This archive contains no answers.json, or more than one, so it is not a bundle of this wizard.",
  nothingTitle: "Open what a colleague sent you",
  nothing:
    "Paste the link or choose the file below. If a link brought you here, its end was cut off. Paste the whole link.",
  copiedTitle: "You are working on a copy",
  copied: "The answers that you opened are now your draft. Your earlier draft is on the start page.",
  toReview: "Check your answers",
  pasteEmpty: "Paste a share link first, for example https://wizard.contoso.com/open#2.bVFN.",
  pages: { plan: "See the plan and its files", checklist: "See the checklist" },
  pagesLead: "You can read them without a copy.",
  copy: "Work on a copy",
  copyLead: "The copy becomes your draft. What your colleague sent stays as it is.",
  goOn: "Continue your draft of this plan",
  goOnLead: "A draft in this browser already has these answers, so you need no second one.",
  keeps: (name: string) => `Your current draft, “${name}”, is saved, not overwritten. The start page lists it.`,
  keepsUnnamed: "Your current draft is saved, not overwritten. The start page lists it.",
  sameAsDraft: "These are the answers of your current draft.",
  differs: (answers: number) =>
    count(answers, {
      one: "# answer differs from your current draft.",
      other: "# answers differ from your current draft.",
    }),
  differencesTitle: "What is different",
  answersTitle: "Every answer",
  answer: "Answer",
  theirs: "In the link or file",
  yourDraft: "Your draft",
  /** Of an answer that one side has no use for. */
  notNeeded: "Not needed",
  sameEntries: (entries: number) => count(entries, { one: "# entry is the same.", other: "# entries are the same." }),
  showAll: "Show all answers",
  showDifferences: "Show only the differences",
} as const;
