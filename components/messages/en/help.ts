import { exchangeProducts, plannedExchangeVersions, type ExchangeVersion } from "@/lib/answers/products";
import { list } from "./format";

const plannedNames = list(plannedExchangeVersions.map((version) => exchangeProducts[version].shortName));

/** Texts of the help page. */
export const helpTexts = {
  title: "Help",
  lead: "How the wizard works, what its words mean, and what to do when instant messaging does not work. Outlook Web App is called Outlook on the web from Exchange 2016 on.",
  contents: "On this page",
  way: {
    title: "The way through",
    steps: [
      {
        name: "Answer the questions.",
        text: "Each question says why it is asked and shows the command that finds the answer. What you do not know yet becomes a note to the team that knows.",
      },
      {
        name: "Read the plan.",
        text: "It lists every change in running order, with Microsoft’s command, its reason and its undo. The plan hash names it: two people who see the same hash have the same plan.",
      },
      {
        name: "Hand it to the change board.",
        text: "The bundle contains the change request, the checklist and the scripts. The same answers give the same bytes, so anyone can make it again and compare.",
      },
      {
        name: "Rehearse, then run.",
        text: "Every script that changes something takes -WhatIf. It checks all servers before the first change, asks once, and records the earlier values.",
      },
      {
        name: "Prove it.",
        text: "The checklist says what you see when it worked. Drop the result files of the scripts on its page as evidence.",
      },
    ],
  },
  versions: {
    title: "Versions and their support",
    lead: "The wizard makes no plan for a pair that Microsoft does not support.",
  },
  particular: {
    title: "What is special in each version",
    texts: {
      "2010": [
        "From Service Pack 1 on. The settings are on the OWA virtual directory of each Client Access server, so these servers talk to Lync, each with its certificate or with that of the array. Servers with the Mailbox role alone do not.",
        "Install these on each Client Access server before the change: the Web Service Provider of Office Communications Server 2007 R2 with its update, and UCMA 2.0 with its update. The scripts check that they are there; they install nothing. The scripts need PowerShell 3.0, which Exchange 2010 supports from Service Pack 3 on.",
        "Users get presence and chat, but not the unified contact store, archiving of messages in Exchange or high-resolution photos.",
        "No update replaces these settings, so there is nothing to repair after one.",
      ],
      "2013": [
        "The settings are two keys in web.config on each Mailbox server. Every Cumulative Update replaces that file: “Repair instant messaging after a Cumulative Update” writes them again on the servers that lost them.",
      ],
      "2016": [
        "Stored in the directory service as setting overrides: one for each server, or one for the whole forest. Every server has both roles, so each is named once.",
        "One for each server is usual: it changes only the servers of the plan, each with its own certificate. One for the whole forest needs the same certificate on all servers. It is renewed in one place, and also changes servers that are added later. The script refuses it while a Mailbox server of Exchange 2016 or later is not in the plan.",
        "Where someone else’s override holds for a planned server, the scripts name it with its author and refuse, because which of two counts is not documented. The same is true when you change from one form to the other. To replace it, make the plans for all servers that use it and note its values, because no undo brings it back. At the start of the window remove it with Remove-SettingOverride, as agreed with its author, and run the plans at once.",
        "An update does not touch the overrides. There is nothing to write again after one, so that goal is refused; if instant messaging stopped after an update, check the certificate first.",
        "Whether Lync discovers the servers depends on a SipName dial plan, as with Exchange 2013.",
      ],
      "2019": [
        "As Exchange 2016, but without Unified Messaging: Lync does not discover these servers, so trust is always created, and is never a duplicate.",
        "On Server Core, install UCMA from the folder UCMARedist of the Exchange media. Whether that package contains the required file is not documented; the scripts check for the file.",
      ],
      se: [
        "As Exchange 2019. Microsoft announced that Cumulative Update 1 removes instant messaging from Outlook on the web. It was not out in October 2026, and whether it does is not documented: the scripts check whether the feature is still there, and refuse where it is not.",
      ],
    } satisfies Readonly<Record<ExchangeVersion, readonly string[]>>,
    mixed:
      "One plan is about one version. In a mixed organisation, name the servers of other versions on the page of versions, or let the facts name them: the plan leaves them as they are, and the page shows which plan covers which servers and starts the plan of the others.",
    pools:
      "One plan has one Lync pool. The plan page copies a plan for another pool; you then give pool, site, servers, test user and change reference.",
  },
  unknown: {
    title: "What is not documented",
    lead: "Where neither Microsoft nor a second source says how the products behave, the scripts check, and refuse in doubt.",
    list: [
      "Which of two setting overrides counts for a server. The scripts name both and refuse.",
      "Which status an override can have besides Accepted. With any other one the script refuses.",
      "The layout of the events 44024 and 14492, in which Lync names servers. Only whole names count; in doubt, a person decides.",
      "Whether Exchange insists on a certificate with Client Authentication, which public authorities no longer issue. The scripts warn; a certificate of your internal authority settles it.",
      "Whether a security update of Exchange 2013 replaces web.config, as a Cumulative Update does. The Test script shows it.",
      "Which events Exchange 2010 writes. There the presence icon is the proof.",
    ],
  },
  words: {
    title: "Words",
    list: [
      {
        word: "Lync",
        text: "Also means Skype for Business Server, its successor, which has the same commands and events.",
      },
      { word: "Lync pool", text: "The Front End Servers that act as one. Outlook Web App talks to the pool’s name." },
      {
        word: "Trusted application pool",
        text: "The entry by which Lync trusts a name in a certificate. Lync ignores servers that it does not know.",
      },
      {
        word: "Discovered by Lync",
        text: "Known without such an entry, because the server hosts a SipName dial plan. A trusted application pool for it is a duplicate, and stops instant messaging.",
      },
      {
        word: "Unified Messaging",
        text: "Voice mail of Exchange, up to Exchange 2016. Its service answers calls; the Call Router sends each call to the right server.",
      },
      {
        word: "SipName dial plan",
        text: "A Unified Messaging dial plan for users of Lync, whose type (URIType) is SipName. It makes Lync discover the servers that host it.",
      },
      {
        word: "SiteId",
        text: "The short name of a Lync site. It may differ from the display name, and Lync accepts only the SiteId here.",
      },
      {
        word: "Client Access server",
        text: "The Exchange role that users reach. Instant messaging is switched on in its owa directory. In Exchange 2010 it talks to Lync as well; from 2016 on every Mailbox server has this role.",
      },
      {
        word: "Mailbox server",
        text: "The Exchange role that stores mailboxes. From Exchange 2013 on it talks to Lync, with the certificate that its settings name.",
      },
      {
        word: "Front End Server",
        text: "A computer of the Lync pool. The Lync scripts run on one of them.",
      },
      {
        word: "Virtual directory",
        text: "The part of IIS in which a Client Access server offers Outlook Web App. It has a switch for instant messaging.",
      },
      {
        word: "Mailbox policy",
        text: "What Exchange allows a mailbox in Outlook Web App. It counts more than the virtual directory.",
      },
      {
        word: "Application pool",
        text: "The process of IIS in which Outlook Web App runs. It is restarted, so that it reads its settings again.",
      },
      {
        word: "UCMA",
        text: "The runtime by which Exchange talks to Lync. Setup of Exchange 2013 and later needs it; the scripts check that it is there.",
      },
      {
        word: "Setting override",
        text: "Where Exchange 2016 and later keep the pool and the certificate: an object in the directory service, for one server or for the whole forest.",
      },
      {
        word: "Thumbprint",
        text: "The 40 hexadecimal digits by which a certificate is known. A renewed certificate has new ones.",
      },
      {
        word: "Bundle",
        text: "The zip file of a plan: scripts, change request, checklist and answers.",
      },
      {
        word: "Rehearsal",
        text: "A script that is run with -WhatIf. It checks everything, shows what it would change, and changes nothing.",
      },
      {
        word: "Plan hash",
        text: "The name of a plan, computed from its answers. Pages show its first eight digits and a small drawn mark.",
      },
    ],
  },
  symptoms: {
    title: "When it does not work",
    lead: "Work through the checklist first. Then find your symptom here. Where a line names web.config, read the setting override from Exchange 2016 on, and the settings of the virtual directory in Exchange 2010.",
    symptom: "What you see",
    cause: "Likely cause",
    remedy: "What to do",
  },
  privacy: {
    title: "What stays where",
    text: "Answers, drafts and ticks are kept in this browser and are sent nowhere. A share link carries the answers behind the “#”, which browsers do not send to a server; mail filters and chat programs still see it. The wizard keeps working without a network once it has been opened.",
  },
  limits: {
    title: "Limits",
    text: `This version plans ${plannedNames} with the versions of Lync and Skype for Business that the table under “Versions and their support” allows. All scripts have been tested against simulated servers only, and none has run on real ones yet: rehearse in a lab of your own first.`,
  },
} as const;
