import type { Goal, OptionalAnswer } from "@/lib/answers/goals";
import type { SectionId } from "@/lib/answers/section-ids";

export interface SectionText {
  /** The question, as the heading of the page. */
  readonly title: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
  /** What is said instead where goal or version leave out an answer that these words ask for. */
  readonly without?: Readonly<Partial<Record<OptionalAnswer, { readonly title: string; readonly why: string }>>>;
  /** What is said instead for a goal to which these words do not fit. */
  readonly goals?: Readonly<Partial<Record<Goal, { readonly title?: string; readonly why?: string }>>>;
}

/** What each page of the wizard asks. */
export const sectionTexts: Readonly<Record<SectionId, SectionText>> = {
  goal: {
    title: "What do you want to do?",
    why: "It decides which servers change and which questions follow.",
  },
  versions: {
    title: "Which versions do you run?",
    why: "Each version stores these settings in a different place.",
  },
  "unified-messaging": {
    title: "Where do the Unified Messaging services run?",
    why: "This decides whether Lync discovers your Exchange servers, or needs a trust entry for them.",
    without: {
      "um.placement": {
        title: "Do your servers host a SipName dial plan?",
        why: "A dial plan of this kind gives Lync users voice mail, and makes Lync discover your Exchange servers. Without one, Lync needs a trust entry for them.",
      },
    },
  },
  "lync-pool": {
    title: "Which Lync pool serves Outlook Web App?",
    why: "Outlook Web App sends presence and chat to this pool, so every Mailbox server gets its name.",
    goals: {
      reapply: { why: "The name of this pool is the first of the two settings that the update removed." },
      "renew-certificate": {
        why: "The Mailbox servers show their certificates to this pool. Its name in the settings is checked, not changed.",
      },
      "repair-duplicate": {
        title: "Which Lync pool stopped answering Outlook Web App?",
        why: "The scripts check the topology and the event log of this pool before they remove anything.",
      },
    },
  },
  "client-access": {
    title: "Which Client Access servers do your users reach?",
    why: "Instant messaging is switched on in the Outlook Web App directory of each of them, and of no other server.",
    goals: {
      reapply: {
        why: "The scripts check whether instant messaging is still switched on in their directories; they change nothing there.",
      },
      "turn-off": {
        why: "Instant messaging is switched off in the Outlook Web App directory of each of them, and of no other server.",
      },
    },
  },
  "mailbox-servers": {
    title: "Which Mailbox servers serve your users?",
    why: "Each of them proves itself to Lync with a certificate. Enter its thumbprint.",
    goals: {
      reapply: {
        title: "Which Mailbox servers were updated?",
        why: "Where the update removed the two settings, pool and thumbprint, web.config gets them again.",
      },
      "renew-certificate": {
        title: "Which Mailbox servers get which new certificate?",
        why: "A renewed certificate has a new thumbprint, and each Mailbox server needs it.",
      },
      "repair-duplicate": {
        title: "Which servers have duplicate trust?",
        why: "Lync has discovered these servers, and a trusted application pool names them as well. This change removes that trusted application pool; the Lync pool stays.",
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
        title: "Which trusted application is the duplicate?",
        why: "The application is removed first, then its pool. The script refuses a pool that has anything else in it.",
      },
    },
  },
  policies: {
    title: "Whose mailboxes get instant messaging?",
    why: "A mailbox policy overrides the virtual directory, so both must be changed.",
    goals: {
      reapply: {
        title: "Which mailbox policies will be checked?",
        why: "The scripts check whether these policies still allow instant messaging; they change nothing there.",
      },
      "turn-off": { title: "Whose mailboxes lose instant messaging?" },
    },
  },
  change: {
    title: "What goes into the change request?",
    why: "These details appear in the documents, and any of them may stay empty. Only the records directory is used in the scripts.",
  },
};
