import type { HowToText } from "../../how-to-text";

export const policiesHowTo = {
  policies: {
    lookFor:
      "Copy the names of the policies whose users should chat. A policy with InstantMessagingEnabled False may be off on purpose.",
    lookForOff:
      "Copy the names of the policies whose users lose chat. A policy with InstantMessagingEnabled False is off already.",
  },
} satisfies Record<string, HowToText>;
