/** Texts of the page that says that another one failed. Every page carries them, so they are kept apart. */
export const errorTexts = {
  brokenTitle: "This page stopped working",
  broken:
    "What you answered is safe in this browser. Load the page again; if it stops again, open your answers.json on the page “Open a link or file”.",
  again: "Load the page again",
  home: "Go to the start page",
} as const;
