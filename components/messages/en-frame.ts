/** Texts of what every page has, and of the pages for errors; apart from the others, because every page loads them. */
export const frameTexts = {
  product: "OWA IM Deployment Wizard",
  frame: {
    skip: "Skip to the content",
    pages: "Pages",
    plan: "Plan",
    checklist: "Checklist",
    open: "Open a link or file",
    verify: "Verify a bundle",
    compare: "Compare two plans",
    help: "Help",
    shortcuts: "Keyboard shortcuts",
    offline: "You are offline. Your draft is safe in this browser, and the wizard goes on working.",
    home: "Start page",
    draftFingerprint: "draft",
    fingerprintTitle: "Plan",
    fingerprintWhole: "Whole plan hash",
    footer:
      "Answers stay in this browser. Nothing runs by itself. Lync Server 2013 and Exchange Server 2013 are past the end of Microsoft’s support.",
  },
  errors: {
    notFoundTitle: "There is no such page",
    notFound: "The address may be mistyped or cut short. Your draft is safe in this browser.",
    brokenTitle: "This page stopped working",
    broken:
      "Your draft is safe in this browser. Load the page again; if it stops again, open your answers.json on the page “Open a link or file”.",
    again: "Load the page again",
  },
} as const;
