import { goals } from "./goals";
import { pages, places } from "./shared";

/** What plans say instead where Exchange keeps its settings as overrides: 2016 and later. At the places of the usual words. */
export const onOverride = {
  drawing: { clientAccess: () => "OWA virtual directories on" },
  steps: {
    "plan-coverage": {
      why: "A mailbox may become active on any server of its availability group, and users may sign in through any server. Servers that the plan leaves out offer no instant messaging.",
    },
    "previous-certificate": {
      why: "The plan was made for the certificate in use. If the setting override names a different one, someone has changed it since. If the old name differs, Lync must trust the new name first. The script finds both before it changes anything.",
      rows: {
        oldCertificateStays: {
          ifDifferent:
            "Let it keep them. The Exchange script of win-acme (ImportExchange) deletes other certificates of the same subject when its third argument is 0: set it to 1. Otherwise the setting override names a certificate that is gone, before this change or after its undo.",
        },
      },
    },
    "sign-in": {
      rows: {
        presenceIcon: {
          ifDifferent:
            "No IM options at all: check type, policy and SIP address. “Instant messaging isn’t available”: check trust, certificate name and the setting override. Some users only: run mailbox-server/Test-OwaImConfig.ps1 where their mailboxes are.",
        },
        event112: {
          ifDifferent:
            "Another number says what failed: see “Events of MSExchange OWA”. No event at all: check the folder Logging\\OWA\\InstantMessaging of the Exchange installation.",
        },
      },
    },
    "um-service-restart": {
      rows: {
        umServiceRestart: { where: places.eachMailboxServer },
        umServiceRestartAgain: { where: places.eachMailboxServer },
      },
    },
    "user-readiness": {
      why: "Instant messaging works only for a user whose mailbox is on a server of this version, who is enabled for Lync and has one SIP address.",
      sources: [
        {
          ...pages.integrating,
          says: "The user is enabled for Lync and has a valid SIP proxy address.",
        },
      ],
    },
  },
};

/** The same of documents. */
export const documentsOnOverride = {
  follows: {
    differences: {
      "turn-off":
        "Instant messaging is turned off. What the earlier plan set up in Lync and as setting overrides stays.",
    },
  },
  goals: {
    /** Each Mailbox server has every role: it is counted once. */
    summary: (parts: Parameters<typeof goals.summary>[0]) =>
      goals.summary({
        ...parts,
        mailboxServers: Math.max(parts.mailboxServers, parts.clientAccessServers),
        clientAccessServers: 0,
      }),
    texts: {
      "turn-off": {
        what: "Instant messaging is turned off on the named virtual directories and in the mailbox policies. Nothing else is changed: trust in Lync and the setting overrides stay.",
      },
    },
  },
  symptoms: {
    notAvailable: {
      cause:
        "Lync does not know the server, the certificate has a different name, or the server has no setting override.",
    },
    afterRenewal: {
      cause: "The setting override names the old thumbprint, or the new key is in a CNG provider.",
    },
    afterUpdateKept: { symptom: "It stopped after a Cumulative Update" },
    doesNotStart: {
      symptom: "Outlook Web App does not start after the restart",
      cause: "The application pool did not start again; the change edits no file.",
      remedy:
        "Run Start-WebAppPool MSExchangeOWAAppPool on that server, then mailbox-server/Test-OwaImConfig.ps1; look into its System log.",
    },
    stillOffered: {
      cause: "They signed in before the change, have a different policy, or reach a server that is not in the plan.",
    },
    lostByOthers: { cause: "Their policy, or the directory of their server, is in the plan." },
  },
};
