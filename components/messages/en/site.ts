/** Texts around every page that need no script. */
export const siteTexts = {
  /** The title of a page in the browser’s tab. */
  titleOf: (page: string) => `${page} – OWA IM Deployment Wizard`,
  skip: "Skip to the content",
  footer: "Answers stay in this browser. Nothing runs by itself.",
} as const;
