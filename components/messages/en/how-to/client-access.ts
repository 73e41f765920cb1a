import type { HowToText } from "../../how-to-text";

export const clientAccessHowTo = {
  clientAccess: {
    lookFor: "Every line whose ServerRole names ClientAccess, with Version 15.0, is one name in the list.",
  },
} satisfies Record<string, HowToText>;
