import { goalProfiles, goals, type Goal } from "./goals";
import type { SectionId } from "./section-ids";

export { sectionIds, type SectionId } from "./section-ids";

/** A page of the wizard: one group of questions. */
export interface Section {
  readonly id: SectionId;
  /** The question, as the heading of the page. */
  readonly title: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
  /** What is said instead where the goal turns instant messaging off. */
  readonly off?: { readonly title?: string; readonly why?: string };
}

/** A section in the words that fit the goal; in those of turning on while there is none. */
export function sectionFor(id: SectionId, goal: Goal | undefined): Section {
  const found = sections.find((section) => section.id === id);
  if (!found) throw new Error(`There is no section ${id}.`);
  const known = goals.find((one) => one === goal);
  return known !== undefined && goalProfiles[known].messaging === "off" ? { ...found, ...found.off } : found;
}

/** Every section, in order. */
export const sections: readonly Section[] = [
  {
    id: "goal",
    title: "What do you want to do?",
    why: "The goal decides which servers change and which of the other questions are asked.",
  },
  {
    id: "versions",
    title: "Which versions do you run?",
    why: "Each version keeps its instant messaging settings in another place.",
  },
  {
    id: "unified-messaging",
    title: "Where do the Unified Messaging services run?",
    why: "This decides whether Lync finds your Exchange servers by itself, or has to be told to trust them.",
  },
  {
    id: "lync-pool",
    title: "Which Lync pool serves Outlook Web App?",
    why: "Outlook Web App sends presence and chat to this pool, so every Mailbox server is given its name.",
  },
  {
    id: "client-access",
    title: "Which Client Access servers do your users reach?",
    why: "Instant messaging is switched on in the Outlook Web App directory of each of them, and of no other server.",
    off: {
      why: "Instant messaging is switched off in the Outlook Web App directory of each of them, and of no other server.",
    },
  },
  {
    id: "mailbox-servers",
    title: "Which Mailbox servers hold your users?",
    why: "Each of them talks to Lync, with a certificate of its own that you name by its thumbprint.",
  },
  {
    id: "trust",
    title: "How shall Lync trust these servers?",
    why: "Lync answers only servers that it knows, so the names in their certificates are registered in its topology.",
  },
  {
    id: "policies",
    title: "Whose mailboxes get instant messaging?",
    why: "A mailbox policy overrides the directory, so the right policies have to be changed as well.",
    off: { title: "Whose mailboxes lose instant messaging?" },
  },
  {
    id: "change",
    title: "What goes into the change request?",
    why: "The change board sees these details in the documents; only the records directory reaches the scripts.",
  },
];
