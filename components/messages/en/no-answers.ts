import { noText } from "@/lib/messages/en/no-text";

/** Why a file holds no answers, and the next move. */
export const noAnswers = {
  ...noText,
  record:
    "This file came from a server. Facts belong on the first page or on a question, and results on the checklist; drop it there.",
  "newer-version": "These answers were written by a newer version of the wizard: open them there.",
} as const;
