/** Texts around every page that need no script. */
export const siteTexts = {
  /** The title of a page in the browser’s tab. */
  titleOf: (page: string) => `${page} – OWA IM Deployment Wizard`,
  /** The picture that other sites show with a link, in words. */
  imageAlt: (title: string) => `The wizard’s first page: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
  skip: "Skip to the content",
  footer: "Answers stay in this browser. Nothing runs by itself.",
} as const;
