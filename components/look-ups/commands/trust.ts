import type { LookUp } from "../look-up";

export const trustLookUps = {
  siteId: {
    kinds: ["lync-site"],
    shell: "lync",
    command: "Get-CsSite | Select-Object DisplayName, SiteID",
    sample: `DisplayName      SiteID
-----------      ------
Munich, Germany  [[Munich]]`,
  },
  applicationId: {
    kinds: ["trusted-application"],
    shell: "lync",
    command: "Get-CsTrustedApplication | Format-Table Identity, Port -AutoSize",
    sample: `Identity                                           Port
--------                                           ----
[[mbx01.contoso.com]]/urn:application:[[OutlookWebApp]]    5199`,
  },
  application: {
    kinds: ["trusted-application"],
    shell: "lync",
    command: "Get-CsTrustedApplication | Format-Table Identity, Port -AutoSize",
    sample: `Identity                                          Port
--------                                          ----
[[chat.contoso.com]]/urn:application:[[ChatBridge]]       [[5199]]`,
  },
} as const satisfies Record<string, LookUp>;
