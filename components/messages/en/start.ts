import type { Goal } from "@/lib/answers/types";
import type { ChoiceText } from "../choice-text";

/** Texts of the start page; apart from the others, so that the first page carries no more than it shows. */
export const startTexts = {
  title: "Presence and chat in Outlook Web App, as a change that is safe to run",
  lead: "Answer plain questions about your Lync and Exchange servers. You get scripts that check before they change, and that you can rehearse, repeat and undo. You also get a change request for the board, and a checklist. For Exchange 2010 to SE; from 2016 on, Outlook Web App is called Outlook on the web.",
  happenedTitle: "What happened?",
  workedUntil: "It worked until …",
  otherwise: "Otherwise",
  happened: {
    reapply: {
      label: "an update was installed",
      hint: "A Cumulative Update of Exchange 2013 replaced web.config. This change writes the two settings again on the servers that lost them.",
    },
    "renew-certificate": {
      label: "the certificate was renewed, or it expired",
      hint: "Use this before it expires, too. Each Mailbox server gets the new thumbprint.",
    },
    "repair-duplicate": {
      label: "someone created trust, or changed Lync",
      hint: "Lync has discovered a server that also has a trusted application pool. This change removes that trusted application pool; the Lync pool stays.",
    },
    integrate: {
      label: "It never worked",
      hint: "Users see who is available and send instant messages in the browser.",
    },
    "turn-off": {
      label: "It works, and you want to turn it off",
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
      text: "The scripts record the earlier value before each change, and can restore it.",
    },
  ],
  exampleText: "Not sure yet?",
  exampleLink: "Look at an example plan",
  exampleResult: "every step, script and document, for servers that do not exist.",
  openText: "Do you have a link, an answers.json or a bundle of an earlier change?",
  openLink: "Open it and start from there",
  openResult: "you need not type the answers again.",
} as const;
