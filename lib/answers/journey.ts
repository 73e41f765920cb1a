import { assessDraft, type DraftAnswers } from "./draft";
import type { Assessment } from "./parse-answers";
import { sectionIds, sectionOf, type SectionId } from "./sections";
import { decideTrust, type TrustRuling } from "./trust-rules";

/** Where a section stands; `here-next` is the first one that was not answered yet. */
export type SectionState = "done" | "here-next" | "to-do" | "needs-attention" | "not-needed";

/** One entry of the wizard's rail. */
export interface JourneySection {
  readonly id: SectionId;
  readonly state: SectionState;
  /** Why it is not needed, or which part of it is not; one sentence for people. */
  readonly reason?: string;
}

/** The way through the wizard, computed from the draft; nothing of it is stored. */
export interface Journey {
  readonly sections: readonly JourneySection[];
  /** Where Continue leads: the first section that is not done, or the review. */
  readonly next: SectionId | "review";
  /** Whether a section can be opened: it is needed, and every needed section before it was answered, rightly or not. */
  canVisit(id: SectionId): boolean;
}

const turnOffReason = "Turning instant messaging off changes Exchange only.";
const turnOffSections: ReadonlySet<SectionId> = new Set(["unified-messaging", "lync-pool", "mailbox-servers", "trust"]);

/** Walks the sections of a draft in order. */
export function journeyFor(draft: DraftAnswers): Journey {
  const assessment = assessDraft(draft);
  const troubled = new Set(assessment.problems.map(({ path }) => sectionOf(path)));
  const states = sectionIds.map((id) => stateOf(id, draft, assessment, troubled.has(id)));
  const nextAt = states.findIndex(({ state }) => state === "to-do" || state === "needs-attention");
  const openAt = states.findIndex(({ state }) => state === "to-do");
  return {
    sections: states.map((section, index) => (index === openAt ? { ...section, state: "here-next" } : section)),
    next: states[nextAt]?.id ?? "review",
    canVisit: (id) => {
      const index = sectionIds.indexOf(id);
      return states[index]?.state !== "not-needed" && (openAt < 0 || index <= openAt);
    },
  };
}

function stateOf(id: SectionId, draft: DraftAnswers, { known }: Assessment, troubled: boolean): JourneySection {
  const turnOff = draft.goal?.goal === "turn-off";
  if (turnOff && turnOffSections.has(id)) return { id, state: "not-needed", reason: turnOffReason };
  if (id === "trust") {
    const reason = whyNoTrust(known);
    if (reason !== undefined) return { id, state: "not-needed", reason };
  }
  const part = id === "versions" && turnOff ? { reason: `${turnOffReason} Only the Exchange version is asked.` } : {};
  if (troubled) return { id, state: isAnswered(draft[id]) ? "needs-attention" : "to-do", ...part };
  return { id, state: draft[id] === undefined ? "to-do" : "done", ...part };
}

/** Why no server needs trust as far as is known; undefined when one does, or surely will. */
function whyNoTrust({ um, mailboxServers }: Assessment["known"]): string | undefined {
  if (!um) return "Whether a server needs trust follows from the answers about Unified Messaging.";
  const rulings: readonly TrustRuling[] = (mailboxServers ?? [typicalServer]).map((server) => decideTrust(server, um));
  return rulings.some((ruling) => ruling.needsTrust)
    ? undefined
    : (rulings[0]?.reason ?? "No Mailbox server is named.");
}

/** Stands in while the table of servers is empty or has a mistake: a server that presents its own name. */
const typicalServer = { fqdn: "", certificateName: "", thumbprint: "", discoveredByLync: "unknown" } as const;

/** Whether anything was entered: a text that is not empty, or a choice. */
function isAnswered(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isAnswered);
  return value !== undefined && value !== "";
}
