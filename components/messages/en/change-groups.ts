/** What the details of a change are grouped under. */
export const changeGroupTexts = {
  request: "The request",
  window: "The window",
  proof: "The proof",
  papers: "Notes and records",
} as const;
