/** Texts of what every page has; apart from the others, because every page loads them. */
export const frameTexts = {
  product: "OWA IM Deployment Wizard",
  /** The title of a page in the browser’s tab. */
  titleOf: (page: string) => `${page} – OWA IM Deployment Wizard`,
  skip: "Skip to the content",
  pages: "Pages",
  plan: "Plan",
  checklist: "Checklist",
  open: "Open a link or file",
  verify: "Verify a bundle",
  compare: "Compare two plans",
  help: "Help",
  shortcuts: "Keyboard shortcuts",
  offline: "You are offline. Your draft is safe in this browser, and the wizard keeps working.",
  draftFingerprint: "draft",
  fingerprintTitle: "Plan",
  fingerprintWhole: "Whole plan hash",
  footer:
    "Answers stay in this browser. Nothing runs by itself. Lync Server 2013 and Exchange Server 2013 are past the end of Microsoft’s support.",
} as const;
