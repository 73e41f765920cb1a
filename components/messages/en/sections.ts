import type { Goal } from "@/lib/answers/goals";
import type { SectionId } from "@/lib/answers/section-ids";

export interface SectionText {
  /** The question, as the heading of the page. */
  readonly title: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
  /** What is said instead for a goal to which these words do not fit. */
  readonly goals?: Readonly<Partial<Record<Goal, { readonly title?: string; readonly why?: string }>>>;
}

/** What each page of the wizard asks. */
export const sectionTexts: Readonly<Record<SectionId, SectionText>> = {
  goal: {
    title: "What do you want to do?",
    why: "The goal decides which servers change and which of the other questions are asked.",
  },
  versions: {
    title: "Which versions do you run?",
    why: "Each version keeps its instant messaging settings in another place.",
  },
  "unified-messaging": {
    title: "Where do the Unified Messaging services run?",
    why: "This decides whether Lync finds your Exchange servers by itself, or has to be told to trust them.",
  },
  "lync-pool": {
    title: "Which Lync pool serves Outlook Web App?",
    why: "Outlook Web App sends presence and chat to this pool, so every Mailbox server is given its name.",
    goals: {
      reapply: { why: "The name of this pool is the first of the two settings that the update removed." },
      "renew-certificate": {
        why: "The Mailbox servers show their certificates to this pool; its name in the settings is checked and stays as it is.",
      },
      "repair-duplicate": {
        title: "Which Lync pool stopped answering Outlook Web App?",
        why: "The scripts look at this pool, in its topology and in its event log, before they remove anything.",
      },
    },
  },
  "client-access": {
    title: "Which Client Access servers do your users reach?",
    why: "Instant messaging is switched on in the Outlook Web App directory of each of them, and of no other server.",
    goals: {
      reapply: {
        why: "The scripts look whether instant messaging is still switched on in their directories; they change nothing there.",
      },
      "turn-off": {
        why: "Instant messaging is switched off in the Outlook Web App directory of each of them, and of no other server.",
      },
    },
  },
  "mailbox-servers": {
    title: "Which Mailbox servers serve your users?",
    why: "Each of them talks to Lync, with a certificate of its own that you name by its thumbprint.",
    goals: {
      reapply: {
        title: "Which Mailbox servers were updated?",
        why: "On each of them that lost the two settings, web.config gets them again: the pool and the thumbprint.",
      },
      "renew-certificate": {
        title: "Which Mailbox servers get which new certificate?",
        why: "Each of them presents its certificate to Lync and finds it by its thumbprint, which is another one after each renewal.",
      },
      "repair-duplicate": {
        title: "Which servers does Lync list twice?",
        why: "Lync found these servers by itself, and a trusted application pool names them as well. This change removes that pool.",
      },
    },
  },
  trust: {
    title: "How will Lync trust these servers?",
    why: "Lync answers only servers that it knows, so the names in their certificates are registered in its topology.",
    goals: {
      "renew-certificate": {
        title: "How will Lync trust the new names?",
        why: "Lync answers only names that it knows, so a new name is registered before any server uses it.",
      },
      "repair-duplicate": {
        title: "Which trusted application is too many?",
        why: "The application is removed first, and then its pool, which can hold nothing else.",
      },
    },
  },
  policies: {
    title: "Whose mailboxes get instant messaging?",
    why: "A mailbox policy overrides the directory, so the right policies have to be changed as well.",
    goals: {
      reapply: {
        title: "Which mailbox policies will be looked at?",
        why: "The scripts look whether these policies still allow instant messaging; they change nothing there.",
      },
      "turn-off": { title: "Whose mailboxes lose instant messaging?" },
    },
  },
  change: {
    title: "What goes into the change request?",
    why: "The change board sees these details in the documents; only the records directory reaches the scripts.",
  },
};
