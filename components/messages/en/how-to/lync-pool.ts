import type { HowToText } from "../../how-to-text";

export const lyncPoolHowTo = {
  poolFqdn: {
    lookFor:
      "Copy the PoolFqdn of the pool on which the users of Outlook Web App are homed. With several pools, ask the Lync team which one it is.",
  },
} satisfies Record<string, HowToText>;
