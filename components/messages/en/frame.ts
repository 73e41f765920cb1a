/** Texts of the head of a page: the product, the pages, the plan hash. */
export const frameTexts = {
  product: "OWA IM Deployment Wizard",
  pages: "Pages",
  plan: "Plan",
  checklist: "Checklist",
  open: "Open a link or file",
  verify: "Verify a bundle",
  compare: "Compare two plans",
  help: "Help",
  draftFingerprint: "draft",
  fingerprintTitle: "Plan",
  openedTitle: "This is what another person sent you, read-only",
  openedLead: "It is not stored in this browser. To change it, work on a copy.",
  openedDropped:
    "The files you dropped were not read, because this is another person’s plan. Work on a copy, or open your own plan, and drop them there.",
  openedAnswers: "See the answers",
  exampleTitle: "This is an example",
  exampleLead:
    "The organisation Fabrikam and its servers do not exist. Look at every step and file: your drafts stay as they are, and nothing can be changed here.",
  exampleStart: "Start with your own servers",
  exampleLeave: "Close the example",
  openedLeave: "Close it and show my own",
} as const;
