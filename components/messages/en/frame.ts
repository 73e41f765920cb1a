/** Texts of the head of a page: the product, the pages, the fingerprint. */
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
  openedLead: "Nothing of it is stored in this browser. To change it, work on a copy.",
  openedDropped:
    "What you dropped was not read: this is the plan of another person. Work on a copy, or open your own, and drop it there.",
  openedAnswers: "See the answers",
  exampleTitle: "This is an example",
  exampleLead:
    "The organisation Fabrikam and its servers do not exist. Look at every step and file: nothing of it gets into your drafts, and nothing can be changed here.",
  exampleStart: "Start with your own servers",
  exampleLeave: "Close the example",
  openedLeave: "Close it and show my own",
} as const;
