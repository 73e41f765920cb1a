import type { HowToText } from "../../how-to-text";

export const trustHowTo = {
  siteId: {
    title: "How to find the SiteId",
    lookFor: "Copy the SiteID of the site of your pool, not its DisplayName.",
  },
  applicationId: {
    title: "How to find the application ID",
    lookFor:
      "The trusted pool comes before the slash, the application ID after the last colon. Look for the pools that name your servers.",
  },
  application: {
    title: "How to find which ports are taken",
    lookFor:
      "The trusted pool comes before the slash. A pool uses each application ID and each port once; other pools do not matter. Where the names of your certificates are not listed, the suggested values are free.",
  },
} satisfies Record<string, HowToText>;
