import { exchangeProducts, plannedExchangeVersions } from "@/lib/answers/products";
import { list } from "./format";

const plannedNames = list(plannedExchangeVersions.map((version) => exchangeProducts[version].shortName));

/** Texts of the help page. */
export const helpTexts = {
  title: "Help",
  lead: "How the wizard works, what its words mean, and what to do when instant messaging does not work.",
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
  words: {
    title: "Words",
    list: [
      { word: "Lync pool", text: "The Front End servers that act as one. Outlook Web App talks to the pool’s name." },
      {
        word: "Trusted application pool",
        text: "The entry by which Lync trusts a name in a certificate. Lync ignores servers that it does not know.",
      },
      {
        word: "Discovered by Lync",
        text: "Known without such an entry, because the server hosts a SipName dial plan. A trusted application pool for it is a duplicate, and stops instant messaging.",
      },
      {
        word: "SiteId",
        text: "The short name of a Lync site. It may differ from the display name, and Lync accepts only the SiteId here.",
      },
      {
        word: "Client Access server",
        text: "The Exchange role that users reach. Instant messaging is switched on in its owa directory.",
      },
      {
        word: "Mailbox server",
        text: "The Exchange role that stores mailboxes and talks to Lync, with the certificate that its settings name.",
      },
      { word: "Thumbprint", text: "The 40 hexadecimal digits that name a certificate." },
      {
        word: "Plan hash",
        text: "The name of a plan, computed from its answers. Pages show its first eight digits and a small drawn mark.",
      },
    ],
  },
  symptoms: {
    title: "When it does not work",
    lead: "Work through the checklist first. Then find your symptom here.",
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
    text: `This version plans ${plannedNames} with the versions of Lync and Skype for Business that the table under “Versions and their support” allows. All scripts have been tested against simulated servers only, and none has run on real ones yet: rehearse in a lab first. “Repair it after a Cumulative Update” is for Exchange 2013: from Exchange 2016 on the settings are setting overrides in the directory service, which an update leaves as they are.`,
  },
} as const;
