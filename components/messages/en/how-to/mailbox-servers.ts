import type { HowToText } from "../../how-to-text";

export const mailboxServersHowTo = {
  mailboxServers: {
    title: "How to find the names",
    lookFor:
      "Every line whose ServerRole names Mailbox, with the version of this plan, is one row of the list. Keep every server that can host an active mailbox database.",
    lookForOnClientAccess:
      "Every line whose ServerRole names ClientAccess, with the version of this plan, is one row of the list. Keep every server of an array.",
  },
  thumbprint: {
    title: "How to find the certificates and their thumbprints",
    account: "an account that can read the servers: membership of View-Only Organization Management is enough",
    lookFor:
      "For each server, choose the certificate with Status Valid, IsSelfSigned False and HasPrivateKey True. The name after CN= is the certificate name. For one server alone, run Get-ExchangeCertificate -Server with its name and the same properties.",
    onOverride:
      "Usually each server gets an override of its own. Where all servers share a certificate, you may choose one for the whole forest below the table.",
  },
  discovered: {
    title: "How to find out whether Lync has discovered a server",
    where: "a Front End Server of the pool",
    account: "a local administrator",
    lookFor: "Look for the name of each Mailbox server in the events. The answer is",
    cases: [
      "Yes, if the name is in event 44024, or in event 14492 with version 0;",
      "No, if both events exist and the name is in neither;",
      "Not known, if one of these two events is missing.",
    ],
    afterCases:
      "A newer event 14493 adds a name, and a newer 14495 removes it. If there are none of these two, the command ends with an error, which is normal.",
  },
} satisfies Record<string, HowToText>;
