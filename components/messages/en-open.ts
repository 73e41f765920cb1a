/** Texts of the page that opens links and files. */
export const openTexts = {
  title: "Open a link or file",
  lead: "You see the answers first. Nothing is stored until you work on a copy.",
  reading: "The link is being read.",
  fromLink: "The answers in this link",
  fromFile: "The answers in this file",
  problemTitle: "It was not opened",
  pasteLabel: "Paste a share link",
  pasteHint: "The whole address, from http to its last character.",
  pasteButton: "Open the link",
  fileLabel: "Open an answers.json file",
  fileHint: "Choose it, or drop it anywhere on this page.",
  fileTooLarge:
    "This file is larger than 1 MB, and answers.json for 200 servers has about 40 kB; an example of the right file is answers.json from a bundle.",
  fileUnreadable: 'This file is not UTF-8 text, and answers.json is; an example of how it starts is { "schema": 1.',
  fileRefused: "This file is not a set of answers that this wizard can plan with.",
  nothingTitle: "This address holds no answers",
  pasteEmpty: "Paste a share link first, for example https://wizard.contoso.com/open#1.bVFN.",
  copy: "Work on a copy",
  copyLead: "The copy becomes your draft. What your colleague sent stays as it is.",
  keeps: (name: string) =>
    `Your present draft, “${name}”, is not overwritten: it is put aside, and the start page lists it.`,
  keepsUnnamed: "Your present draft is not overwritten: it is put aside, and the start page lists it.",
  sameAsDraft: "These are the answers of your present draft.",
  differs: (count: number) =>
    count === 1
      ? "1 answer differs from your present draft; it is marked."
      : `${count} answers differ from your present draft; they are marked.`,
  yourDraft: "Your draft",
} as const;
