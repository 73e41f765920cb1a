import { fqdnPolicy } from "../fields/fqdn";
import { thumbprintPolicy } from "../fields/thumbprint";
import { splitHostNames } from "../split-list";
import { discoveryAnswers } from "../choices";
import { choice, fallback, list, optional, rows, sameAs, text } from "./build-question";

/** The servers whose Outlook Web App directories change. */
export const clientAccessServers = optional(
  list(fqdnPolicy, {
    at: "client-access.servers",
    example: '["cas01.contoso.com"]',
    item: { example: '"cas01.contoso.com"' },
    split: splitHostNames,
    knownBy: "exchange",
    lookUp: "clientAccess",
    printedIn: "scripts",
    standIn: { computer: "cas" },
    exact: true,
  }),
);

/** The servers that talk to Lync, each with its certificate. */
export const mailboxServers = optional(
  rows(
    {
      at: "mailbox-servers.servers",
      example: '[{ "fqdn": "mbx01.contoso.com", "thumbprint": "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94" }]',
      item: {
        example: '{ "fqdn": "mbx01.contoso.com", "thumbprint": "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94" }',
      },
      knownBy: "exchange",
      lookUp: "mailboxServers",
    },
    {
      fqdn: text(fqdnPolicy, {
        example: '"mbx01.contoso.com"',
        knownBy: "exchange",
        lookUp: "mailboxServers",
        printedIn: "scripts",
        standIn: { computer: "mbx" },
        exact: true,
        speaksForItself: true,
      }),
      /** Subject name of the certificate that the server presents to Lync. */
      certificateName: sameAs(
        "fqdn",
        text(fqdnPolicy, {
          example: '"mbx01.contoso.com"',
          knownBy: "exchange",
          lookUp: "mailboxServers",
          printedIn: "scripts",
          standIn: { certificate: "owa" },
          exact: true,
        }),
      ),
      /** 40 upper-case hexadecimal digits (SHA-1). */
      thumbprint: optional(
        text(thumbprintPolicy, {
          example: '"3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94"',
          knownBy: "exchange",
          lookUp: "thumbprint",
          printedIn: "scripts",
          standIn: (row) => String(row).padStart(40, "0"),
          exact: true,
        }),
      ),
      /** Whether Lync lists the server already (event 44024 or 14492). */
      discoveredByLync: fallback(
        "unknown",
        choice(discoveryAnswers, {
          example: '"unknown"',
          knownBy: "exchange",
          lookUp: "mailboxServers",
        }),
      ),
      /** The certificate that is replaced, as far as it is known. */
      previousThumbprint: optional(
        text(thumbprintPolicy, {
          example: '"B04900411B6FEEB29863E1E2B4E49EC1264EF0CB"',
          knownBy: "exchange",
          lookUp: "thumbprint",
          printedIn: "scripts",
          standIn: (row) => String(row).padStart(40, "A"),
          exact: true,
          replacedBy: "thumbprint",
          mayStayEmpty: true,
        }),
      ),
      /** Subject name of the certificate that is replaced; that of the new one where nothing else was said. */
      previousCertificateName: optional({
        settledAs: "certificateName",
        ...text(fqdnPolicy, {
          example: '"mbx01.contoso.com"',
          knownBy: "exchange",
          lookUp: "mailboxServers",
          printedIn: "scripts",
          standIn: { certificate: "owa" },
          exact: true,
          replacedBy: "certificateName",
          mayStayEmpty: true,
        }),
      }),
    },
  ),
);
