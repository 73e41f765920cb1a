import { defaultTrustedApplication } from "../defaults";
import { applicationIdPolicy } from "../fields/application-id";
import { fqdnPolicy } from "../fields/fqdn";
import { portPolicy } from "../fields/port";
import { siteIdPolicy } from "../fields/site-id";
import { lyncVersions } from "../products";
import { choice, fallback, group, number, optional, text } from "./build-question";

/** Which Lync pool serves Outlook Web App. */
export const lync = optional(
  group(
    {
      section: "lync-pool",
      example: '{ "version": "lync-2013", "poolFqdn": "pool01.contoso.com" }',
    },
    {
      version: choice(lyncVersions, {
        at: "versions.lync",
        example: '"lync-2013"',
        knownBy: "lync",
        lookUp: "lyncVersion",
      }),
      poolFqdn: text(fqdnPolicy, {
        at: "lync-pool.poolFqdn",
        example: '"pool01.contoso.com"',
        knownBy: "lync",
        lookUp: "poolFqdn",
        printedIn: "scripts",
        standIn: "pool.example.com",
        exact: true,
      }),
      siteId: optional(
        text(siteIdPolicy, {
          at: "trust.siteId",
          example: '"Redmond"',
          knownBy: "lync",
          lookUp: "siteId",
          printedIn: "scripts",
          standIn: "Site1",
          exact: true,
        }),
      ),
    },
  ),
);

/** What Lync knows Outlook Web App by, where trust is made. */
export const trustedApplication = optional(
  group(
    { section: "trust", example: '{ "applicationId": "OutlookWebApp", "port": 5199 }' },
    {
      applicationId: fallback(
        defaultTrustedApplication.applicationId,
        text(applicationIdPolicy, {
          at: "trust.applicationId",
          example: '"OutlookWebApp"',
          knownBy: "lync",
          lookUp: "application",
          printedIn: "scripts",
          standIn: defaultTrustedApplication.applicationId,
          exact: true,
        }),
      ),
      port: fallback(
        defaultTrustedApplication.port,
        number(portPolicy, {
          at: "trust.port",
          example: "5199",
          knownBy: "lync",
          lookUp: "application",
          printedIn: "scripts",
          exact: true,
        }),
      ),
    },
  ),
);
