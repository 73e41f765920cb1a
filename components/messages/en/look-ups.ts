/** Texts of the one place of a section that helps to find its answers; what is inside it is loaded when it is opened. */
export const lookUpsTexts = {
  title: "How to find this",
  hint: "A command that only reads, and a box that fills in the answer from its output.",
  loading: "Loading.",
  failed:
    "This help could not be loaded. Enter the values yourself, or load the page again when you are connected: your draft is safe.",
} as const;
