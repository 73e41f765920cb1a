/** Texts of what helps to find the answers of a section; what is inside is loaded when it is opened. */
export const lookUpsTexts = {
  title: "How to find this",
  hint: "A command that changes nothing, and a box that fills in the answer from its output.",
  servers: "Ask your servers instead of typing",
  loading: "Loading.",
  failed:
    "This help could not be loaded. Enter the values yourself, or load the page again when you are connected: your draft is safe.",
} as const;
