import { lync } from "./shells";
import type { HowTo } from "./types";

export const trustHowTo = {
  siteId: {
    ...lync,
    title: "How to find the SiteId",
    command: "Get-CsSite | Select-Object DisplayName, SiteID",
    sample: `DisplayName      SiteID
-----------      ------
Munich, Germany  [[Munich]]`,
    lookFor: "Copy the SiteID of the site in which your pool stands, not its DisplayName.",
  },
  application: {
    ...lync,
    title: "How to find which ports are taken",
    command: "Get-CsTrustedApplication | Format-Table Identity, Port -AutoSize",
    sample: `Identity                                          Port
--------                                          ----
[[chat.contoso.com]]/urn:application:[[ChatBridge]]       [[5199]]`,
    lookFor:
      "Before the slash stands the trusted pool. A pool uses each application ID and each port once; other pools do not matter. Where the names of your certificates are not listed, the suggested values are free.",
  },
} as const satisfies Record<string, HowTo>;
