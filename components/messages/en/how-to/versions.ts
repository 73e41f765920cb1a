import type { HowToText } from "../../how-to-text";

export const versionsHowTo = {
  exchangeVersion: {
    lookFor: "AdminDisplayVersion starts with “Version 15.0” for Exchange 2013.",
    title: "How to find the version of Exchange",
  },
  lyncVersion: {
    lookFor: "The answer names the product.",
    title: "How to find the version of Lync",
  },
} satisfies Record<string, HowToText>;
