/** Texts of the pages that say what went wrong. Every page carries them, so they are kept apart. */
export const errorTexts = {
  notFoundTitle: "There is no such page",
  notFound: "The address may be mistyped or cut short. Your draft is safe in this browser.",
  brokenTitle: "This page stopped working",
  broken:
    "Your draft is safe in this browser. Load the page again; if it stops again, open your answers.json on the page “Open a link or file”.",
  again: "Load the page again",
  home: "Start page",
} as const;
