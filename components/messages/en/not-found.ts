/** Texts of the page at an address without a page. */
export const notFoundTexts = {
  title: "Page not found",
  lead: "The address may be mistyped or cut short. What you answered is safe in this browser.",
  home: "Go to the start page",
} as const;
