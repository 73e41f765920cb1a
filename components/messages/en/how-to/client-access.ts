import type { HowToText } from "../../how-to-text";

export const clientAccessHowTo = {
  clientAccess: {
    lookFor: "Every line whose ServerRole names ClientAccess, with the version of this plan, is one name in the list.",
  },
} satisfies Record<string, HowToText>;
