import type { HowToText } from "../../how-to-text";

export const versionsHowTo = {
  exchangeVersion: {
    lookFor:
      "The version is 14.1 to 14.3 for Exchange 2010 (14.0 lacks the Service Pack 1 that is needed), 15.0 for 2013, 15.1 for 2016, and 15.2 for 2019 and SE: there Build 2562 or more is SE.",
    title: "How to find the version of Exchange",
  },
  lyncVersion: {
    lookFor: "The answer names the product.",
    title: "How to find the version of Lync",
  },
} satisfies Record<string, HowToText>;
