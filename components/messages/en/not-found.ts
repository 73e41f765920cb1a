/** Texts of the page at an address that is none. */
export const notFoundTexts = {
  title: "There is no such page",
  lead: "The address may be mistyped or cut short. Your draft is safe in this browser.",
  home: "Start page",
} as const;
