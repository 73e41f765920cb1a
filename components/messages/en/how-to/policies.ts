import type { HowToText } from "../../how-to-text";

export const policiesHowTo = {
  policies: {
    lookFor:
      "Copy the names of the policies whose users should chat. A policy with InstantMessagingEnabled False may be off on purpose.",
  },
} satisfies Record<string, HowToText>;
