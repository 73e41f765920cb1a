import { restarting } from "./assessment";
import { connected, goals, renewed, type Done } from "./goals";
import { counted, number, plural } from "./locale";
import { nothingChanged, pages, places } from "./shared";

/** What plans say instead where Client Access servers talk to Lync: Exchange 2010. At the places of the usual words. */
export const onClientAccess = {
  drawing: {
    mailbox: (count: number) => plural(count, { one: "Client Access server", other: "Client Access servers" }),
    clientAccess: () => "OWA virtual directories on",
  },
  roles: {
    mailboxServers: "Local administrator of each Client Access server with rights in Exchange (Server Management)",
    serverReader:
      "Local administrator of each Client Access server with rights to read Exchange (View-Only Organization Management)",
  },
  steps: {
    "im-certificate": {
      why: "Lync recognises the Client Access server by the subject name of this certificate: the name of the server, or that of its array. A wrong, expired or CNG certificate is the most common cause of failure.",
      rows: {
        frontEndTrustedByExchange: {
          where: places.eachClientAccessServer,
          ifDifferent:
            "Import that root certificate on each Client Access server; Outlook Web App refuses the pool without it.",
        },
        certificateList: {
          action: "List the certificates of each Client Access server and compare the thumbprint with the plan.",
        },
      },
    },
    "recycle-app-pool": {
      why: "Outlook Web App reads the settings of its virtual directory when it starts. It is recycled once on each server whose settings changed, and only there.",
      sources: [
        {
          ...pages.integrating,
          says: "Recycle MSExchangeOWAAppPool with appcmd; Exchange 2010 has the same pool.",
        },
      ],
      skip: (subject: string) => `${subject} changes none of these settings, so nothing is recycled.`,
      change: "recycle MSExchangeOWAAppPool, if the settings changed",
      rows: {
        pageAfterRecycle: {
          action: "Sign in to Outlook Web App on that Client Access server.",
          actionForAll: "Sign in to Outlook Web App on each Client Access server.",
          expected: "A mailbox opens.",
          ifDifferent:
            "Wait two minutes and try again. If that fails, run mailbox-server/Undo-OwaImConfig.ps1 there and stop.",
        },
      },
    },
    "sign-in": {
      sources: [{ ...pages.integrating, says: "A presence icon next to the user’s name means success." }],
      undo: nothingChanged,
      rows: {
        presenceIcon: {
          action: "Sign in as the test user on each Client Access server. Which events prove it is not documented.",
          ifDifferent:
            "No IM options at all: check type, policy and SIP address. “Instant messaging isn’t available”: check trust, certificate name and the settings of the directory. Some users only: run mailbox-server/Test-OwaImConfig.ps1 on the server that they reach.",
        },
      },
    },
    "daily-check": {
      rows: {
        dailyCheckTask: {
          where: "Each Client Access server, Windows PowerShell as administrator, in the folder of the unpacked bundle",
          action:
            "Optional: register the daily check of this server as a task. It asks for an account: a local administrator of this server who may read Exchange (View-Only Organization Management) and log on as a batch job. The folder has to be one that only administrators may write to.",
        },
      },
    },
    "previous-certificate": {
      why: "The plan was made for the certificate in use. If a directory names a different one, someone has changed it since. If the old name differs, Lync must trust the new name first. The script finds both before it changes anything.",
      rows: {
        oldCertificateStays: {
          ifDifferent:
            "Let it keep them. Some programs delete other certificates of the same subject after a renewal: switch that off. Otherwise the directory names a certificate that is gone, before this change or after its undo.",
        },
      },
    },
    "user-readiness": {
      why: "Instant messaging works only for a user who has a mailbox on Exchange 2010, is enabled for Lync and has one SIP address.",
      /** One mailbox is enough: it is the Client Access server that signs its user in to Lync. */
      rows: {
        testUserLync: {
          action: "Find the test user in Lync.",
          expected: "Enabled True, and a SipAddress.",
          ifDifferent: "Choose a user who is enabled for Lync.",
        },
        testUserExchange: { action: "Find the test user in Exchange." },
        testUserExchangeOnly: { action: "Find the test user in Exchange." },
      },
    },
  },
  trust: { reasons: { noServer: "No Client Access server is named." } },
};

/** The same of documents. */
export const documentsOnClientAccess = {
  assessment: {
    risk: {
      manyServers: (servers: number, limit: number) =>
        `${number(servers)} Client Access servers are changed: more than ${number(limit)}.`,
      inferred: (servers: number) =>
        `For ${counted(servers, "Client Access server")} the rule about trust in Lync is inferred, not documented: a lab has to confirm it.`,
    },
    impact: {
      restarts: (servers: number) =>
        `Outlook Web App restarts on ${counted(servers, "Client Access server")}${restarting(servers)}`,
      oneServer:
        "The plan has one Client Access server: while it restarts, no other server of the plan serves its users.",
    },
  },
  changeRequest: { scope: { mailboxServer: "Client Access server" } },
  follows: {
    differences: {
      "turn-off":
        "Instant messaging is turned off. What the earlier plan set up in Lync, and the other settings, stay.",
    },
  },
  goals: {
    /** The rows of the table are the Client Access servers: they are counted once, also where no directory is switched. */
    summary: ({ mailboxServers, clientAccessServers, ...parts }: Parameters<typeof goals.summary>[0]) =>
      goals.summary({
        ...parts,
        mailboxServers: 0,
        clientAccessServers: clientAccessServers > 0 ? clientAccessServers : mailboxServers,
      }),
    texts: {
      "turn-off": {
        what: "Instant messaging is turned off on the named virtual directories and in the mailbox policies. Nothing else is changed: trust in Lync, and pool and certificate on the directories, stay.",
      },
      integrate: {
        what: (done: Done) =>
          connected(
            done,
            "The virtual directory of each Client Access server gets the name of the pool and the certificate, and instant messaging is turned on there.",
          ),
      },
      "renew-certificate": {
        what: (done: Done) =>
          renewed(done, "The virtual directory of each Client Access server gets the new thumbprint."),
      },
    },
  },
  runs: {
    where: {
      onEach: (shell: string, servers: number) => `${shell} on each of ${number(servers)} Client Access servers`,
    },
  },
  symptoms: {
    notAvailable: {
      cause:
        "Lync does not know the server, the certificate has a different name, or the virtual directory has no pool or thumbprint.",
    },
    afterUpdate: {
      symptom: "It stopped after an update of Exchange",
      cause: "An update does not change these settings; it may have replaced a file of the Web Service Provider.",
      remedy: "Run mailbox-server/Test-OwaImConfig.ps1 on that server and follow what it names.",
    },
    afterRenewal: {
      cause: "The virtual directory names the old thumbprint, or the new key is in a CNG provider.",
    },
    someUsers: {
      cause: "One Client Access server is not configured, or these users have a different policy or SIP address.",
    },
    doesNotStart: {
      symptom: "Outlook Web App does not start after the change",
      cause: "The recycle did not end; the change edits no file.",
      remedy: "Run mailbox-server/Undo-OwaImConfig.ps1 on that server: it restores the settings and recycles.",
    },
  },
};
