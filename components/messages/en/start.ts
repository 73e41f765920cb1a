import type { Goal } from "@/lib/answers/types";
import type { ChoiceText } from "../choice-text";

/** Texts of the start page; apart from the others, so that the first page carries no more than it shows. */
export const startTexts = {
  title: "Presence and chat in Outlook Web App, as a change that is safe to run",
  lead: "Answer plain questions about your Lync and Exchange servers. You get scripts that look before they change, can be rehearsed, run twice and undone, a change request for the board, and a checklist. For Exchange 2010 to SE; from 2016 on, Outlook Web App is called Outlook on the web.",
  happenedTitle: "What happened?",
  workedUntil: "It worked until …",
  otherwise: "Otherwise",
  happened: {
    reapply: {
      label: "… an update was installed",
      hint: "A Cumulative Update of Exchange 2013 replaced web.config. The two settings are written again on the servers that lost them.",
    },
    "renew-certificate": {
      label: "… the certificate was renewed, or it expired",
      hint: "Also before it expires: each Mailbox server is told the new certificate.",
    },
    "repair-duplicate": {
      label: "… trust was made, or something changed in Lync",
      hint: "Lync discovers a server by itself, and a trusted application pool names it as well. The second entry is removed.",
    },
    integrate: {
      label: "It never worked",
      hint: "Bring presence and chat to Outlook Web App: users see who is available and send instant messages in the browser.",
    },
    "turn-off": {
      label: "It works, and we retire it",
      hint: "Users no longer see presence and chat in Outlook Web App.",
    },
  } satisfies Readonly<Record<Goal, ChoiceText>>,
  neverTitle: "What it never does",
  never: [
    {
      title: "Nothing leaves this browser.",
      text: "Your answers are stored here and sent to no server. A share link carries them only when you send it.",
    },
    {
      title: "Nothing runs by itself.",
      text: "You read the scripts, rehearse them with -WhatIf, and run them in your own shells.",
    },
    {
      title: "Nothing is final.",
      text: "Every change is recorded before it is made and can be undone to the value that was there.",
    },
  ],
  exampleText: "Not sure yet?",
  exampleLink: "Look at an example plan",
  exampleResult: "every step, script and document, for servers that do not exist.",
  openText: "A colleague sent you a link, or you kept the link, answers.json or bundle of the change that set it up?",
  openLink: "Open it and start from there",
  openResult: "nothing is typed again.",
} as const;
