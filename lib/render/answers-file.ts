import type { Renderer } from "./types";

/** answers.json: the canonical answers, the one input that makes this bundle again. */
export const renderAnswers: Renderer = (_plan, provenance) => [
  { path: "answers.json", mediaType: "application/json", text: `${provenance.canonicalAnswers}\n` },
];
